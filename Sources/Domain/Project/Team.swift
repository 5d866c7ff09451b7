/// Handing a role of the project to another person, as one change.
extension Project {
  /// The commands that make `new` the one person of a role: the existing record is renamed and keeps its
  /// assignments.
  package func handOver(to new: NewPerson) -> [Command] {
    var commands: [Command] = []
    if new.role == .ipm, head.ipm != new.name { commands.append(.set([ItemID(id.rawValue)], .ipm, new.name)) }
    guard let known = people.first(where: { $0.role == new.role }) else {
      return commands + [.addPerson(new)]
    }
    let isAnother = known.name != new.name
    if isAnother { commands.append(.set([known.id], .name, new.name)) }
    // The previous person's contact details do not apply to the new one.
    for (field, old, value) in [(Field.email, known.email, new.email), (Field.phone, known.phone, new.phone)]
    where isAnother ? old != value : value != nil && old != value {
      commands.append(.set([known.id], field, value))
    }
    return commands
  }
}
