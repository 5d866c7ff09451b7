/// A regular expression that looks for itself in a text, whatever the case, in time proportional to text and pattern.
///
/// There are letters, `.`, `[a-z]`, `[^0-9]`, `\d \w \s \b` and their opposites in capitals, `^` and `$`, groups `( )`,
/// `|`, and the repeats `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`; `\` makes any sign a letter. Nothing depends on what a
/// group has matched, so that no pattern can take long: all ways through it are followed at once.
package struct RegularExpression: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is no pattern.
  package struct Problem: Error, Hashable, Sendable {
    package let sentence: String
    /// In characters of the pattern.
    package let place: Int
    /// Whether something is missing at its end.
    package let isUnfinished: Bool
  }

  /// As written.
  package let description: String
  let program: [Instruction]

  package init(_ text: String) throws(Problem) {
    description = text
    var parser = RegularExpressionParser(text)
    let tree = try parser.read()
    guard tree.size <= Self.most else {
      throw Problem(
        sentence: "The pattern is too large: shorten it, or repeat fewer times.", place: 0,
        isUnfinished: false)
    }
    var program: [Instruction] = []
    tree.write(to: &program)
    program.append(.match)
    self.program = program
  }

  /// Instructions of the largest program; each costs one step for each letter of a text.
  private static let most = 2000

  package static func == (a: Self, b: Self) -> Bool { a.description == b.description }
  package func hash(into hasher: inout Hasher) { hasher.combine(description) }

  enum Instruction: Sendable {
    case one(LetterSet)
    case at(Anchor)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  enum Anchor: Sendable { case start, end, wordEdge, noWordEdge }

  /// The tree of a pattern.
  indirect enum Node: Sendable {
    case one(LetterSet)
    case at(Anchor)
    case sequence([Node])
    case choice([Node])
    /// Without an upper bound if `most` is `nil`.
    case repeated(Node, least: Int, most: Int?)
  }
}

/// Which letters an instruction takes. Letters are compared in lower case.
struct LetterSet: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isInverted = false

  static let any = LetterSet(ranges: [10...10, 13...13], isInverted: true)
  static let digit = LetterSet(ranges: [48...57])
  static let blank = LetterSet(ranges: [9...13, 32...32, 0xA0...0xA0])

  /// Letters of any writing are letters of words, as are digits and `_`.
  static func isWord(_ letter: Unicode.Scalar) -> Bool {
    letter.isASCII
      ? 48...57 ~= letter.value || 97...122 ~= letter.value || 65...90 ~= letter.value || letter == "_"
      : letter.properties.isAlphabetic || letter.properties.numericType != nil
  }

  var takesWords = false
  var takesOtherThanWords = false

  func contains(_ letter: Unicode.Scalar) -> Bool {
    if takesWords, Self.isWord(letter) { return !isInverted }
    if takesOtherThanWords, !Self.isWord(letter) { return !isInverted }
    if holds(letter.value) { return !isInverted }
    let upper = letter.properties.uppercaseMapping.unicodeScalars
    if let capital = upper.first, upper.count == 1, capital != letter, holds(capital.value) {
      return !isInverted
    }
    return isInverted
  }

  private func holds(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }
}

extension RegularExpression.Node {
  /// How many instructions it becomes; large numbers stand for themselves only roughly.
  var size: Int {
    switch self {
    case .one, .at: return 1
    case .sequence(let nodes): return Self.sum(nodes)
    case .choice(let nodes): return Self.sum(nodes) + 2 * nodes.count
    case .repeated(let node, let least, let most):
      let (product, isOver) = (node.size + 2).multipliedReportingOverflow(by: max(1, most ?? (least + 1)))
      return isOver ? 1_000_000 : min(product + 2, 1_000_000)
    }
  }

  private static func sum(_ nodes: [Self]) -> Int { nodes.reduce(0) { min($0 + $1.size, 1_000_000) } }

  func write(to program: inout [RegularExpression.Instruction]) {
    switch self {
    case .one(let set): program.append(.one(set))
    case .at(let anchor): program.append(.at(anchor))
    case .sequence(let nodes): for node in nodes { node.write(to: &program) }
    case .choice(let nodes): Self.write(choice: nodes[...], to: &program)
    case .repeated(let node, let least, let most):
      for _ in 0..<least { node.write(to: &program) }
      guard let most else { return node.writeLoop(to: &program) }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(program.count)
        program.append(.match)
        node.write(to: &program)
      }
      for place in splits { program[place] = .split(place + 1, program.count) }
    }
  }

  private func writeLoop(to program: inout [RegularExpression.Instruction]) {
    let start = program.count
    program.append(.match)
    write(to: &program)
    program.append(.jump(start))
    program[start] = .split(start + 1, program.count)
  }

  private static func write(choice nodes: ArraySlice<Self>, to program: inout [RegularExpression.Instruction])
  {
    guard let first = nodes.first else { return }
    guard nodes.count > 1 else { return first.write(to: &program) }
    let split = program.count
    program.append(.match)
    first.write(to: &program)
    let jump = program.count
    program.append(.match)
    program[split] = .split(split + 1, program.count)
    write(choice: nodes.dropFirst(), to: &program)
    program[jump] = .jump(program.count)
  }
}

extension RegularExpression {
  /// Whether it occurs in the text, which is in lower case.
  package func isFound(in text: String) -> Bool {
    let letters = Array(text.unicodeScalars)
    var now = Places(count: program.count)
    var next = Places(count: program.count)
    for place in 0...letters.count {
      if add(0, at: place, of: letters, to: &now) { return true }
      guard place < letters.count else { return false }
      next.removeAll()
      for index in now.found {
        guard case .one(let set) = program[index], set.contains(letters[place]) else { continue }
        if add(index + 1, at: place + 1, of: letters, to: &next) { return true }
      }
      swap(&now, &next)
    }
    return false
  }

  /// Adds an instruction and all that follow it without a letter; whether the end is among them.
  private func add(_ first: Int, at place: Int, of letters: [Unicode.Scalar], to places: inout Places) -> Bool
  {
    var waiting = [first]
    while let index = waiting.popLast() {
      guard places.insert(index) else { continue }
      switch program[index] {
      case .match: return true
      case .one: break
      case .jump(let target): waiting.append(target)
      case .split(let one, let other): waiting += [other, one]
      case .at(let anchor): if anchor.holds(at: place, of: letters) { waiting.append(index + 1) }
      }
    }
    return false
  }

  /// A set of instructions that is emptied in no time.
  private struct Places {
    private(set) var found: [Int] = []
    private var round = 1
    private var rounds: [Int]

    init(count: Int) { rounds = Array(repeating: 0, count: count) }

    mutating func removeAll() {
      found.removeAll(keepingCapacity: true)
      round += 1
    }

    /// Whether it was not there.
    mutating func insert(_ index: Int) -> Bool {
      guard rounds[index] != round else { return false }
      rounds[index] = round
      found.append(index)
      return true
    }
  }
}

extension RegularExpression.Anchor {
  func holds(at place: Int, of letters: [Unicode.Scalar]) -> Bool {
    switch self {
    case .start: place == 0
    case .end: place == letters.count
    case .wordEdge: isEdge(place, letters)
    case .noWordEdge: !isEdge(place, letters)
    }
  }

  private func isEdge(_ place: Int, _ letters: [Unicode.Scalar]) -> Bool {
    let before = place > 0 && LetterSet.isWord(letters[place - 1])
    let after = place < letters.count && LetterSet.isWord(letters[place])
    return before != after
  }
}
