/// Why the full-screen dashboard cannot start. The caller falls back to plain output.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a pipe or a file.
  case notATerminal
  /// `TERM` is unset or `dumb`.
  case dumb
  /// There is no terminal description for `TERM` or its usual substitutes.
  case unknown(String)

  package var sentence: String {
    switch self {
    case .notATerminal: "Not a terminal, so no dashboard. golive list prints the portfolio."
    case .dumb: "TERM is unset or dumb, so no dashboard. Set TERM=xterm-256color, or use golive list."
    case .unknown(let name):
      "No description of terminal type \"\(name)\" or xterm on this machine, so no dashboard. "
        + "Install ncurses-base, or use golive list."
    }
  }
}
