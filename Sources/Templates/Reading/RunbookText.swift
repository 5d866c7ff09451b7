import Domain

extension Runbook {
  private static let keys = ["poll", "steps"]
  private static let stepKeys = ["at", "title", "owner", "mark", "per-site"]

  /// The plan of the go-live day; absent means none.
  init(_ top: TableReader) {
    guard let table = top.optionalSubtable("runbook", keys: Self.keys) else {
      self.init()
      return
    }
    self.init(
      lines: table.rows("steps", keys: Self.stepKeys) { RunbookLine($0) },
      poll: table.choices("poll", Role.self))
  }
}

extension RunbookLine {
  fileprivate init(_ row: TableReader) {
    self.init(
      title: row.text("title"), time: Self.time(row), owner: row.owner(),
      mark: row.optionalChoice("mark", RunbookMark.self), isPerSite: row.flag("per-site"))
  }

  private static func time(_ row: TableReader) -> RunbookTime {
    let at = row.text("at")
    if let time = RunbookTime(at) { return time }
    row.fault("at", found: TableReader.quoted(at), expected: RunbookTime.forms)
    return .minutes(0)
  }
}
