import Dashboard
import Layout

/// Random input: keys with a meaning, words of other projects, clicks, pastes, other sizes.
package struct RandomKeys {
  private var random: Seeded
  private var waiting: ArraySlice<Input> = []

  private let bound: [Key]
  private static let providers: [Key] = keys(Action.allCases.flatMap { $0.info.keys })
  /// The customer's keys, often; the letter that signs; occasionally an unused key. Keys that leave the
  /// screen or change to plain lines are pressed rarely or never.
  private static let customers: [Key] =
    (0..<4).flatMap { _ in
      keys(SeatAction.allCases.filter { $0 != .finish && $0 != .linear }.flatMap(\.info.keys) + ["s"])
    }
    + keys(["q"]) + providers.filter { !keys(SeatAction.linear.info.keys).contains($0) }

  private static func keys(_ names: [String]) -> [Key] {
    names.flatMap { text in text.split(separator: " ").compactMap { Key(text: String($0)) } }
  }

  private static let words = [
    "dana", "open ", "zq", "theme dark", "history", "export", "seen", "messages", "go-live", "2026-12-01",
    "fri",
    "+3bd", "all done", "ball:us", "due<fri", "%", "*", "'; --", "northwind", "customer", "P1",
  ]

  package init(_ seed: UInt64, customer isCustomer: Bool = false) {
    random = Seeded(seed)
    bound = isCustomer ? Self.customers : Self.providers
  }

  package mutating func next() -> Input {
    if let input = waiting.popFirst() { return input }
    switch random.next() % 24 {
    case 0: return .click(column: Int(random.next() % 80), row: Int(random.next() % 24))
    case 1: return .wheel(lines: random.pick([-3, 3]), column: Int(random.next() % 80), row: 8)
    case 2: return .paste(random.pick(Self.words) + random.pick(["", "\n", "\u{1B}[2J"]))
    case 3:
      return .resize(
        random.pick([Size(columns: 80, rows: 24), Size(columns: 160, rows: 48), Size(columns: 40, rows: 12)]))
    case 4...6:
      let opening: [Key] = random.pick([[.character(":")], [.character("/")], []])
      let end: [Key] = random.pick([[.enter], [.escape], [.tab, .enter], []])
      let keys = opening + random.pick(Self.words).map(Key.character) + end
      waiting = keys.map(Input.key)[...]
      return next()
    case 7...10: return .key(random.pick([.enter, .escape, .tab, .down, .up, .left, .right]))
    case 11:
      return .key(random.pick([.control("x"), .control("e"), .control("s"), .control("z"), .control("c")]))
    case 12: return .key(.character(random.pick(["0", "1", "2", "3", "4", "5", "8"])))
    default: return .key(random.pick(bound))
    }
  }
}
