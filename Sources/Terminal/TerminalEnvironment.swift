import Theming

/// What the environment variables say about the terminal, evaluated without accessing it.
struct TerminalEnvironment {
  let variable: (String) -> String?
  /// A login over SSH, for which the variables are not trusted.
  var isConfined = false

  /// `nil` if unset or empty.
  private func value(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var isRemote: Bool { isConfined || value("SSH_TTY") != nil || value("SSH_CONNECTION") != nil }

  private var namedLocale: String? { value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") }

  /// The locale from the variables, `C` if none is set.
  var locale: String { namedLocale ?? "C" }

  /// Whether any UTF-8 locale is acceptable: the requested one is not installed here, or ssh forwarded
  /// none, which does not mean that the terminal lacks UTF-8.
  var mayAssumeUTF8: Bool {
    guard let name = namedLocale?.lowercased() else { return isRemote }
    // The codeset stands between dot and modifier: `en_GB.UTF-8@euro`.
    let parts = name.split { $0 == "." || $0 == "@" }
    return parts.contains("utf-8") || parts.contains("utf8")
  }

  /// `NO_COLOR` counts if set and not empty, as no-color.org defines.
  var wantsColour: Bool { value("NO_COLOR") == nil }

  var isTmux: Bool { value("TMUX") != nil }

  /// Whether the terminal can be queried. Not over slow links, where an answer may arrive after golive has
  /// left, and not where queries are displayed or answered by a multiplexer (terminal.md D12).
  var answersQuestions: Bool {
    let isLocal = !isRemote && !isTmux && value("STY") == nil
    let type = value("TERM") ?? ""
    let isModern = type.hasPrefix("xterm") || ["alacritty", "foot", "wezterm", "contour"].contains(type)
    return isLocal && isModern && value("TERM_PROGRAM") != "Apple_Terminal"
  }

  /// How long to wait, in milliseconds, for the rest of a sequence after a lone Escape.
  var escapeDelay: Int {
    if let own = value("ESCDELAY").flatMap({ Int($0) }), (0...5000).contains(own) { return own }
    return isRemote ? 100 : 25
  }

  /// The terminal type from `TERM`.
  func terminalType() throws(TerminalError) -> String {
    guard let name = value("TERM"), name != "dumb" else { throw .dumb }
    return name
  }

  /// Known types to use instead of an unknown one, most likely first.
  static func standIns(for name: String) -> [String] {
    let families = [
      "256color", "direct", "xterm-", "kitty", "ghostty", "alacritty", "foot", "wezterm", "konsole", "vte",
      "gnome", "iterm", "contour", "rio", "tmux", "screen", "st-", "mlterm", "warp",
    ]
    let isModern = families.contains { name.contains($0) }
    return isModern ? ["xterm-256color", "xterm"] : ["xterm"]
  }

  /// The shell command that edits a file.
  var editor: String { value("VISUAL") ?? value("EDITOR") ?? "vi" }

  var temporaryDirectory: String { value("XDG_RUNTIME_DIR") ?? value("TMPDIR") ?? "/tmp" }

  func depth(colours: Int) -> ColourDepth {
    guard wantsColour else { return .mono }
    return ColourDepth.allCases.last { $0.rawValue <= colours } ?? .mono
  }
}
