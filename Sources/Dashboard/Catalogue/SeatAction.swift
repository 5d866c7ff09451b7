import Domain

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
    package let title: KeyText
    /// Label in the hint line.
    package let word: HintText
    /// Keys in the text form of `keys.toml`; the first is the one shown.
    package let keys: [String]
    package let commandLine: CommandLineForm

    init(_ title: KeyText, word: HintText, keys: [String], shell: CommandLineForm) {
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
        .yes, word: .yes, keys: ["y"], shell: .command("golive check claim PROJECT CHECK --evidence TEXT"))
    case .no:
      Info(
        .no, word: .no, keys: ["n"], shell: .command("golive check dispute PROJECT CHECK TEXT"))
    case .notApply:
      Info(
        .notApply, word: .notApply, keys: ["-"],
        shell: .command("golive check na PROJECT CHECK --reason TEXT"))
    case .except:
      Info(
        .except, word: .except, keys: ["x"],
        shell: .command("golive accept except PROJECT TEXT --impact TEXT --due fri"))
    case .documents:
      Info(
        .documents, word: .documents, keys: ["d"], shell: .command("golive doc list PROJECT"))
    case .compare:
      Info(
        .compare, word: .compare, keys: ["c"],
        shell: .command("golive doc diff PROJECT DOCUMENT"))
    case .ask:
      Info(
        .ask, word: .ask, keys: ["a"],
        shell: .command("golive check comment PROJECT CHECK TEXT"))
    case .next: Info(.next, word: .next, keys: ["right", "down", "j"], shell: .movesCursor)
    case .previous:
      Info(
        .previous, word: .previous, keys: ["left", "up", "k"], shell: .movesCursor)
    case .list:
      Info(
        .list, word: .list, keys: ["l"],
        shell: .command("golive seat PROJECT"))
    case .plan:
      Info(
        .plan, word: .plan, keys: ["w"],
        shell: .command("golive seat PROJECT"))
    case .news: Info(.news, word: .news, keys: ["0"], shell: .command("golive seat PROJECT"))
    case .report:
      Info(
        .report, word: .report, keys: ["r"], shell: .command("golive issue raise PROJECT TITLE"))
    case .undo:
      Info(
        .undo, word: .undo, keys: ["u"], shell: .command("golive undo PROJECT"))
    case .finish: Info(.finish, word: .finish, keys: ["q"], shell: .movesCursor)
    case .help: Info(.help, word: .help, keys: ["?", "f1"], shell: .command("golive seat --help"))
    case .back: Info(.back, word: .back, keys: ["esc"], shell: .movesCursor)
    case .open: Info(.open, word: .open, keys: ["enter"], shell: .movesCursor)
    case .more: Info(.more, word: .more, keys: ["space", "pagedown", "ctrl-d"], shell: .movesCursor)
    case .less: Info(.less, word: .back, keys: ["pageup", "ctrl-u"], shell: .movesCursor)
    case .first: Info(.first, word: .first, keys: ["home"], shell: .movesCursor)
    case .last: Info(.last, word: .last, keys: ["end", "G"], shell: .movesCursor)
    case .search: Info(.search, word: .search, keys: ["/"], shell: .movesCursor)
    case .mine:
      Info(
        .mine, word: .mine, keys: ["f"], shell: .movesCursor)
    case .linear:
      Info(
        .linear, word: .linear, keys: ["L"],
        shell: .command("golive seat PROJECT --linear"))
    }
  }

  package var title: String { info.title.rawValue }
  package var word: String { info.word.rawValue }
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
