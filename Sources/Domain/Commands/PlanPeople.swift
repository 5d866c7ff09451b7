/// The answers needed to add a person; the other fields are set when they are known.
package struct NewPerson: Hashable, Sendable {
  package var name: String
  package var role: Role
  /// Other fields of `PersonFields`.
  package var fields: [Field: String]
  /// A list gives its people their ids, so that they can name each other.
  package var id: ItemID?

  package init(
    name: String, role: Role, email: String? = nil, phone: String? = nil, organisation: String? = nil,
    fields: [Field: String] = [:], id: ItemID? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.fields = fields
    for (field, value) in [(Field.email, email), (.phone, phone), (.organisation, organisation)] {
      if let value { self.fields[field] = value }
    }
  }

  package var email: String? { fields[.email] }
  package var phone: String? { fields[.phone] }
}

/// A contact with one person.
package struct NewTouch: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// They were spoken with, or wrote.
    case heard
    /// They were reminded of what they hold.
    case reminded
  }

  package var kind: Kind
  package var on: Day
  package var note: String

  package init(_ kind: Kind = .heard, on: Day, note: String) {
    self.kind = kind
    self.on = on
    self.note = note
  }
}

/// People: added, filled in, and kept in touch with.
extension Planner {
  mutating func addPerson(_ new: NewPerson) throws(Refusal) -> String {
    let name = try TextRule.title.require(new.name, .name, "a name")
    var values = try read(new.fields, of: "a person") { field in
      field == .name || field == .role ? nil : PersonFields.entry(field)?.shape
    }
    values[.name] = name
    values[.role] = new.role.rawValue
    create(try newID(new.id, or: "P"), .person, in: nil, values)
    if new.role == .mpoc, value(projectItem, .mpoc) == nil { set(projectItem, .mpoc, name) }
    if new.role == .ipm, value(projectItem, .ipm) == nil { set(projectItem, .ipm, name) }
    return "added \(name), \(new.role.title)"
  }

  mutating func touch(_ id: ItemID, _ new: NewTouch) throws(Refusal) -> String {
    guard let person = project.person(id) else { throw .unknownItem("person \(id)") }
    try checkPlanned(new.on, .contact)
    guard new.on <= today else { throw .invalid(.contact, expected: "a day not after today") }
    let text = try TextRule.title.require(new.note, .contactNote, "how, and what was said (phone, will sign)")
    let last: Field = new.kind == .heard ? .contact : .reminded
    if (state[id]?.day(last) ?? new.on) <= new.on { set(id, last, new.on) }
    switch new.kind {
    case .heard:
      // What a reminder was about is in history; what they said last stays with them.
      set(id, .contactNote, text)
      return "spoke with \(person.name) on \(new.on.long): \(text)"
    case .reminded: return "reminded \(person.name) on \(new.on.long): \(text)"
    }
  }

  /// One person of the project, by id or name; the id is stored.
  func person(_ raw: String, _ field: Field) throws(Refusal) -> String {
    // A person may be added by the same change.
    if state[ItemID(raw)] == nil, value(ItemID(raw), .kind) == Kind.person.rawValue { return raw }
    switch project.people(named: raw.trimmed) {
    case .one(let person): return person.id.rawValue
    case .several(let some):
      throw .invalid(field, expected: "one person; it could be \(some.map(\.name).joined(separator: ", "))")
    case .none:
      throw .invalid(
        field, expected: "a person of the project: \(project.people.map(\.name).joined(separator: ", "))")
    }
  }

  /// Role codes as they are stored, in any case, with blanks or commas.
  func roles(_ raw: String, _ field: Field) throws(Refusal) -> String {
    let words = raw.split { $0 == " " || $0 == "," }.map { $0.uppercased() }
    let roles = words.compactMap(Role.init(rawValue:)).filter { !$0.onlySignsIn }
    guard roles.count == words.count else {
      throw .invalid(field, expected: "roles of \(Role.owners.map(\.rawValue).joined(separator: ", "))")
    }
    if Duty(field) == .accountable, roles.count > 1 {
      throw .invalid(field, expected: "one role: only one is accountable")
    }
    return roles.map(\.rawValue).joined(separator: " ")
  }
}
