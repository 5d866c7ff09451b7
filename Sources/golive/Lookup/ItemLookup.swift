import Domain

/// Finds items by the name a person typed; an unknown or ambiguous name is an error that lists the
/// candidates.
extension Project {
  func taskID(_ text: String) throws(CommandFailure) -> ItemID {
    guard let task = tasks(named: text).one else {
      throw missing("task", text, near: tasks.map(\.id.rawValue))
    }
    return task.id
  }

  func taskIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] { try ids(texts, taskID) }

  func phaseID(_ text: String) throws(CommandFailure) -> ItemID {
    try one(phases(named: text), "phase or gate", text, all: phases.map(\.code)) { $0.code }.id
  }

  func issueID(_ text: String) throws(CommandFailure) -> ItemID {
    guard let issue = issues(named: text).one else {
      throw missing("issue", text, near: issues.map(\.id.rawValue))
    }
    return issue.id
  }

  func issueIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] { try ids(texts, issueID) }

  func actionID(_ text: String) throws(CommandFailure) -> ItemID {
    guard let action = actions(named: text).one else {
      throw missing("action", text, near: actions.map(\.id.rawValue))
    }
    return action.id
  }

  func actionIDs(_ texts: [String]) throws(CommandFailure) -> [ItemID] { try ids(texts, actionID) }

  func escalationID(_ text: String) throws(CommandFailure) -> ItemID {
    guard let record = escalation(ItemID(text.uppercased())) else {
      throw missing("escalation", text, all: escalations.map(\.id.rawValue))
    }
    return record.id
  }

  /// By its number here, `PO-2`, or the carriers' own (PON).
  func portOrderID(_ text: String) throws(CommandFailure) -> ItemID {
    guard let order = portOrders(named: text).one else {
      throw missing("port order", text, all: portOrders.map(\.id.rawValue))
    }
    return order.id
  }

  /// By its id, or a part of its title that only one has.
  func registerEntry(named text: String) throws(CommandFailure) -> RegisterEntry {
    try one(registerEntries(named: text), "register entry", text, all: registerEntries.map(\.id.rawValue)) {
      $0.id.rawValue
    }
  }

  /// By its number; without one, the call under way, else the next, else the last.
  func call(named text: String?) throws(CommandFailure) -> Call {
    guard let text else {
      if let current = currentCall { return current }
      throw CommandFailure(
        .notFound,
        "No call of \(id) is planned. golive call plan \(id) kick-off --at 2026-11-19T10:00 plans one.")
    }
    guard let call = calls(named: text).one else {
      throw missing("call", text, all: calls.map(\.id.rawValue))
    }
    return call
  }

  /// The item of a wave; `nil` for the first, which has none.
  func laterWave(_ text: String?) throws(CommandFailure) -> ItemID? {
    guard let name = text?.uppercased(), name != "W1" else { return nil }
    guard let wave = waves.first(where: { $0.id.rawValue == name }) else {
      throw missing("wave", name, all: ["W1"] + waves.map(\.id.rawValue))
    }
    return wave.id
  }

  func site(named text: String) throws(CommandFailure) -> Site {
    guard let site = site(text) else { throw missing("site", text, all: sites.map(\.code)) }
    return site
  }

  func ownField(named text: String) throws(CommandFailure) -> OwnField {
    if let field = ownField(text) ?? ownField(ItemID(text.uppercased())) { return field }
    throw missing("own field", text, all: ownFields.map(\.name))
  }

  func personID(_ text: String) throws(CommandFailure) -> ItemID {
    try one(people(named: text), "person", text, all: people.map(\.name)) { $0.name }.id
  }

  /// Any item that can carry a comment or a field.
  func anyID(_ text: String) throws(CommandFailure) -> ItemID {
    if text.isEmpty || text.lowercased() == "project" { return ItemID(id.rawValue) }
    switch items(named: text) {
    case .one(let id): return id
    case .several: return try checkID(text, in: nil)
    case .none: break
    }
    throw missing(
      "item", text, near: state.items.values.filter { $0.kind?.isNamed == true }.map(\.id.rawValue).sorted())
  }

  private func ids(
    _ texts: [String], _ find: (String) throws(CommandFailure) -> ItemID
  ) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in texts { result.append(try find(text)) }
    return result
  }

  /// The one match; otherwise an error that lists the candidates.
  func one<Element>(
    _ found: NameSearch<Element>, _ noun: String, _ text: String, all: [String], name: (Element) -> String
  ) throws(CommandFailure) -> Element {
    switch found {
    case .one(let element): return element
    case .several(let elements):
      let names = elements.map(name).joined(separator: ", ")
      throw CommandFailure(
        .notFound, "\"\(DisplayText.line(text))\" could be \(names). Name one of them.")
    case .none: throw missing(noun, text, all: all)
    }
  }

  func missing(_ noun: String, _ text: String, all known: [String]) -> CommandFailure {
    let list = known.isEmpty ? "There are none yet." : "There are \(known.joined(separator: ", "))."
    return CommandFailure(.notFound, "There is no \(noun) \"\(DisplayText.line(text))\" in \(id). \(list)")
  }

  func missing(_ noun: String, _ text: String, near known: [String]) -> CommandFailure {
    let stem = text.uppercased().prefix(2)
    let alike = known.filter { $0.uppercased().hasPrefix(stem) }.prefix(5)
    let near =
      alike.isEmpty ? Fuzzy.nearest(to: text.uppercased(), among: known).map { [$0] } ?? [] : Array(alike)
    let hint =
      near.isEmpty ? "golive show \(id) tells what there is." : "Near it: \(near.joined(separator: ", "))."
    return CommandFailure(.notFound, "There is no \(noun) \"\(DisplayText.line(text))\" in \(id). \(hint)")
  }
}

extension Kind {
  /// Whether people refer to such items by their ids.
  fileprivate var isNamed: Bool {
    switch self {
    case .task, .check, .issue, .action, .criterion, .portOrder, .site, .runbookStep, .document, .step, .call,
      .scopeLine,
      .changeRequest, .registerEntry, .escalation, .ownField:
      true
    case .project, .phase, .checklist, .comment, .person, .baseline, .wave, .signoff, .withdrawal,
      .portEvent, .cutover, .pollVote, .cutoverNote, .testRun, .sending, .documentReview, .callEntry,
      .feedback, .acceptance:
      false
    }
  }
}
