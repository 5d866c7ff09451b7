import Domain

extension Health {
  /// A letter, because colour must not be the only signal.
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
  /// Shown after a day that is not confirmed.
  package var mark: String {
    switch self {
    case .target: "?"
    case .requested: "~"
    case .confirmed: ""
    }
  }
}

extension Fact {
  /// A line of a text; Enter goes to its item.
  var line: Reader.Line { Reader.Line(text.sentenceStart, item: item) }
}
