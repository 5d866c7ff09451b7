import Dashboard
import Layout

/// Random input of somebody at work: goes to a screen, to a row, takes a verb, fills in what is asked, saves.
///
/// In between the keys of `RandomKeys`, so that nothing is left out.
package struct WorkingKeys {
  private var random: Seeded
  private var others: RandomKeys
  private var waiting: ArraySlice<Input> = []

  private static let screens = ScreenID.allCases.filter(\.needsProject)
  private static let verbs: [String] = Verb.allCases.filter { $0.info.group == .change }.flatMap {
    $0.info.keys
  }
  private static let shared: [String] = SharedAction.allCases.filter { $0.info.group == .change }.flatMap {
    $0.info.keys
  }
  private static let seatKeys = SeatAction.allCases.filter { $0 != .finish && $0 != .linear }.flatMap(
    \.info.keys)

  private static let texts = [
    "fri", "+3bd", "2026-12-01", "Dana Ruiz", "Lee Chen", "all done, by phone", "3", "P2", "yes", "NYC",
    "10:00",
    "+12125550100", "40 of 40", "us", "customer", "waits for the carrier", "PLAN", "x", "設計 e\u{301} 👩‍👩‍👧‍👦",
    "a\u{202E}b\u{1B}[31m", "done", "in progress", "waiting", "dana@northwind.example", "2", "medium", "high",
    "internal: nobody's business", String(repeating: "long ", count: 90),
  ]
  private static let sizes: [Size] = [
    (0, 0), (1, 1), (20, 4), (40, 12), (79, 23), (80, 24), (80, 24), (80, 24), (120, 36), (160, 48),
    (500, 200),
  ].map { Size(columns: $0.0, rows: $0.1) }

  private let isCustomer: Bool

  package init(_ seed: UInt64, customer isCustomer: Bool = false) {
    self.isCustomer = isCustomer
    random = Seeded(seed)
    others = RandomKeys(seed ^ 0xFF, customer: isCustomer)
  }

  /// - Parameters:
  ///   - asked: what is open over the screen.
  ///   - isInProject: whether the screen is one of a project.
  package mutating func next(_ asked: Overlay?, isInProject: Bool) -> Input {
    if let input = waiting.popFirst() { return input }
    let dice = random.next() % 24
    switch dice {
    case 0: return .resize(random.pick(Self.sizes))
    case 1: return others.next()
    case 2: waiting = keys("esc")
    case 3: waiting = keys(random.pick(["enter", "tab", "u", "ctrl-r", ".", "v j", "G", "g g"]))
    default:
      if let asked {
        waiting = answer(asked)
      } else if isCustomer {
        waiting = keys(random.pick(Self.seatKeys))
      } else if !isInProject, dice < 20 {
        waiting = keys(random.pick(["1 enter", "0 enter", "1 j 2", "1 2"]))
      } else if dice < 9 {
        waiting = keys(random.pick(Self.screens.flatMap(\.info.action.keys)))
      } else {
        waiting =
          keys(Array(repeating: "j", count: Int(random.next() % 6)).joined(separator: " "))
          + keys(random.pick(dice < 12 ? Self.shared : Self.verbs))
      }
    }
    return waiting.popFirst() ?? others.next()
  }

  private func keys(_ names: String) -> ArraySlice<Input> {
    names.split(separator: " ").compactMap { Key(text: String($0)) }.map(Input.key)[...]
  }

  private mutating func answer(_ asked: Overlay) -> ArraySlice<Input> {
    switch asked {
    case .form(let form):
      let filled = form.entries.flatMap { answer($0.kind) + keys("tab") }
      return filled[...] + keys(random.pick(["ctrl-s", "ctrl-s", "ctrl-s", "ctrl-s", "ctrl-s esc", "esc"]))
    case .prompt(let prompt):
      let text = prompt.kind == .day ? random.pick(Self.days) : random.pick(Self.texts)
      return [.paste(text)] + keys(random.pick(["enter", "enter", "ctrl-s", "esc"]))
    case .picker: return keys(random.pick(["enter", "down enter", "down down enter", "end enter", "esc"]))
    case .confirm, .conflict: return keys(random.pick(["y", "enter", "n", "esc"]))
    case .help, .reader: return keys(random.pick(["esc", "end esc", "s", "y", "end s"]))
    case .palette:
      return [.paste(random.pick(Self.texts))] + keys(random.pick(["enter", "down enter", "esc"]))
    }
  }

  private mutating func answer(_ kind: Form.Entry.Kind) -> [Input] {
    if random.next() % 5 == 0 { return [] }
    switch kind {
    case .text, .required, .long:
      let text = random.pick(Self.texts)
      return random.next() % 3 == 0 ? text.prefix(30).map { .key(.character($0)) } : [.paste(text)]
    case .day: return [.paste(random.pick(Self.days))]
    case .flag: return Array(keys("space"))
    case .choice(let choices):
      return Array(repeating: .key(.right), count: Int(random.next() % UInt64(max(1, choices.count))))
    }
  }

  private static let days = ["fri", "+3bd", "2026-12-01", "24 nov", "eow", "2027-02-30", "someday"]
}
