/// The result of looking up a typed name: one match, several candidates, or none.
///
/// Used wherever a name is typed: command lines, plain lines, pickers and the palette.
package enum NameSearch<Element> {
  case one(Element)
  case several([Element])
  case none

  /// How much of a name has to be typed.
  package enum Precision: Sendable {
    /// Matches whole names only.
    case whole
    /// Also matches a part that only one name contains.
    case part
    /// As `part`, but a name that begins with it wins over one that contains it: for choices visible on
    /// screen.
    case beginning
  }

  /// - Parameter names: all names of an element; case is ignored.
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
  /// The names a customer can be found by.
  package var names: [String] { [id.rawValue, DisplayText.line(customer)] }
}

extension NameSearch where Element == ProjectSummary {
  /// The customer with this id or name, else the only one containing it; an id wins over a name.
  package init(customer text: String, among found: [ProjectSummary]) {
    if let exact = found.first(where: { $0.id.rawValue == text.trimmed.lowercased() }) {
      self = .one(exact)
    } else {
      self.init(text, among: found) { $0.names }
    }
  }
}

/// Finds items of a project by the names people use.
extension Project {
  package func registerEntries(named text: String) -> NameSearch<RegisterEntry> {
    NameSearch(text, among: registerEntries) { [$0.id.rawValue, $0.title] }
  }

  package func tasks(named text: String) -> NameSearch<Task> {
    NameSearch(text, among: tasks, .whole) { [$0.id.rawValue] }
  }

  /// By code or title, by the gate out of it, or by the only matching beginning.
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

  /// By id, or by number, which may occur in several lists.
  package func checks(named text: String, in list: Checklist?) -> NameSearch<Check> {
    let checks = list?.checks ?? checklists.flatMap(\.checks)
    if let exact = checks.first(where: { $0.id.matches(text) }) { return .one(exact) }
    return NameSearch(text, among: checks, .whole) { [$0.number] }
  }

  /// By id, or by the number after its prefix.
  package func issues(named text: String) -> NameSearch<Issue> {
    let numbered = Int(text).map { "\(head.prefix)-\($0)" } ?? text
    return NameSearch(numbered, among: issues, .whole) { [$0.id.rawValue] }
  }

  /// By the number here, `PO-2` or `2`, or the carriers' own (PON).
  package func portOrders(named text: String) -> NameSearch<PortOrder> {
    let numbered = Int(text).map { "PO-\($0)" } ?? text
    return NameSearch(numbered, among: portOrders, .whole) { order in
      [order.id.rawValue, order.pon].compactMap { $0 }
    }
  }

  package func actions(named text: String) -> NameSearch<Action> {
    NameSearch(text, among: actions, .whole) { [$0.id.rawValue] }
  }

  /// By its number, `CALL-2` or `2`.
  package func calls(named text: String) -> NameSearch<Call> {
    NameSearch(Int(text).map { "CALL-\($0)" } ?? text, among: calls, .whole) { [$0.id.rawValue] }
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
  /// `go live`, `GO-LIVE` and `GO_LIVE` mean the same phase.
  fileprivate var lettersAndDigits: String { lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" } }
  fileprivate var firstWord: String { String(prefix { $0 != " " }) }
}
