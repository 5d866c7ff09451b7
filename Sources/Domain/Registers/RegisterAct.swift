/// An entry to be added to a register.
package struct NewRegisterEntry: Hashable, Sendable {
  package var register: Register
  package var title: String
  /// Values as typed, by `RegisterFields`; what is left out gets its usual value.
  package var fields: [Field: String]

  package init(_ register: Register, _ title: String, fields: [Field: String] = [:]) {
    self.register = register
    self.title = title
    self.fields = fields
  }
}

/// What people do with registers.
package enum RegisterAct: Hashable, Sendable {
  case add(NewRegisterEntry)
  /// Adds the entries whose title the register does not have yet: the starter risks of a template.
  case start([NewRegisterEntry])
  /// `note` is what the state asks for, or how it went.
  case move(ItemID, to: RegisterState, note: String?)

  /// The items it names.
  var items: [ItemID] {
    switch self {
    case .add, .start: []
    case .move(let id, _, _): [id]
    }
  }
}
