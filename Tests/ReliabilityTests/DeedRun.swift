import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// One deed of a worker on a copy of a prepared workspace, and what is there afterwards.
final class DeedRun {
  let kind: DiskDeed
  private let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
  var root: String { directory.path }
  var path: String { root + Self.place }
  static let place = "/data/workspace"
  /// Commands the worker said were stored.
  private(set) var acknowledged: [String] = []
  private(set) var refusal: String?
  /// The calls that touched the disk; `nil` if the worker was killed before its end.
  private(set) var calls: Int?

  /// - Parameter words: see `WatchedDisk` of the worker.
  init(_ kind: DiskDeed, _ words: [String] = []) throws {
    self.kind = kind
    try Self.prepared(kind).write(to: root)
    guard let worker = StoreProcess(["deed", path, kind.rawValue] + words) else { throw NoWorker() }
    while let line = worker.line() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch parts.first {
      case "ack": acknowledged.append(parts[1])
      case "error": refusal = parts[1]
      case "calls": calls = Int(parts[1])
      default: refusal = line
      }
      if calls != nil { break }
    }
    worker.signal(SIGKILL)
    worker.wait()
  }

  private struct NoWorker: Error {}

  /// What the deed begins with: nothing, or a project with three changes.
  static func prepared(_ kind: DiskDeed) throws -> FileTree {
    switch kind {
    case .new: FileTree()
    case .numbers: try domainWorkspace.get()
    case .restore: try copiedWorkspace.get()
    case .records: try exportedWorkspace.get()
    case .commit, .undo, .running, .checkpoint, .backup: try plainWorkspace.get()
    }
  }

  private static let plainWorkspace = Result { try prepare(by: FakeRules.rules, .test("acme")) }
  private static let domainWorkspace = Result {
    try prepare(
      by: .domain,
      NewProject(
        id: "acme", customer: "Acme", start: Day(number: 20_760), ipm: "kim", options: [],
        template: TemplateProject.template.get()))
  }

  private static let copiedWorkspace = Result {
    try prepare(by: FakeRules.rules, .test("acme")) { number, path in
      guard number == 1 else { return }
      _ = try SQLiteBackup.write(
        workspaceAt: path, to: path + ".copy",
        BackupOrigin(taken: Moment.test().timestamp, reason: .asked, tool: "test"))
    }
  }

  /// Its export instead of the workspace.
  private static let exportedWorkspace = Result {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    try domainWorkspace.get().write(to: directory.path)
    let kim = try Workspace(
      SQLiteEngine.open(at: directory.path + place), actor: Actor(name: "kim", role: .ipm), via: "test",
      rules: .domain)
    var tree = FileTree()
    tree.directories = ["/data"]
    tree.files[place + ".jsonl"] = try WholeExportFile.bytes(of: kim)
    return tree
  }

  /// - Parameter after: called after each change.
  private static func prepare(
    by rules: Rules, _ project: NewProject, after: (Int, String) throws -> Void = { _, _ in }
  ) throws -> FileTree {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    let path = directory.path + place
    // Closed before it is read.
    try {
      let kim = try Workspace(
        SQLiteEngine.create(at: path, name: "w"), actor: Actor(name: "kim", role: .ipm), via: "test",
        rules: rules)
      var state = try kim.commit(
        .createProject(project), id: "create", on: ProjectState(id: "acme"), at: .test()
      ).state
      let item = state["T-1"] == nil ? state.items.values.first { $0.kind == .task }?.id : "T-1"
      for number in 1...3 {
        state =
          try kim.commit(
            .set([item ?? "T-1"], .note, "before \(number)"), id: "before-\(number)", on: state,
            at: .test(minute: number)
          ).state
        try after(number, path)
      }
    }()
    return FileTree(at: directory.path)
  }

  /// What is wrong afterwards, as the next program finds it, which then goes on working there.
  private(set) lazy var faults = Aftermath(root: root, kind: kind).faults(acknowledged, refusal)

  var lost: Int { faults.count { $0.hasSuffix("lost") } }
}

extension DiskDeed {
  /// The last thing a deed stores.
  var lastCommand: String {
    switch self {
    case .new: "create-acme"
    case .commit, .running: "kim-1"
    case .undo, .numbers, .backup, .restore, .records: "kim-\(self)"
    case .checkpoint: "kim-4"
    }
  }
}
