import Dashboard

/// The keys to press, the same for golive and for the floor program.
struct Script {
  /// Timed keys of one kind, after keys that lead to them.
  struct Section {
    let name: String
    var before: [Key] = []
    let keys: [Key]
    var after: [Key] = []
  }

  let sections: [Section]

  var keys: [Key] { sections.flatMap { $0.before + $0.keys + $0.after } }

  /// The list of customers.
  static let portfolio = Script(
    sections: [
      // Down and up again within the rows on screen.
      Section(name: moves, keys: steps("j", "k", rows: 7, count: 300)),
      Section(name: "page down", keys: Array(repeating: .control("d"), count: 40)),
    ]
      + (0..<8).map { _ in
        Section(
          name: letters, before: [.character("/")], keys: "alpin".map(Key.character),
          after: Array(repeating: .backspace, count: 5) + [.escape])
      })

  /// The screens of one project, and a task moved along its timeline and back.
  static let project = Script(sections: [
    Section(name: "key on the board", before: [.enter], keys: steps("j", "k", rows: 3, count: 60)),
    Section(
      name: "key on the checklists", before: [.character("3")], keys: steps("j", "k", rows: 6, count: 60)),
    Section(
      name: "key on the timeline", before: [.character("5")], keys: steps("j", "k", rows: 6, count: 120)),
    Section(
      name: ghost, before: Array(repeating: .character("j"), count: 6) + [.character("L")],
      keys: steps("L", "H", rows: 5, count: 120), after: [.escape]),
  ])

  static let (moves, letters, ghost) = ("moves", "letters", "ghost")

  private static func steps(_ there: Character, _ back: Character, rows: Int, count: Int) -> [Key] {
    (0..<count).map { .character($0 % (2 * rows) < rows ? there : back) }
  }

  /// The bytes a terminal sends.
  static func bytes(_ key: Key) -> [UInt8] {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let letter): (letter.asciiValue ?? 0x60) > 0x60 ? [(letter.asciiValue ?? 0x60) - 0x60] : []
    case .enter: [13]
    case .backspace: [127]
    case .escape: [27]
    default: []
    }
  }
}
