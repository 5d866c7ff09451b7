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
}

extension Workspace {
  /// Passes the whole workspace, as of one instant, to `take` line by line. Nobody is kept from writing meanwhile.
  ///
  /// A damaged history is refused, because its export could not be imported.
  ///
  /// - Parameters:
  ///   - tool: the version of this golive.
  ///   - take: returns `false` when it can take no more.
  package func exportAll(tool: String, to take: @escaping (String) -> Bool) throws(StoreError) -> Exported {
    try mayCopyAll()
    return try engine.read { () throws(StoreError) in
      try mustKnowEverything(upTo: Schema.version(of: engine))
      var writer = RecordWriter(take)
      let counts = try recordCounts()
      writer.write(.head(RecordHead(tool: tool, workspace: try name(), counts: counts)))
      for project in try projectRecords() where !writer.isBroken {
        try checkForExport(project.id)
        try write(project, to: &writer)
      }
      var marks: [SeenMark] = []
      try SeenTable.all(on: engine) { marks.append($0) }
      for mark in marks { writer.write(.seen(mark)) }
      return Exported(counts: counts, digest: writer.end())
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

  private func projectRecords() throws(StoreError) -> [ProjectRecord] {
    try engine.rows("SELECT id, head_seq, head_hash, customer_seen FROM project ORDER BY id").map {
      ProjectRecord(
        id: ProjectID($0.text(0)), entries: $0.number(1), head: $0.text(2), customerSeen: $0.day(3))
    }
  }

  private func checkForExport(_ project: ProjectID) throws(StoreError) {
    if let broken = try verify(project) {
      throw .damaged("\(project): entry \(broken.sequence) \(broken.kind.words)")
    }
    let state = try ItemTable.load(project, sequence: 0, customerSeen: nil, on: engine)
    if let found = try examineDocuments(of: state) { throw .damaged(found.text) }
  }

  private func write(_ project: ProjectRecord, to writer: inout RecordWriter) throws(StoreError) {
    writer.write(.project(project))
    try ChangeTable.log(project.id, on: engine) { writer.write(.entry($0)) }
    try NumberRunTable.log(project.id, on: engine) { writer.write(.run($0)) }
    try DocumentTable.all(of: project.id, on: engine) { writer.write(.text($0)) }
  }
}
