extension Action {
  /// Other words for an action where there is no key to press: what it is called on a checklist, or in plain talk.
  package static let spoken: [String: Action] = [
    "show": .open, "read": .open, "claim": .done, "agree": .done, "pass": .done, "start": .primary,
    "dispute": .problem, "fail": .problem, "na": .notNeeded, "issue": .raise, "due": .date, "day": .date,
    "plan": .timeline, "log": .history, "customers": .portfolio, "find": .filter, "next": .right,
    "previous": .left, "move": .moveTo, "leave": .quit, "exit": .quit,
  ]

  /// What people call it who do not know its name: the palette finds it by these too.
  package var otherNames: [String] {
    switch self {
    case .approvals: ["sign", "signing", "signature", "sign-off", "send back", "receipt"]
    case .status: ["hold", "resume", "cancel", "close the project", "reopen the project"]
    case .contact: ["phone", "call", "mail", "heard of"]
    case .team: ["ipm", "cover", "hand over"]
    case .daysOff: ["holiday", "vacation", "shutdown"]
    case .waves: ["site", "second go-live"]
    case .decide: ["no-go", "rollback"]
    case .date: ["due", "deadline"]
    case .done: ["claim", "agree", "complete", "tick"]
    case .notNeeded: ["na", "not applicable"]
    case .phase: ["gate", "pass"]
    case .evidence: ["proof"]
    case .problem: ["fail", "dispute"]
    case .quit: ["exit", "leave"]
    case .history: ["log"]
    default: []
    }
  }

  /// Whether it is of use where nothing is drawn: cursor, panes, mouse and colours are not.
  package var isSpoken: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .back, .nextMatch,
      .previousMatch, .select, .fold, .zoomIn, .zoomOut, .editor, .help, .palette, .copy, .theme, .messages,
      .mouse, .linear, .redraw, .suspend, .demo, .moveLeft, .moveRight, .moveUp, .moveDown, .previousPlace:
      false
    default: true
    }
  }
}
