/// How this person wants the dashboard to look and to be pressed.
package struct Preferences: Sendable {
  package internal(set) var keymap: Keymap
  package internal(set) var themes: [String] = []
  package internal(set) var theme: String
  /// `--theme` was given: a remembered theme does not replace it.
  let isThemeChosen: Bool
  /// The theme of the last time, until the start has asked for it.
  var rememberedTheme: String?
  package internal(set) var isMouseOn = true

  /// What has to be done so that the terminal is as it was left.
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
