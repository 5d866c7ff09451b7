import Domain

extension Runbook {
  private static let keys = ["poll", "steps"]
  private static let stepKeys = ["at", "title", "owner", "mark", "per-site"]

  /// The plan of the go-live day; absent means none.
  init(_ top: TableReader) throws(TemplateError) {
    guard let table = try top.optionalSubtable("runbook", keys: Self.keys) else {
      self.init()
      return
    }
    var lines: [RunbookLine] = []
    for row in try table.subtables("steps", keys: Self.stepKeys) { lines.append(try RunbookLine(row)) }
    var poll: [Role] = []
    for (index, word) in try table.texts("poll").enumerated() {
      guard let role = Role(rawValue: word) else {
        throw table.error(
          "poll[\(index)]", found: TableReader.quoted(word), expected: TableReader.describe(Role.self))
      }
      poll.append(role)
    }
    self.init(lines: lines, poll: poll)
  }
}

extension RunbookLine {
  fileprivate init(_ row: TableReader) throws(TemplateError) {
    let at = try row.text("at")
    guard let time = RunbookTime(at) else {
      throw row.error("at", found: TableReader.quoted(at), expected: RunbookTime.forms)
    }
    self.init(
      title: try row.text("title"), time: time, owner: try row.owner(),
      mark: try row.optionalChoice("mark", RunbookMark.self), isPerSite: try row.flag("per-site"))
  }
}
