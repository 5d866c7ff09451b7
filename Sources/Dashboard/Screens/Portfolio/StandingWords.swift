import Domain

extension Health {
  /// One letter, so that the colour is never alone.
  package var mark: String {
    switch self {
    case .red: "R"
    case .amber: "A"
    case .green: "G"
    case .blue: "B"
    case .grey: "-"
    }
  }
}

extension DateGrade {
  /// Behind a day: what is not confirmed is marked.
  package var mark: String {
    switch self {
    case .target: "?"
    case .requested: "~"
    case .confirmed: ""
    }
  }
}

extension Fact {
  /// As a line to read; Enter goes to what is behind it.
  var line: Reader.Line { Reader.Line(text.sentenceStart, item: item) }
}
