/// The texts of documents, beside the items that name them by their digest. Never edited.
enum Version6 {
  static let statements = [
    """
    CREATE TABLE document_text(
      project TEXT NOT NULL REFERENCES project(id),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      text TEXT NOT NULL,
      PRIMARY KEY(project, digest)
    ) {{CLUSTERED}}
    """
  ]
}
