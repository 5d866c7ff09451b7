import Domain

/// One person over all projects.
extension ProjectStore {
  /// The message to one person about all they hold in running projects.
  ///
  /// - Parameter project: the one they were found in, which is named first.
  package func reminder(
    to person: Project.Person, in project: ProjectID, on today: Day, saidIn texts: Texts = .english
  ) throws(StoreError) -> Reminder {
    let others = try projects(with: person.name, email: person.email).filter { $0 != project }
    var all: [Project] = []
    for id in [project] + others { if let found = Project(try load(id)) { all.append(found) } }
    return Reminder(to: person, in: all, by: actor, on: today, saidIn: texts)
  }

  /// Everybody of that name or e-mail address in running projects, with the project they were found in.
  package func people(called text: String) throws(StoreError) -> [(
    project: ProjectID, person: Project.Person
  )] {
    var found: [(project: ProjectID, person: Project.Person)] = []
    for id in try projects(with: text, email: text) {
      guard let project = Project(try load(id)) else { continue }
      let here = project.people.filter { $0.name == text || $0.email?.lowercased() == text.lowercased() }
      for person in here where !found.contains(where: { $0.person.isSame(as: person) }) {
        found.append((id, person))
      }
    }
    return found
  }
}
