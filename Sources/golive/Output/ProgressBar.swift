import Platform

/// How far a long command has come, on a terminal only and on one line that is wiped at the end.
struct ProgressBar {
  private let title: String
  private let isShown: Bool
  /// Fewer steps are done before anybody can read a bar.
  private static let least = 2000
  private static let width = 30

  init(_ title: String) {
    self.title = title
    isShown = isatty(STDERR_FILENO) == 1
  }

  func show(_ done: Int, of all: Int) {
    guard isShown, all >= Self.least else { return }
    let filled = done * Self.width / all
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    write("\r\(title) [\(bar)] \(done * 100 / all) % of \(all) rows")
  }

  func clear() { if isShown { write("\r\u{1B}[K") } }

  /// What cannot be shown is left out.
  private func write(_ text: String) { try? Descriptor.write(text, to: STDERR_FILENO) }
}
