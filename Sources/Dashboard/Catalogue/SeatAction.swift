/// Everything the customer can do, with its keys. All other keys do nothing.
///
/// The counterpart of `Action` for help, hint line and README. `keys.toml` does not change these keys, so that they are
/// the same for every customer.
package enum SeatAction: String, CaseIterable, Sendable {
  case yes, no
  case notApply = "does-not-apply"
  case except
  case ask, next, previous, list, plan, documents, compare, news, report, undo, finish, help, back, open,
    more, less
  case first, last, search
  case mine = "only-mine"
  case linear

  /// The facts of the action.
  package struct Info: Sendable {
    /// A short description in the customer's words.
    package let title: String
    /// Label in the hint line.
    package let word: String
    /// Keys in the text form of `keys.toml`; the first is the one shown.
    package let keys: [String]
    package let commandLine: CommandLineForm

    init(_ title: String, word: String, keys: [String], shell: CommandLineForm) {
      self.title = title
      self.word = word
      self.keys = keys
      commandLine = shell
    }
  }

  package var info: Info {
    switch self {
    case .yes:
      Info(
        "yes", word: "yes", keys: ["y"], shell: .command("golive check claim PROJECT CHECK --evidence TEXT"))
    case .no:
      Info(
        "no, or not yet", word: "no", keys: ["n"], shell: .command("golive check dispute PROJECT CHECK TEXT"))
    case .notApply:
      Info(
        "this does not apply to us", word: "does not apply", keys: ["-"],
        shell: .command("golive check na PROJECT CHECK --reason TEXT"))
    case .except:
      Info(
        "accept, but with this exception", word: "exception", keys: ["x"],
        shell: .command("golive accept except PROJECT TEXT --impact TEXT --due fri"))
    case .documents:
      Info(
        "your documents", word: "documents", keys: ["d"], shell: .command("golive doc list PROJECT"))
    case .compare:
      Info(
        "what a document changed since the version before", word: "compare", keys: ["c"],
        shell: .command("golive doc diff PROJECT DOCUMENT"))
    case .ask:
      Info(
        "ask a question about it", word: "ask", keys: ["a"],
        shell: .command("golive check comment PROJECT CHECK TEXT"))
    case .next: Info("the next question", word: "next", keys: ["right", "down", "j"], shell: .movesCursor)
    case .previous:
      Info(
        "the previous question", word: "previous", keys: ["left", "up", "k"], shell: .movesCursor)
    case .list:
      Info(
        "everything that is yours, as a list", word: "list", keys: ["l"],
        shell: .command("golive seat PROJECT"))
    case .plan:
      Info(
        "what waits for whom, and what comes next", word: "plan", keys: ["w"],
        shell: .command("golive seat PROJECT"))
    case .news: Info("what is new for you", word: "new", keys: ["0"], shell: .command("golive seat PROJECT"))
    case .report:
      Info(
        "report a problem", word: "report", keys: ["r"], shell: .command("golive issue raise PROJECT TITLE"))
    case .undo:
      Info(
        "take your last answer back", word: "undo", keys: ["u"], shell: .command("golive undo PROJECT"))
    case .finish: Info("finish; your answers are saved", word: "finish", keys: ["q"], shell: .movesCursor)
    case .help: Info("these keys", word: "help", keys: ["?", "f1"], shell: .command("golive seat --help"))
    case .back: Info("back to the question", word: "back", keys: ["esc"], shell: .movesCursor)
    case .open: Info("open what is marked in the list", word: "open", keys: ["enter"], shell: .movesCursor)
    case .more: Info("read on", word: "more", keys: ["space", "pagedown", "ctrl-d"], shell: .movesCursor)
    case .less: Info("read back", word: "back", keys: ["pageup", "ctrl-u"], shell: .movesCursor)
    case .first: Info("the first one", word: "first", keys: ["home"], shell: .movesCursor)
    case .last: Info("the last one", word: "last", keys: ["end", "G"], shell: .movesCursor)
    case .search: Info("search in your list", word: "search", keys: ["/"], shell: .movesCursor)
    case .mine:
      Info(
        "in your list, only what waits for you, or all", word: "only mine", keys: ["f"], shell: .movesCursor)
    case .linear:
      Info(
        "plain lines for a screen reader, and back to the screen", word: "plain lines", keys: ["L"],
        shell: .command("golive seat PROJECT --linear"))
    }
  }

  package var title: String { info.title }
  package var word: String { info.word }
  package var keyLabel: String { labels.first ?? "" }

  package var labels: [String] { info.keys.compactMap { KeySequence(text: $0)?.label } }

  /// The action of a key on the customer's screen; `nil` when the key does nothing.
  package init?(_ key: Key) {
    let pressed = KeySequence([key])
    guard let found = Self.allCases.first(where: { $0.sequences.contains(pressed) }) else { return nil }
    self = found
  }

  private var sequences: [KeySequence] { info.keys.compactMap { KeySequence(text: $0) } }
}
