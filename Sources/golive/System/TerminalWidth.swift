import Platform

/// How wide a text may be.
enum TerminalWidth {
  /// The columns of the terminal that standard output is; `nil` for a file or a pipe.
  static var ofOutput: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(20, Int(size.ws_col)), 500)
  }

  /// As somebody asked for in `COLUMNS`, else that of the terminal.
  static var wanted: Int? {
    Environment.value("COLUMNS").flatMap { Int($0) }.map { min(max(20, $0), 500) } ?? ofOutput
  }
}
