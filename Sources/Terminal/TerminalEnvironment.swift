import Theming

/// What the environment says about the terminal, decided without touching it.
struct TerminalEnvironment {
  let variable: (String) -> String?
  /// A login over SSH, whatever the environment says.
  var isConfined = false

  /// Unset and empty are the same.
  private func value(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var isRemote: Bool { isConfined || value("SSH_TTY") != nil || value("SSH_CONNECTION") != nil }

  private var namedLocale: String? { value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") }

  /// The locale asked for, `C` when none is.
  var locale: String { namedLocale ?? "C" }

  /// Whether any UTF-8 locale will do: the one that was asked for is not installed here, or an ssh forwards none,
  /// which means "not said" rather than "not UTF-8".
  var mayAssumeUTF8: Bool {
    guard let name = namedLocale?.lowercased() else { return isRemote }
    // Behind the dot, before a modifier: `en_GB.UTF-8@euro`.
    let parts = name.split { $0 == "." || $0 == "@" }
    return parts.contains("utf-8") || parts.contains("utf8")
  }

  /// Present and not empty, as no-color.org words it.
  var wantsColour: Bool { value("NO_COLOR") == nil }

  /// Whether questions to the terminal are answered at once, or else ignored: not over slow links, where an answer
  /// may come after golive has left, and not where they show or are answered by a multiplexer (terminal.md D12).
  var answersQuestions: Bool {
    let isLocal = !isRemote && value("TMUX") == nil && value("STY") == nil
    let type = value("TERM") ?? ""
    let isModern = type.hasPrefix("xterm") || ["alacritty", "foot", "wezterm", "contour"].contains(type)
    return isLocal && isModern && value("TERM_PROGRAM") != "Apple_Terminal"
  }

  /// How long a lone Escape waits for the rest of a sequence, in milliseconds.
  var escapeDelay: Int {
    if let own = value("ESCDELAY").flatMap({ Int($0) }), (0...5000).contains(own) { return own }
    return isRemote ? 100 : 25
  }

  /// The terminal type that was asked for.
  func terminalType() throws(TerminalError) -> String {
    guard let name = value("TERM"), name != "dumb" else { throw .dumb }
    return name
  }

  /// What to take a terminal type for that is not known here, the likeliest first.
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
