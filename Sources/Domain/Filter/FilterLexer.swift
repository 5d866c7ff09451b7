/// Cuts the text of a filter into words and signs.
struct FilterLexer {
  struct Token: Hashable {
    enum Kind: Hashable {
      case open, close, not, and, or
      case text(String)
      case fuzzy(String)
      case person(String)
      /// The pattern, and whether its end is written.
      case pattern(String, isClosed: Bool)
      case field(FieldWord)
    }

    let kind: Kind
    /// In characters of the text.
    let place: Range<Int>
  }

  /// `ball:us,cust` before anybody knows what its field is.
  struct FieldWord: Hashable {
    let name: String
    let sign: FilterSign
    /// What stands between commas.
    let values: [[Letter]]
    let namePlace: Range<Int>
    /// As typed, to be looked for as text.
    let text: String
    /// Whether the text of the filter ends with it.
    let isLast: Bool
  }

  struct Letter: Hashable {
    let letter: Character
    let isQuoted: Bool
    let place: Int
  }

  private let letters: [Character]
  private var place = 0
  private var tokens: [Token] = []

  private init(_ text: String) { letters = Array(text) }

  static func tokens(of text: String) -> [Token] {
    var lexer = FilterLexer(text)
    while lexer.place < lexer.letters.count { lexer.readToken() }
    return lexer.tokens
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, place: start..<place))
  }

  private mutating func readToken() {
    let start = place
    switch letters[place] {
    case _ where letters[place].isWhitespace: place += 1
    case "(":
      place += 1
      add(.open, from: start)
    case ")":
      place += 1
      add(.close, from: start)
    case "!":
      while place < letters.count, letters[place] == "!" { place += 1 }
      // All at once, because there may be any number of them: an even number means what two do.
      let count = (place - start).isMultiple(of: 2) ? 2 : 1
      for _ in 0..<count { add(.not, from: start) }
    case "~":
      place += 1
      add(.fuzzy(readSought()), from: start)
    case "@":
      place += 1
      add(.person(readSought()), from: start)
    case "\"":
      add(.text(readSought()), from: start)
    default: readWord()
    }
  }

  /// A text to look for; quotes at its beginning keep blanks and brackets.
  private mutating func readSought() -> String {
    guard place < letters.count, letters[place] == "\"" else { return String(readPlain()).lowercased() }
    var text = ""
    var isInside = false
    while place < letters.count, isInside || !letters[place].isWhitespace {
      if letters[place] == "\"" {
        isInside.toggle()
      } else if !isInside, letters[place] == ")" {
        break
      } else {
        text.append(letters[place])
      }
      place += 1
    }
    return text.lowercased()
  }

  /// Up to the next blank, without brackets at its end that were opened before it.
  private mutating func readPlain() -> ArraySlice<Character> {
    let start = place
    while place < letters.count, !letters[place].isWhitespace { place += 1 }
    while place > start, letters[place - 1] == ")",
      letters[start..<place].count(where: { $0 == ")" }) > letters[start..<place].count(where: { $0 == "(" })
    {
      place -= 1
    }
    return letters[start..<place]
  }

  private mutating func readWord() {
    let start = place
    if let (name, sign, length) = fieldStart() {
      place += length
      if name == "re", sign == .has { return readPattern(from: start) }
      return readField(name, sign, from: start)
    }
    let word = String(readPlain()).lowercased()
    switch word {
    case "and": add(.and, from: start)
    case "or": add(.or, from: start)
    case "not": add(.not, from: start)
    default: add(.text(word), from: start)
    }
  }

  /// A name with a sign behind it, and how long both are.
  private func fieldStart() -> (String, FilterSign, Int)? {
    let name = letters[place...].prefix(FilterField.nameLength(letters[place...]))
    guard name.first?.isLetter == true else { return nil }
    let rest = letters[name.endIndex...].prefix(2)
    // The longer sign first: `<=` begins with `<`.
    let signs = FilterSign.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    guard let sign = signs.first(where: { rest.starts(with: $0.rawValue) }) else { return nil }
    return (String(name).lowercased(), sign, name.count + sign.rawValue.count)
  }

  /// `/two words/`, `"two words"` or one word.
  private mutating func readPattern(from start: Int) {
    guard place < letters.count, letters[place] == "/" || letters[place] == "\"" else {
      return add(.pattern(String(readPlain()), isClosed: true), from: start)
    }
    let end = letters[place]
    place += 1
    var text = ""
    while place < letters.count, letters[place] != end {
      // Of `\/` the slash is left; everything else behind `\` is the pattern's own.
      if letters[place] == "\\", place + 1 < letters.count {
        if letters[place + 1] != end { text.append("\\") }
        place += 1
      }
      text.append(letters[place])
      place += 1
    }
    let isClosed = place < letters.count
    if isClosed { place += 1 }
    add(.pattern(text, isClosed: isClosed), from: start)
  }

  private mutating func readField(_ name: String, _ sign: FilterSign, from start: Int) {
    var values: [[Letter]] = [[]]
    var isInside = false
    var depth = 0
    while place < letters.count, isInside || !letters[place].isWhitespace {
      let letter = letters[place]
      if letter == "\"" {
        isInside.toggle()
      } else if !isInside, letter == "," {
        values.append([])
      } else {
        if !isInside, letter == ")" {
          if depth == 0 { break }
          depth -= 1
        }
        if !isInside, letter == "(" { depth += 1 }
        values[values.count - 1].append(Letter(letter: letter, isQuoted: isInside, place: place))
      }
      place += 1
    }
    let word = FieldWord(
      name: name, sign: sign, values: values, namePlace: start..<(start + name.count),
      text: String(letters[start..<place]), isLast: place == letters.count)
    add(.field(word), from: start)
  }
}
