import Domain

/// The texts of documents by their digests; opening a project reads none.
enum DocumentTable {
  /// The same text is kept once.
  static func insert(_ text: String, of project: ProjectID, on engine: some Engine) throws(StoreError) {
    try engine.queue(
      "INSERT INTO document_text(project, digest, text) VALUES($1, $2, $3) ON CONFLICT DO NOTHING",
      [.text(project.rawValue), .text(Chain.seal(text)), .text(text)])
  }

  /// Passes every text of a project, by digest, to `visit`.
  static func all(of project: ProjectID, on engine: some Engine, _ visit: (TextRecord) -> Void)
    throws(StoreError)
  {
    try engine.run(
      "SELECT project, digest, text FROM document_text WHERE project = $1 ORDER BY digest",
      [.text(project.rawValue)]
    ) { visit(TextRecord(project: $0.text(0), digest: $0.text(1), text: $0.text(2))) }
  }

  /// `nil` if there is none.
  ///
  /// - Throws: if it is not the text that was kept under that digest.
  static func text(_ digest: String, of project: ProjectID, on engine: some Engine) throws(StoreError)
    -> String?
  {
    let row = try engine.first(
      "SELECT text FROM document_text WHERE project = $1 AND digest = $2",
      [.text(project.rawValue), .text(digest)])
    guard let text = row?.text(0) else { return nil }
    guard Chain.seal(text) == digest else {
      throw .damaged("a document of project \(project) is not what it was when it was made")
    }
    return text
  }
}
