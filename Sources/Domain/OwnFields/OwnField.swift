extension Project {
  /// A field that an organisation keeps of its projects besides those of golive: a tenant id, an order number.
  package struct OwnField: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// What commands, filters and templates call it; never changed.
    package let name: String
    package let label: String
    package let type: OwnFieldType
    /// Of a choice; empty for other types.
    package let choices: [String]
    package let isInternal: Bool
    /// A text, a whole number, an ISO day or one of the choices; `nil` while it has none.
    package let value: String?

    /// The value as people read it: `Tue 24 Nov 2026` for a day.
    package var shownValue: String? { value.map(shown) }

    /// A stored value of it as people read it.
    func shown(_ value: String) -> String {
      type == .date ? Day(iso: value)?.long ?? value : value
    }
  }

  /// By its name; capitals make no difference.
  package func ownField(_ name: String) -> OwnField? {
    let wanted = OwnField.name(name)
    return ownFields.first { $0.name == wanted }
  }

  package func ownField(_ id: ItemID) -> OwnField? { ownFields.first { $0.id == id } }
}

/// What the values of an own field are.
package enum OwnFieldType: String, CaseIterable, Sendable {
  case text, number, date, choice

  private static let numbers = -999_999_999...999_999_999

  /// A typed value as it is stored; `nil` for an empty one.
  ///
  /// - Parameter name: what an error calls it.
  func read(_ typed: String?, _ name: Field, of choices: [String]) throws(Refusal) -> String? {
    guard let text = typed?.trimmed, !text.isEmpty else { return nil }
    switch self {
    case .text: return try TextRule.title.check(text, name)
    case .number:
      guard let number = Int(text), Self.numbers.contains(number) else {
        throw .invalid(name, expected: "a whole number of at most 9 digits, such as 40")
      }
      return String(number)
    case .date:
      guard let day = Day(iso: text), Planner.years.contains(day.civil.year) else {
        throw .invalid(name, expected: "a day between 2020 and 2060, such as 2026-11-24")
      }
      return day.iso
    case .choice:
      // Capitals make no difference.
      guard let choice = choices.first(where: { $0.lowercased() == text.lowercased() }) else {
        throw .invalid(name, expected: "one of \(choices.joined(separator: ", "))")
      }
      return choice
    }
  }
}

extension Project.OwnField {
  package init(_ item: Item) {
    let type: OwnFieldType = item.value(.type, or: .text)
    let name = item.text(.code)
    self.init(
      id: item.id, name: name, label: item.optionalText(.title) ?? name, type: type,
      choices: type == .choice ? Self.choices(item.block(.choices) ?? "") : [],
      isInternal: item.isMarkedInternal, value: item.optionalText(.value))
  }

  /// As it would be of a new project.
  package init(_ new: NewOwnField) {
    self.init(
      id: Self.id(new.name), name: Self.name(new.name), label: new.shownLabel, type: new.type,
      choices: new.choices, isInternal: new.visibility == .internal, value: new.value)
  }

  private static let mark = "FIELD-"

  package static func id(_ name: String) -> ItemID { ItemID("\(mark)\(self.name(name).uppercased())") }

  /// The name that an id was made from.
  package static func name(of id: ItemID) -> String { name(String(id.rawValue.dropFirst(mark.utf8.count))) }

  /// Where the ids of all own fields lie in the order of their bytes.
  package static let ids = ItemID(mark)..<ItemID("FIELD.")

  /// A name as it is stored.
  static func name(_ text: String) -> String { text.trimmed.lowercased() }

  /// `standard; premium`, also one on each line.
  package static func choices(_ text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Fields one project may have: each is read with every row of the portfolio.
  package static let most = 40
  package static let mostChoices = 50
  package static let nameRule = "1 to 24 of a-z, 0-9 and \"-\", first a letter, such as tenant-id"

  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.last != 45 else { return false }
    return text.utf8.count <= 24
      && text.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
  }

  /// What is wrong with the choices; `nil` if nothing is.
  package static func problem(of choices: [String], for type: OwnFieldType) -> String? {
    guard type == .choice else { return choices.isEmpty ? nil : "no choices: only the type choice has them" }
    guard (2...mostChoices).contains(choices.count) else { return "2 to \(mostChoices) choices" }
    guard choices.allSatisfy({ $0.utf8.count <= 60 && !$0.contains(";") }) else {
      return "choices of at most 60 bytes, without \";\""
    }
    return Set(choices.map { $0.lowercased() }).count == choices.count ? nil : "each choice once"
  }
}

extension Field {
  /// An `OwnFieldType`.
  package static let type: Field = "type"
  /// The values of a choice, with `;` between.
  package static let choices: Field = "choices"
  package static let value: Field = "value"
}
