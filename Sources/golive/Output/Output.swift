import Dashboard
import Domain
import Platform

/// The only writer to standard output. Every text is cleaned by the writer of its format.
struct Output {
  enum Format: Sendable { case plain, json, csv }

  let format: Format
  let raw: Bool
  /// Whether a plain table may be wider than the terminal.
  let isWide: Bool
  /// What to report if writing fails after something was stored.
  let stored = StoredChanges()

  func text(_ document: Report) -> String {
    switch format {
    case .plain:
      document.sentence ?? document.drawing
        ?? PlainText.text(document, width: isWide ? nil : TerminalWidth.wanted)
    case .json: ReportJSON.text(document, faithful: raw)
    case .csv: document.tables.first.map(CSV(raw: raw).text) ?? CSV(raw: raw).text(document.facts)
    }
  }

  /// The columns of a list that are written: JSON always has all of them.
  func columns(_ chosen: [ColumnChoice]) -> [ColumnChoice] { format == .json ? [] : chosen }

  func show(_ document: Report) throws(CommandFailure) {
    do throws(SystemError) { try Descriptor.write(text(document), to: STDOUT_FILENO) } catch {
      throw stored.failure(of: error) ?? Self.failure(error)
    }
  }

  /// Writes text that is already safe; nothing was stored before it.
  static func write(_ text: String) throws(CommandFailure) {
    do throws(SystemError) { try Descriptor.write(text, to: STDOUT_FILENO) } catch { throw failure(error) }
  }

  static func failure(_ error: SystemError) -> CommandFailure {
    if error.code == EPIPE { endAsByPipe() }
    return CommandFailure(.workspace, "The output could not be written: \(error.text).")
  }

  /// The reader closed the pipe, as in `golive list | head -1`, which is not an error to report.
  private static func endAsByPipe() {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }

  /// Writes one sentence to standard error; a failure of that cannot be reported.
  static func complain(_ sentence: String) {
    try? Descriptor.write("golive: " + DisplayText.block(sentence) + "\n", to: STDERR_FILENO)
  }
}

/// What this command line has stored so far.
final class StoredChanges {
  /// The command that shows the newest change; `nil` if nothing is stored.
  private var lookUp: String?

  func note(in project: ProjectID) { lookUp = "golive history \(project)" }
  func note(shownBy command: String) { lookUp = command }

  /// The failure to report if the answer could not be written although something was stored: repeating the
  /// command would store it twice.
  func failure(of error: SystemError) -> CommandFailure? {
    lookUp.map {
      CommandFailure(
        .unanswered,
        "It is stored, but the answer could not be written: \(error.text). Do not repeat it; \($0) shows it.")
    }
  }
}
