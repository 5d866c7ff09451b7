/// Who runs a project: handed over as one change.
extension Project {
  /// What makes `new` the one person of a role: the record there is takes the name, and with it all that is assigned.
  package func handOver(to new: NewPerson) -> [Command] {
    var commands: [Command] = []
    if new.role == .ipm, head.ipm != new.name { commands.append(.set([ItemID(id.rawValue)], .ipm, new.name)) }
    guard let known = people.first(where: { $0.role == new.role }) else {
      return commands + [.addPerson(new)]
    }
    let isAnother = known.name != new.name
    if isAnother { commands.append(.set([known.id], .name, new.name)) }
    // Another person's address is not theirs.
    for (field, old, value) in [(Field.email, known.email, new.email), (Field.phone, known.phone, new.phone)]
    where isAnother ? old != value : value != nil && old != value {
      commands.append(.set([known.id], field, value))
    }
    return commands
  }
}
