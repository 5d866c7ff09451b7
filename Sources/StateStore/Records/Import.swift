import Domain

/// Why a whole export was not imported; nothing is stored then.
package enum ImportFailure: Error, Hashable, Sendable {
  /// A line that is wrong, and why, without the full stop.
  case line(Int, String)
  case store(StoreError)
}

extension Workspace {
  /// Reads a whole export into this empty workspace, as one transaction.
  ///
  /// - Parameters:
  ///   - next: the next line without its end; `nil` at the end of the file.
  ///   - leave: takes the records that found no place in the file, as they stand in it.
  package func importAll(
    _ next: () throws(RecordFault) -> [UInt8]?, leaving leave: (String) -> Void = { _ in }
  ) throws(ImportFailure) -> Exported {
    var failure: ImportFailure?
    do throws(StoreError) {
      try mayCopyAll()
      return try write { () throws(StoreError) in
        try beEmpty()
        var importer = Importer(self)
        do throws(RecordFault) {
          while true {
            importer.line += 1
            guard let line = try next() else {
              let imported = try importer.end()
              try followTicks()
              return imported
            }
            try importer.read(line, leave)
          }
        } catch {
          failure = .line(importer.line, error.reason)
          if case .store(let error) = error, !error.isOfRecord { failure = .store(error) }
          // Rolls back.
          throw .failed(error.reason)
        }
      }
    } catch { throw failure ?? .store(error) }
  }

  private func followTicks() throws(RecordFault) {
    do throws(StoreError) {
      for statement in engine.dialect.afterCopy { try engine.run(statement) }
    } catch { throw .store(error) }
  }

  /// A workspace that has something is never imported into.
  private func beEmpty() throws(StoreError) {
    let projects = try count("project")
    guard projects == 0, try count("change") == 0 else {
      throw .refused(
        .rule(
          "this workspace has \(projects.counted("project")), and a whole export goes into an "
            + "empty one only. Name a new place with --workspace."))
    }
    // Somebody may have looked at it.
    _ = try engine.run("DELETE FROM seen WHERE tick >= 0")
  }
}

extension StoreError {
  /// Whether a record that does not fit the tables causes it.
  fileprivate var isOfRecord: Bool {
    switch self {
    case .failed, .projectExists, .refused: true
    case .noSuchProject, .nothingToUndo, .nothingToRedo, .undoBlocked, .missing, .full, .busy, .notAWorkspace,
      .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink, .networkFileSystem,
      .damaged, .undecided, .unusable, .disk, .unread, .uncertain, .unanswered, .unreachable, .replaced,
      .cutShort:
      false
    }
  }
}

/// Checks the lines of a whole export one by one and writes what they hold.
private struct Importer: ~Copyable {
  private let workspace: Workspace
  private let digest = RunningDigest()
  /// The number of the line that is read.
  var line = 0
  private var head: RecordHead?
  private var found = RecordCounts()
  /// The project whose lines come.
  private var project: (record: ProjectRecord, replay: ProjectReplay)?
  /// Those of one entry so far.
  private var runs: [LoggedRun] = []
  private var hasSeen = false
  private var faults: [RecordedFault] = []
  private var result: Exported?

  init(_ workspace: Workspace) { self.workspace = workspace }

  mutating func read(_ bytes: [UInt8], _ leave: (String) -> Void) throws(RecordFault) {
    guard result == nil else { throw .wrong("there is something after the last line") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .wrong("it is not UTF-8") }
    let record = try Record(line: text)
    if case .end(let end) = record { return try close(end) }
    digest.add(bytes[...])
    digest.add([0x0A])
    found.count(record)
    try take(record)
    if case .left(let left) = record { leave(left.line) }
  }

  private mutating func take(_ record: Record) throws(RecordFault) {
    guard head != nil else {
      guard case .head(let head) = record else {
        throw .wrong("the first line of a whole export has the kind \"\(RecordHead.kind)\"")
      }
      self.head = head
      return
    }
    switch record {
    case .head: throw .wrong("a second first line")
    case .project(let record):
      try finishProject()
      guard !hasSeen else { throw .wrong("a project after the marks of what was seen") }
      project = (record, ProjectReplay(record.id, in: workspace))
    case .entry(let entry):
      try belongs(entry.project)
      guard runs.isEmpty else { throw .wrong("an entry after number runs") }
      try project?.replay.append(entry)
    case .run(let run):
      try belongs(run.project)
      if let last = runs.last, last.sequence != run.sequence { try finishRuns() }
      guard run.run == runs.count else {
        throw .wrong("number run \(runs.count) of entry \(run.sequence) is missing")
      }
      runs.append(run)
    case .text(let text):
      try belongs(text.project)
      try finishRuns()
      try project?.replay.append(text)
    case .fault(let fault):
      try finishProject()
      faults.append(fault)
    case .left: try finishProject()
    case .item: throw .wrong("an item stands only within what is left")
    case .seen(let mark):
      try finishProject()
      hasSeen = true
      try recording { () throws(StoreError) in try SeenTable.insert(mark, on: workspace.engine) }
    case .end: break
    }
  }

  private func belongs(_ id: String) throws(RecordFault) {
    guard let project, project.record.id.rawValue == id else {
      throw .wrong("it is of project \"\(DisplayText.line(id))\", whose line is not before it")
    }
  }

  private mutating func finishRuns() throws(RecordFault) {
    guard !runs.isEmpty else { return }
    let complete = runs
    runs = []
    try project?.replay.append(complete)
  }

  private mutating func finishProject() throws(RecordFault) {
    try finishRuns()
    guard let record = project?.record, var replay = project?.replay else { return }
    project = nil
    let id = record.id
    guard replay.state.sequence == record.entries, replay.hash == record.head else {
      throw .wrong(
        "\(id) ends at entry \(replay.state.sequence), not at entry \(record.entries) with its hash")
    }
    if let entry = replay.missingRuns.keys.min() {
      throw .wrong("the number runs of entry \(entry) of \(id) are missing")
    }
    if let document = replay.missingTexts.first(where: { !isNamed($0, of: id) }) {
      throw .wrong("the text of \(document) of \(id) is missing")
    }
    guard CustomerDay.fits(record.customerSeen, replay.customerDay) else {
      throw .wrong("\"customerSeen\" of \(id) is not a day on which its customer changed something")
    }
    try replay.finish(customerSeen: record.customerSeen)
  }

  /// Whether the file says that the text of a document is not in it.
  private func isNamed(_ document: ItemID, of id: ProjectID) -> Bool {
    faults.contains { $0.project == id.rawValue && $0.document == document.rawValue }
  }

  private mutating func close(_ end: RecordEnd) throws(RecordFault) {
    try finishProject()
    guard let head else { throw .wrong("the first line is missing") }
    guard end.lines == line - 1 else {
      throw .wrong("\(end.lines.counted("line was", "lines were")) written before it, not \(line - 1)")
    }
    let digest = digest.finish()
    guard end.digest == digest else {
      throw .wrong("the lines before it are not those that were written (SHA-256)")
    }
    guard head.counts == found else { throw .wrong("the numbers of lines are not those of the first line") }
    try recording { () throws(StoreError) in
      try Schema.rename(workspace: head.workspace, on: workspace.engine)
    }
    result = Exported(counts: found, digest: digest, faults: faults)
  }

  func end() throws(RecordFault) -> Exported {
    guard let result else { throw .wrong("the file ends before its last line") }
    return result
  }
}

/// The day of the customer's last change is kept in their own zone, which the log does not know.
enum CustomerDay {
  /// - Parameters:
  ///   - stored: that of the project's row.
  ///   - logged: the same in UTC, from the log.
  static func fits(_ stored: Day?, _ logged: Day?) -> Bool {
    guard let stored, let logged else { return stored == nil && logged == nil }
    return abs(stored.number - logged.number) <= 1
  }
}
