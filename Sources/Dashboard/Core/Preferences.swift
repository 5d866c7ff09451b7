import Domain

/// Answers of the user's settings to what would be asked or chosen each time.
package struct UsualAnswers: Hashable, Sendable {
  /// Of the portfolio, until another one is chosen.
  package var order: PortfolioQuery.Order?
  /// Of a new project.
  package var calendar: String?
  package var template: String?
  /// How `12/11` is read; `nil` for not at all.
  package var dayOrder: DayOrder?
  /// What documents can be made in, the usual one first; empty where that is English and nobody chose a language.
  package var paperLanguages: [String]

  package init(
    order: PortfolioQuery.Order? = nil, calendar: String? = nil, template: String? = nil,
    dayOrder: DayOrder? = nil, paperLanguages: [String] = []
  ) {
    self.paperLanguages = paperLanguages
    self.dayOrder = dayOrder
    self.template = template
    self.order = order
    self.calendar = calendar
  }
}

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
  /// Programs of the user's own.
  package let ownCommands: [OwnCommand]
  /// Whether the terminal tells the user what becomes theirs.
  let isNotified: Bool
  package let help: HelpPages
  /// What the user's settings answer in advance.
  let usual: UsualAnswers

  init(
    keymap: Keymap, theme: String, isThemeChosen: Bool, ownCommands: [OwnCommand] = [],
    isNotified: Bool = false, help: HelpPages = .none,
    usual: UsualAnswers = UsualAnswers()
  ) {
    self.keymap = keymap
    self.theme = theme
    self.isThemeChosen = isThemeChosen
    self.ownCommands = ownCommands
    self.isNotified = isNotified
    self.help = help
    self.usual = usual
  }

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
