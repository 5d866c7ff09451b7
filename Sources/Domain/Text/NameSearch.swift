/// What somebody meant by a name: one thing, several it could be, or none.
///
/// Behind every place where a name is typed: command lines, plain lines, pickers and the palette.
package enum NameSearch<Element> {
  case one(Element)
  case several([Element])
  case none

  package enum Precision: Sendable {
    /// The whole name only.
    case whole
    /// A part that one name alone has.
    case part
    /// As `part`, and a beginning goes before a part in the middle: for choices that are on screen.
    case beginning
  }

  /// - Parameter names: everything one of them may be called; case does not matter.
  package init(
    _ text: String, among all: some Sequence<Element>, _ precision: Precision = .part,
    names: (Element) -> [String]
  ) {
    let wanted = text.trimmed.lowercased()
    guard !wanted.isEmpty else {
      self = .none
      return
    }
    let known = all.map { (element: $0, names: names($0).map { $0.lowercased() }) }
    var tests: [(String) -> Bool] = [{ $0 == wanted }]
    if precision == .beginning { tests.append { $0.hasPrefix(wanted) } }
    if precision != .whole { tests.append { $0.containsText(wanted) } }
    for test in tests {
      let found = known.filter { $0.names.contains(where: test) }.map(\.element)
      if found.count == 1 {
        self = .one(found[0])
        return
      }
      if found.count > 1 {
        self = .several(found)
        return
      }
    }
    self = .none
  }

  package var one: Element? { if case .one(let element) = self { element } else { nil } }
}

extension ProjectSummary {
  /// What the customer may be called by.
  package var names: [String] { [id.rawValue, DisplayText.line(customer)] }
}

extension NameSearch where Element == ProjectSummary {
  /// The customer with this id or name, or else the only one with such a part; an id goes before a name.
  package init(customer text: String, among found: [ProjectSummary]) {
    if let exact = found.first(where: { $0.id.rawValue == text.trimmed.lowercased() }) {
      self = .one(exact)
    } else {
      self.init(text, among: found) { $0.names }
    }
  }
}

/// Finds the items of a project by what people call them.
extension Project {
  package func tasks(named text: String) -> NameSearch<Task> {
    NameSearch(text, among: tasks, .whole) { [$0.id.rawValue] }
  }

  /// By code or title, the gate out of it, or the only beginning that fits.
  package func phases(named text: String) -> NameSearch<Phase> {
    let wanted = text.lettersAndDigits
    return NameSearch(wanted, among: phases, .beginning) {
      [$0.code.lettersAndDigits, $0.title.lettersAndDigits, $0.gate.firstWord.lettersAndDigits]
        .filter { $0.hasPrefix(wanted) }
    }
  }

  package func checklists(named text: String) -> NameSearch<Checklist> {
    NameSearch(text, among: checklists, .beginning) { [$0.code, $0.title] }
  }

  /// By id, or by its number; a number may be in several lists.
  package func checks(named text: String, in list: Checklist?) -> NameSearch<Check> {
    let checks = list?.checks ?? checklists.flatMap(\.checks)
    if let exact = checks.first(where: { $0.id.matches(text) }) { return .one(exact) }
    return NameSearch(text, among: checks, .whole) { [$0.number] }
  }

  /// By id, or by the number behind its prefix.
  package func issues(named text: String) -> NameSearch<Issue> {
    let numbered = Int(text).map { "\(head.prefix)-\($0)" } ?? text
    return NameSearch(numbered, among: issues, .whole) { [$0.id.rawValue] }
  }

  package func actions(named text: String) -> NameSearch<Action> {
    NameSearch(text, among: issues.flatMap(\.actions), .whole) { [$0.id.rawValue] }
  }

  package func people(named text: String) -> NameSearch<Person> {
    if let exact = people.first(where: { $0.id.matches(text) }) { return .one(exact) }
    return NameSearch(text, among: people) { [$0.name] }
  }
}

extension ItemID {
  package func matches(_ text: String) -> Bool { rawValue.lowercased() == text.lowercased() }
}

extension String {
  /// `go live`, `GO-LIVE` and `GO_LIVE` are one phase.
  fileprivate var lettersAndDigits: String { lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" } }
  fileprivate var firstWord: String { String(prefix { $0 != " " }) }
}
