import Domain
import Glibc

/// The one way to standard output. Every text is cleaned by the writer of its format.
struct Output: Sendable {
  enum Format: Sendable { case plain, json, csv }

  let format: Format
  let raw: Bool

  func text(_ document: Document) -> String {
    switch format {
    case .plain: document.sentence ?? document.drawing ?? PlainText.text(document)
    case .json: JSON.text(document, faithful: raw)
    case .csv: document.tables.first.map(CSV(raw: raw).text) ?? CSV(raw: raw).text(document.facts)
    }
  }

  func show(_ document: Document) throws(CommandFailure) { try Self.write(text(document)) }

  /// Text that is safe already, straight to standard output.
  static func write(_ text: String) throws(CommandFailure) {
    do { try Descriptor.write(text, to: STDOUT_FILENO) } catch {
      throw CommandFailure(.workspace, "The output could not be written: \(error.text).")
    }
  }

  /// One sentence to standard error; there is nowhere left to report its own failure.
  static func complain(_ sentence: String) {
    try? Descriptor.write("golive: " + DisplayText.block(sentence) + "\n", to: STDERR_FILENO)
  }
}
