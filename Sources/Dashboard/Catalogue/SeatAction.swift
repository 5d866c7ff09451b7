/// Everything somebody of the customer's side can do: the short table of her keys. Every other key does nothing.
///
/// Behind help, hint line and README, as `Action` is for the provider. Her keys are the same for everybody:
/// `keys.toml` does not change them.
package enum SeatAction: String, CaseIterable, Sendable {
  case yes, no
  case notApply = "does-not-apply"
  case ask, next, previous, list, plan, news, report, undo, finish, help, back, open, more, less
  case first, last, search
  case mine = "only-mine"
  case linear

  /// Keys in the text form of `keys.toml`; the first is the one shown.
  package var keys: [String] {
    switch self {
    case .yes: ["y"]
    case .no: ["n"]
    case .notApply: ["-"]
    case .ask: ["a"]
    case .next: ["right", "down", "j"]
    case .previous: ["left", "up", "k"]
    case .more: ["space", "pagedown", "ctrl-d"]
    case .less: ["pageup", "ctrl-u"]
    case .first: ["home"]
    case .last: ["end", "G"]
    case .search: ["/"]
    case .mine: ["f"]
    case .news: ["0"]
    case .linear: ["L"]
    case .open: ["enter"]
    case .list: ["l"]
    case .plan: ["w"]
    case .report: ["r"]
    case .undo: ["u"]
    case .back: ["esc"]
    case .help: ["?", "f1"]
    case .finish: ["q"]
    }
  }

  /// What it does, in her words.
  package var title: String {
    switch self {
    case .yes: "yes"
    case .no: "no, or not yet"
    case .notApply: "this does not apply to us"
    case .ask: "ask a question about it"
    case .next: "the next question"
    case .previous: "the question before"
    case .more: "read on"
    case .less: "read back"
    case .open: "open what is marked in the list"
    case .list: "everything that is yours, as a list"
    case .plan: "what waits on whom, and what comes next"
    case .report: "report a problem"
    case .news: "what is new for you"
    case .first: "the first one"
    case .last: "the last one"
    case .search: "search in your list"
    case .mine: "in your list, only what waits for you, or all"
    case .linear: "plain lines for a screen reader, and back to the screen"
    case .undo: "take your last answer back"
    case .back: "back to the question"
    case .help: "these keys"
    case .finish: "finish; your answers are saved"
    }
  }

  /// In the hint line.
  package var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notApply: "does not apply"
    case .ask: "ask"
    case .next: "next"
    case .previous: "previous"
    case .more: "more"
    case .less: "back"
    case .open: "open"
    case .list: "list"
    case .plan: "plan"
    case .report: "report"
    case .news: "new"
    case .first: "first"
    case .last: "last"
    case .search: "search"
    case .mine: "only mine"
    case .linear: "plain lines"
    case .undo: "undo"
    case .back: "back"
    case .help: "help"
    case .finish: "finish"
    }
  }

  /// How the same is done from a shell.
  package var shell: ShellForm {
    switch self {
    case .yes: .command("golive check claim PROJECT CHECK --evidence TEXT")
    case .no: .command("golive check dispute PROJECT CHECK TEXT")
    case .notApply: .command("golive check na PROJECT CHECK --reason TEXT")
    case .ask: .command("golive check comment PROJECT CHECK TEXT")
    case .list, .plan, .news: .command("golive seat PROJECT")
    case .report: .command("golive issue raise PROJECT TITLE")
    case .undo: .command("golive undo PROJECT")
    case .help: .command("golive seat --help")
    case .linear: .command("golive seat PROJECT --linear")
    case .next, .previous, .more, .less, .open, .back, .finish, .first, .last, .search, .mine:
      .none("it moves on the screen")
    }
  }

  package var keyLabel: String { labels.first ?? "" }

  package var labels: [String] { keys.compactMap { KeySequence(text: $0)?.label } }

  /// What a key does in the customer's seat; `nil` for all the others.
  package init?(_ key: Key) {
    let pressed = KeySequence([key])
    guard let found = Self.allCases.first(where: { $0.sequences.contains(pressed) }) else { return nil }
    self = found
  }

  private var sequences: [KeySequence] { keys.compactMap { KeySequence(text: $0) } }
}
