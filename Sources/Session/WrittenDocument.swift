import Domain

/// A version of a document with its text, to be written in some form.
package struct WrittenDocument {
  package let project: Project
  package let version: Project.DocumentVersion
  /// Markdown, as it is kept.
  package let markdown: String
  /// Who writes it, the sender of a mail.
  package let writer: Actor
  package let moment: Moment

  init(
    _ project: Project, _ version: Project.DocumentVersion, _ markdown: String, by writer: Actor,
    at moment: Moment
  ) {
    self.project = project
    self.version = version
    self.markdown = markdown
    self.writer = writer
    self.moment = moment
  }
}
