import Domain

/// The lines of one table; what is empty is left out.
struct TOMLRow {
  private(set) var pairs: [String] = []

  mutating func text(_ key: String, _ value: String?) {
    if let value, !value.isEmpty { pairs.append("\(key) = \(TOMLWriting.quoted(value))") }
  }

  mutating func texts(_ key: String, _ values: [String]) {
    if !values.isEmpty { pairs.append("\(key) = \(TOMLWriting.list(values))") }
  }

  mutating func number(_ key: String, _ value: Int?) {
    if let value { pairs.append("\(key) = \(value)") }
  }

  mutating func flag(_ key: String, _ value: Bool, usually usual: Bool = false) {
    if value != usual { pairs.append("\(key) = \(value)") }
  }

  mutating func asking(_ asking: ProjectTemplate.Asking) {
    text("question", asking.question)
    text("why", asking.why)
    text("plain", asking.plain)
    text("evidence-ask", asking.evidence)
  }

  mutating func rows(_ key: String, _ rows: [TOMLRow]) {
    guard !rows.isEmpty else { return }
    pairs.append("\(key) = [\n" + rows.map { "  \($0.inline),\n" }.joined() + "]")
  }

  /// `{ id = "A", title = "B" }`
  var inline: String { "{ \(pairs.joined(separator: ", ")) }" }

  /// A line each.
  var block: String { pairs.map { $0 + "\n" }.joined() }

  init(_ fill: (inout TOMLRow) -> Void) { fill(&self) }
}
