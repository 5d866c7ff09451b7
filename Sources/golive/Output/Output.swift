import Domain
import Glibc

/// The one way to standard output. Every text is cleaned by the writer of its format.
struct Output {
  enum Format: Sendable { case plain, json, csv }

  let format: Format
  let raw: Bool
  /// What a failure to write has to say about what was done before it.
  let stored = StoredChanges()

  func text(_ document: Report) -> String {
    switch format {
    case .plain: document.sentence ?? document.drawing ?? PlainText.text(document)
    case .json: ReportJSON.text(document, faithful: raw)
    case .csv: document.tables.first.map(CSV(raw: raw).text) ?? CSV(raw: raw).text(document.facts)
    }
  }

  func show(_ document: Report) throws(CommandFailure) {
    do throws(SystemError) { try Descriptor.write(text(document), to: STDOUT_FILENO) } catch {
      throw stored.failure(of: error) ?? Self.failure(error)
    }
  }

  /// Text that is safe already, straight to standard output; nothing was stored before it.
  static func write(_ text: String) throws(CommandFailure) {
    do throws(SystemError) { try Descriptor.write(text, to: STDOUT_FILENO) } catch { throw failure(error) }
  }

  private static func failure(_ error: SystemError) -> CommandFailure {
    if error.code == EPIPE { endAsByPipe() }
    return CommandFailure(.workspace, "The output could not be written: \(error.text).")
  }

  /// Whoever read the answer has heard enough, as with `golive list | head -1`: no reason to complain.
  private static func endAsByPipe() {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }

  /// One sentence to standard error; there is nowhere left to report its own failure.
  static func complain(_ sentence: String) {
    try? Descriptor.write("golive: " + DisplayText.block(sentence) + "\n", to: STDERR_FILENO)
  }
}

/// What one command line has stored so far.
final class StoredChanges {
  /// The command that shows the newest of it; `nil` while nothing is stored.
  private var lookUp: String?

  func note(in project: ProjectID) { lookUp = "golive history \(project)" }
  func note(shownBy command: String) { lookUp = command }

  /// Why the answer did not arrive, where something was stored: doing it again would do it twice.
  func failure(of error: SystemError) -> CommandFailure? {
    lookUp.map {
      CommandFailure(
        .unanswered,
        "It is stored, but the answer could not be written: \(error.text). Do not repeat it; \($0) shows it.")
    }
  }
}
