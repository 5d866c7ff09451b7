import Domain

/// Writes records as lines, and the digest over them at the end.
struct RecordWriter: ~Copyable {
  /// Takes a line with its end; returns `false` when no more can be taken.
  private let take: (String) -> Bool
  private let digest = RunningDigest()
  private var lines = 0
  private(set) var isBroken = false

  init(_ take: @escaping (String) -> Bool) { self.take = take }

  mutating func write(_ record: Record) {
    guard !isBroken else { return }
    let line = record.line + "\n"
    digest.add(ArraySlice(line.utf8))
    lines += 1
    isBroken = !take(line)
  }

  /// Returns the digest of all lines before the last.
  mutating func end() -> String {
    let end = RecordEnd(lines: lines, digest: digest.finish())
    if !isBroken { isBroken = !take(Record.end(end).line + "\n") }
    return end.digest
  }
}

/// What a whole export contains.
package struct Exported: Hashable, Sendable {
  package let counts: RecordCounts
  package let digest: String
  /// What is not in it, or not as it was: faults that somebody accepted.
  package let faults: [RecordedFault]
}

extension Workspace {
  /// Passes the whole workspace, as of one instant, to `take` line by line. Nobody is kept from writing meanwhile.
  ///
  /// Where a fault was accepted, the history of its project is exported up to it; the fault is named, and what
  /// follows is added as it can be read. Other faults are refused.
  ///
  /// - Parameters:
  ///   - tool: the version of this golive.
  ///   - take: returns `false` when it can take no more.
  package func exportAll(tool: String, to take: @escaping (String) -> Bool) throws(StoreError) -> Exported {
    try mayCopyAll()
    return try engine.read { () throws(StoreError) in
      try mustKnowEverything(upTo: Schema.version(of: engine))
      var writer = RecordWriter(take)
      let ids = try projectIDs()
      var damaged: [ProjectID: DamagedProject] = [:]
      for id in ids { damaged[id] = try damagedProject(id) }
      var counts = try recordCounts()
      for project in damaged.values { counts.move(project) }
      writer.write(.head(RecordHead(tool: tool, workspace: try name(), counts: counts)))
      for id in ids where !writer.isBroken {
        if let project = damaged[id] {
          for record in project.records { writer.write(record) }
        } else {
          try write(id, to: &writer)
        }
      }
      var marks: [SeenMark] = []
      try SeenTable.all(on: engine) { marks.append($0) }
      for mark in marks { writer.write(.seen(mark)) }
      let faults = ids.flatMap { damaged[$0]?.faults ?? [] }
      return Exported(counts: counts, digest: writer.end(), faults: faults)
    }
  }

  /// Whether this person may have a copy of all projects.
  func mayCopyAll() throws(StoreError) {
    guard seesAll else {
      throw .refused(.rule("\(actor.role.title) may not copy the whole workspace."))
    }
  }

  private func recordCounts() throws(StoreError) -> RecordCounts {
    var counts = RecordCounts()
    counts.projects = try count("project")
    counts.entries = try count("change")
    counts.runs = try count("number_run")
    counts.texts = try count("document_text")
    counts.seen = try count("seen")
    return counts
  }

  func count(_ table: String) throws(StoreError) -> Int {
    try engine.first("SELECT count(*) FROM \(table)")?.number(0) ?? 0
  }

  func projectRecord(_ id: ProjectID) throws(StoreError) -> ProjectRecord {
    let row = try engine.first(
      "SELECT head_seq, head_hash, customer_seen FROM project WHERE id = $1", [.text(id.rawValue)])
    guard let row else { throw .noSuchProject(id.rawValue) }
    return ProjectRecord(id: id, entries: row.number(0), head: row.text(1), customerSeen: row.day(2))
  }

  private func write(_ id: ProjectID, to writer: inout RecordWriter) throws(StoreError) {
    writer.write(.project(try projectRecord(id)))
    try ChangeTable.log(id, on: engine) { writer.write(.entry($0)) }
    try NumberRunTable.log(id, on: engine) { writer.write(.run($0)) }
    try DocumentTable.all(of: id, on: engine) { writer.write(.text($0)) }
  }
}
