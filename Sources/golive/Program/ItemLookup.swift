import Domain

/// Finds what a person named in a project: ids in any case, checks by number, people by name.
extension Project {
  func taskID(_ text: String) throws(CommandFailure) -> ItemID {
    if let task = tasks.first(where: { $0.id.matches(text) }) { return task.id }
    throw missing("task", text, near: tasks.map(\.id.rawValue))
  }

  func taskIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in texts { result.append(try taskID(text)) }
    return result
  }

  func phaseID(_ text: String) throws(CommandFailure) -> ItemID {
    let wanted = text.phaseWord
    let exact = phases.first { $0.code.phaseWord == wanted || $0.title.phaseWord == wanted }
    let begun = phases.filter { $0.code.phaseWord.hasPrefix(wanted) || $0.title.phaseWord.hasPrefix(wanted) }
    if let exact { return exact.id }
    if begun.count == 1, !wanted.isEmpty { return begun[0].id }
    throw missing("phase", text, all: phases.map(\.code))
  }

  func issueID(_ text: String) throws(CommandFailure) -> ItemID {
    let numbered = Int(text).map { "\(head.prefix)-\($0)" } ?? text
    if let issue = issues.first(where: { $0.id.matches(numbered) }) { return issue.id }
    throw missing("issue", text, near: issues.map(\.id.rawValue))
  }

  func issueIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in texts { result.append(try issueID(text)) }
    return result
  }

  func actionID(_ text: String) throws(CommandFailure) -> ItemID {
    let actions = issues.flatMap(\.actions)
    if let action = actions.first(where: { $0.id.matches(text) }) { return action.id }
    throw missing("action", text, near: actions.map(\.id.rawValue))
  }

  func actionIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in texts { result.append(try actionID(text)) }
    return result
  }

  func personID(_ text: String) throws(CommandFailure) -> ItemID {
    if let person = people.first(where: { $0.id.matches(text) }) { return person.id }
    let word = text.lowercased()
    let named = people.filter { $0.name.lowercased() == word }
    let begun = named.isEmpty ? people.filter { $0.name.lowercased().contains(word) } : named
    if begun.count == 1 { return begun[0].id }
    throw missing("person", text, all: people.map(\.name))
  }

  /// Any item that can carry a comment or a field.
  func anyID(_ text: String) throws(CommandFailure) -> ItemID {
    if text.isEmpty || text.lowercased() == "project" { return ItemID(id.rawValue) }
    if let exact = state.items.keys.first(where: { $0.matches(text) }) { return exact }
    if let issue = try? issueID(text) { return issue }
    if let check = try? checkID(text, in: nil) { return check }
    if let person = try? personID(text) { return person }
    throw missing("item", text, near: [])
  }

  func missing(_ noun: String, _ text: String, all known: [String]) -> CommandFailure {
    let list = known.isEmpty ? "There are none yet." : "There are \(known.joined(separator: ", "))."
    return CommandFailure(.notFound, "There is no \(noun) \"\(DisplayText.line(text))\" in \(id). \(list)")
  }

  func missing(_ noun: String, _ text: String, near known: [String]) -> CommandFailure {
    let stem = text.uppercased().prefix(2)
    let near = known.filter { $0.uppercased().hasPrefix(stem) }.prefix(5)
    let hint =
      near.isEmpty ? "golive show \(id) tells what there is." : "Near it: \(near.joined(separator: ", "))."
    return CommandFailure(.notFound, "There is no \(noun) \"\(DisplayText.line(text))\" in \(id). \(hint)")
  }
}

extension ItemID {
  func matches(_ text: String) -> Bool { rawValue.lowercased() == text.lowercased() }
}

extension String {
  /// `go live`, `GO-LIVE` and `GO_LIVE` are one phase.
  fileprivate var phaseWord: String { lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" } }
}
