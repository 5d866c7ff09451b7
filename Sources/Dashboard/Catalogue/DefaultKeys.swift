extension Action {
  /// Keys on every screen, in the text form of `keys.toml`; the first is the one shown.
  package var defaultKeys: [String] {
    switch self {
    case .up: ["k", "up"]
    case .down: ["j", "down"]
    case .left: ["h", "left"]
    case .right: ["l", "right"]
    case .pageUp: ["ctrl-u", "pageup"]
    case .pageDown: ["ctrl-d", "pagedown"]
    case .top: ["g g", "home"]
    case .bottom: ["G", "end"]
    case .nextPane: ["tab"]
    case .previousPane: ["shift-tab"]
    case .today: ["0", "g t"]
    case .portfolio: ["1", "g p"]
    case .board: ["2", "g b"]
    case .checklists: ["3", "g c"]
    case .issues: ["4", "g i"]
    case .timeline: ["5", "g l"]
    case .history: ["8", "g h"]
    case .open: ["enter"]
    case .back: ["esc"]
    case .previousPlace: ["-"]
    case .nextChange: ["]"]
    case .previousChange: ["["]
    case .filter: ["/"]
    case .clearFilter: ["backspace"]
    case .nextMatch: ["n"]
    case .previousMatch: ["N"]
    case .sort: ["s"]
    case .scope: ["f"]
    case .select: ["v", "shift-up", "shift-down"]
    case .fold: ["z"]
    case .zoomIn: ["<"]
    case .zoomOut: [">"]
    case .primary: ["space"]
    case .add: ["a"]
    case .edit: ["e"]
    case .editor: ["E"]
    case .done: ["x"]
    case .moveTo: ["m"]
    case .moveLeft: ["H"]
    case .moveRight: ["L"]
    case .moveUp: ["K"]
    case .moveDown: ["J"]
    case .state: ["t"]
    case .comment: ["c"]
    case .ball: ["b"]
    case .assign: ["@"]
    case .date: ["="]
    case .priority: ["#"]
    case .evidence: ["A"]
    case .notNeeded: ["X"]
    case .problem: ["!"]
    case .raise: ["i"]
    case .action: ["+"]
    case .waive: ["W"]
    case .reopen: ["R"]
    case .phase: ["P"]
    case .baseline: ["B"]
    case .undo: ["u"]
    case .redo: ["ctrl-r"]
    case .repeatLast: ["."]
    case .why: ["w"]
    case .help: ["?", "f1"]
    case .palette: [":", "ctrl-p"]
    case .copy: ["y"]
    case .customerView: ["V"]
    case .approvals: ["g a"]
    case .waves: ["g w"]
    case .daysOff: ["g d"]
    case .theme, .seen, .messages, .status, .goLive, .decide, .window, .contact, .health, .stats, .demo,
      .freeze, .team, .linear:
      []
    case .mouse: ["%"]
    case .redraw: ["ctrl-l"]
    case .suspend: ["ctrl-z"]
    case .quit: ["q"]
    }
  }

  /// Keys that mean something else on one screen; they win over those of every screen.
  package static let screenKeys: [(screen: ScreenID, key: String, action: Action)] = [
    (.portfolio, "t", .demo),
    (.issues, "m", .state),
  ]

  /// Keys that surprise somebody, or that terminals and multiplexers take (ux.md C5), and why.
  package static let neverBound: [(key: String, why: String)] = [
    ("d", "it means delete, done or describe elsewhere"),
    ("ctrl-k", "it kills text in a field, so it may not change data"),
    ("ctrl-s", "the terminal uses it for flow control"),
    ("ctrl-q", "the terminal uses it for flow control"),
    ("ctrl-a", "screen uses it"),
    ("ctrl-b", "tmux uses it"),
    ("ctrl-h", "it is Backspace"),
    ("ctrl-i", "it is Tab"),
    ("ctrl-j", "it is Enter"),
    ("ctrl-m", "it is Enter"),
    ("ctrl-[", "it is Esc"),
    ("ctrl-c", "it interrupts, and twice leaves"),
  ]
}
