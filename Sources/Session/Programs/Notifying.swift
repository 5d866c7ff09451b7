/// How a terminal tells the user of something while they look elsewhere.
package enum Notifying: String, CaseIterable, Sendable {
  case bell
  /// A notification with a text, as iTerm2, Windows Terminal, kitty and WezTerm show it.
  case osc9
  /// The same with a title, as foot, Ghostty, urxvt and VTE terminals show it.
  case osc777
}
