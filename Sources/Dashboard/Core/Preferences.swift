/// The user's preferences for colours, mouse and keys.
package struct Preferences: Sendable {
  package internal(set) var keymap: Keymap
  package internal(set) var themes: [String] = []
  package internal(set) var theme: String
  /// `--theme` was given, so a theme from the last run is not restored.
  let isThemeChosen: Bool
  /// The theme of the last run, until `start` has requested it.
  var rememberedTheme: String?
  package internal(set) var isMouseOn = true

  /// Effects that restore the terminal settings of the last run.
  var wanted: [Effect] {
    var effects: [Effect] = []
    if !isMouseOn { effects.append(.mouse(false)) }
    if let rememberedTheme, rememberedTheme != theme { effects.append(.useTheme(rememberedTheme)) }
    return effects
  }

  func remember(in memory: inout [String: String]) {
    memory["mouse"] = isMouseOn ? nil : "off"
    memory["theme"] = theme
  }

  mutating func recall(_ memory: [String: String]) {
    isMouseOn = memory["mouse"] != "off"
    rememberedTheme = isThemeChosen ? nil : memory["theme"]
  }
}
