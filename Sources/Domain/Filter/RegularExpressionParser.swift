/// Reads the pattern of a `RegularExpression`.
struct RegularExpressionParser {
  typealias Node = RegularExpression.Node
  typealias Problem = RegularExpression.Problem

  private let letters: [Character]
  private var place = 0
  private var depth = 0

  init(_ text: String) { letters = Array(text) }

  mutating func read() throws(Problem) -> Node {
    guard !letters.isEmpty else { throw missing("A pattern is missing, such as /port(ing)?/.") }
    guard letters.count <= 1000 else { throw wrong("The pattern is too long: 1000 letters at most.") }
    let node = try choice()
    if place < letters.count { throw wrong("This ) closes nothing; \\) stands for a bracket.") }
    return node
  }

  private var next: Character? { place < letters.count ? letters[place] : nil }

  private func wrong(_ sentence: String) -> Problem {
    Problem(sentence: sentence, place: place, isUnfinished: false)
  }

  private func missing(_ sentence: String) -> Problem {
    Problem(sentence: sentence, place: letters.count, isUnfinished: true)
  }

  private mutating func choice() throws(Problem) -> Node {
    var ways = [try sequence()]
    while next == "|" {
      place += 1
      ways.append(try sequence())
    }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() throws(Problem) -> Node {
    var nodes: [Node] = []
    while let letter = next, letter != "|", letter != ")" { nodes.append(try repeated()) }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func repeated() throws(Problem) -> Node {
    var node = try one()
    while let letter = next {
      switch letter {
      case "*": node = .repeated(node, least: 0, most: nil)
      case "+": node = .repeated(node, least: 1, most: nil)
      case "?": node = .repeated(node, least: 0, most: 1)
      case "{":
        guard let (least, most) = try bounds() else { return node }
        node = .repeated(node, least: least, most: most)
        continue
      default: return node
      }
      place += 1
    }
    return node
  }

  /// `{2}`, `{2,}`, `{2,5}`; `nil` where the bracket stands for itself.
  private mutating func bounds() throws(Problem) -> (Int, Int?)? {
    guard let end = letters[place...].firstIndex(of: "}") else { return nil }
    let parts = String(letters[(place + 1)..<end]).split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let least = Int(parts[0]), least >= 0 else { return nil }
    var most: Int? = least
    if parts.count == 2 {
      if parts[1].isEmpty {
        most = nil
      } else {
        guard let number = Int(parts[1]) else { return nil }
        most = number
      }
    }
    guard least <= 1000, most ?? 0 <= 1000 else { throw wrong("At most 1000 times can be asked for.") }
    if let most, most < least { throw wrong("The larger number comes last: {\(most),\(least)}.") }
    place = end + 1
    return (least, most)
  }

  private mutating func one() throws(Problem) -> Node {
    let letter = letters[place]
    switch letter {
    case "(": return try group()
    case "[": return .one(try set())
    case "\\": return try escaped()
    case "*", "+", "?":
      throw wrong("There is nothing in front of \(letter) to repeat; \\\(letter) stands for itself.")
    case ".": return step(.one(.any))
    case "^": return step(.at(.start))
    case "$": return step(.at(.end))
    // A brace that is no bound, and everything else, stands for itself.
    default: return step(Self.literal(letter))
    }
  }

  private mutating func step(_ node: Node) -> Node {
    place += 1
    return node
  }

  private static func literal(_ letter: Character) -> Node {
    let small = letter.lowercased().unicodeScalars.map { Node.one(LetterSet(ranges: [$0.value...$0.value])) }
    return small.count == 1 ? small[0] : .sequence(small)
  }

  private mutating func group() throws(Problem) -> Node {
    guard depth < 40 else { throw wrong("There are too many brackets within each other.") }
    let start = place
    place += 1
    if next == "?" {
      guard place + 1 < letters.count, letters[place + 1] == ":" else {
        throw wrong("Groups are plain here: ( ) without a question mark.")
      }
      place += 2
    }
    depth += 1
    let node = try choice()
    depth -= 1
    guard next == ")" else {
      throw Problem(sentence: "A ) is missing for this bracket.", place: start, isUnfinished: true)
    }
    place += 1
    return node
  }

  private mutating func escaped() throws(Problem) -> Node {
    guard place + 1 < letters.count else { throw missing("A sign is missing behind \\.") }
    let letter = letters[place + 1]
    if letter == "b" || letter == "B" {
      place += 2
      return .at(letter == "b" ? .wordEdge : .noWordEdge)
    }
    if let set = Self.named(letter) {
      place += 2
      return .one(set)
    }
    try checkEscape(letter)
    place += 2
    return Self.literal(letter)
  }

  /// Only signs are escaped, so that a letter can get a meaning later.
  private func checkEscape(_ letter: Character) throws(Problem) {
    guard letter.isLetter || letter.isNumber else { return }
    throw wrong("There is no \\\(letter): there are \\d \\w \\s \\b, in capitals for all others.")
  }

  private static func named(_ letter: Character) -> LetterSet? {
    switch letter {
    case "d": .digit
    case "s": .blank
    case "D": LetterSet(ranges: LetterSet.digit.ranges, isInverted: true)
    case "S": LetterSet(ranges: LetterSet.blank.ranges, isInverted: true)
    case "w": LetterSet(ranges: [], takesWords: true)
    case "W": LetterSet(ranges: [], takesOtherThanWords: true)
    default: nil
    }
  }

  private mutating func set() throws(Problem) -> LetterSet {
    let start = place
    place += 1
    var set = LetterSet(ranges: [])
    if next == "^" {
      set.isInverted = true
      place += 1
    }
    var isFirst = true
    while let letter = next, letter != "]" || isFirst {
      isFirst = false
      if letter == "\\", place + 1 < letters.count, let named = Self.named(letters[place + 1]) {
        place += 2
        try Self.add(named, to: &set, or: wrong("This one cannot stand between [ and ]; write it outside."))
        continue
      }
      let from = try member()
      var to = from
      if next == "-", place + 1 < letters.count, letters[place + 1] != "]" {
        place += 1
        to = try member()
      }
      guard from <= to else { throw wrong("The smaller one comes first in a range.") }
      set.ranges.append(from...to)
    }
    guard next == "]" else {
      throw Problem(sentence: "A ] is missing for this bracket.", place: start, isUnfinished: true)
    }
    place += 1
    return set
  }

  private static func add(_ named: LetterSet, to set: inout LetterSet, or problem: Problem) throws(Problem) {
    if named.isInverted { throw problem }
    set.ranges += named.ranges
    set.takesWords = set.takesWords || named.takesWords
    set.takesOtherThanWords = set.takesOtherThanWords || named.takesOtherThanWords
  }

  /// One letter of a set, as a number.
  private mutating func member() throws(Problem) -> UInt32 {
    if next == "\\" {
      place += 1
      guard let letter = next else { throw missing("A sign is missing behind \\.") }
      try checkEscape(letter)
    }
    guard let letter = next else { throw missing("A ] is missing.") }
    guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first else {
      throw wrong("\(DisplayText.line(String(letter))) cannot stand in a set; write it as (a|b).")
    }
    place += 1
    return scalar.value
  }
}
