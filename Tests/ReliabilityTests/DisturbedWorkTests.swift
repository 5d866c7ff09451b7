import Domain
import Platform
import StateStore
import TestSupport
import Testing

@testable import golive

/// The files of a workspace are moved, replaced, cut or opened to others while a dashboard in plain lines has it open:
/// whatever was acknowledged is there afterwards, or somebody has been told.
@Suite("Files disturbed under a dashboard", .serialized)
struct DisturbedWorkTests {
  /// What is done to the files.
  enum Deed: CustomStringConvertible {
    case file(Disturbance)
    case otherWorkspacesDatabase
    case readableByOthers(String)

    static let all =
      Disturbance.allCases.map(Deed.file)
      + [.otherWorkspacesDatabase, .readableByOthers("644 golive.db"), .readableByOthers("755 .")]

    var description: String {
      switch self {
      case .file(let disturbance): disturbance.rawValue
      case .otherWorkspacesDatabase: "otherWorkspacesDatabase"
      case .readableByOthers(let mode): "chmod \(mode)"
      }
    }

    func happen(to path: String) throws {
      switch self {
      case .file(let disturbance): try disturbance.happen(to: path)
      case .otherWorkspacesDatabase:
        let other = try SQLiteFixture()
        try other.session().createTestProject()
        try other.engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
        _ = try ChildProcess.run(["/bin/cp", other.path + "/golive.db", path + "/golive.db"])
      case .readableByOthers(let mode):
        _ = try ChildProcess.run(["/bin/sh", "-c", "cd '\(path)' && chmod \(mode)"])
      }
    }

    /// Whether acknowledged changes are still there for the next program.
    var losesNothing: Bool {
      switch self {
      case .file(let disturbance): disturbance.losesNothing
      case .otherWorkspacesDatabase: false
      case .readableByOthers: true
      }
    }
  }

  /// What became of it.
  private struct Outcome {
    var acknowledged: [String] = []
    /// Sentences with which something was refused.
    var told: [String] = []
    var lost: [String] = []
    var transcript = ""
  }

  private let directory = TemporaryDirectory()
  private var path: String { directory.path + DeedRun.place }

  private func program(_ name: String) -> LazyWorkspace {
    LazyWorkspace(Invocation(Paths(workspace: path), as: Actor(name: name, role: .ipm)))
  }

  /// Lee types three comments in a dashboard, Ann one on the command line; `deed` happens after the first two.
  private func work(_ deed: @escaping (String) throws -> Void) throws -> Outcome {
    try DeedRun.prepared(.numbers).write(to: directory.path)
    var outcome = Outcome()
    let words = ["first", "second", "third", "fifth"]
    let lee = program("Lee Chen")
    var commands = 0
    func note(_ number: Int) {
      // The first line opens the project.
      if lee.hasStored, number >= 3 { outcome.acknowledged.append(words[number - 3]) }
      lee.hasStored = false
    }
    var failure: (any Error)?
    outcome.transcript = try Conversation.talk(
      ["open acme"] + words.map { "comment INI-01 \($0)" } + ["?"], over: lee,
      commandID: {
        commands += 1
        return "lee\(commands)"
      }
    ) { number, _ in
      note(number)
      do {
        if number == 4 { try deed(path) }
        if number == 5 { annComments(&outcome) }
      } catch { failure = error }
    }
    if let failure { throw failure }
    for word in ["third", "fifth"] where !outcome.acknowledged.contains(word) {
      outcome.told += outcome.transcript.split(separator: "> comment INI-01 \(word)\n").dropFirst().prefix(1)
        .map { String($0.prefix { $0 != ">" }) }
    }
    try settle(&outcome)
    return outcome
  }

  private func annComments(_ outcome: inout Outcome) {
    do throws(StoreError) {
      let ann = program("Ann")
      let state = try ann.load("acme")
      _ = try ann.commit(.comment("INI-01", "fourth"), id: "ann", on: state, at: Conversation.moment)
      outcome.acknowledged.append("fourth")
    } catch { outcome.told.append(error.sentence) }
  }

  /// The next program looks; the doctor's word counts as told.
  private func settle(_ outcome: inout Outcome) throws {
    _ = try ChildProcess.run(
      ["/bin/sh", "-c", "cd '\(path)' 2> /dev/null && chmod 700 . && chmod 600 * || true"])
    let check = FullCheck(Invocation(Paths(workspace: path), as: Actor(name: "Kim", role: .ipm)))
    outcome.told += check.findings.filter { $0.standing == .bad }.map(\.text)
    let state = try? program("Kim").load("acme")
    let texts = Set(state?.items.values.flatMap { $0.values.values } ?? [])
    // After a refusal the question is open again, and the next line is its answer, as it stands.
    outcome.lost = outcome.acknowledged.filter { word in !texts.contains { $0.hasSuffix(word) } }
  }

  @Test(arguments: Deed.all) func nothingAcknowledgedIsLostWithoutAWord(_ deed: Deed) throws {
    let outcome = try work { try deed.happen(to: $0) }

    #expect(outcome.acknowledged.starts(with: ["first", "second"]), "\(outcome.transcript)")
    #expect(outcome.lost.isEmpty || !outcome.told.isEmpty, "\(deed): \(outcome.lost)")
    #expect(!deed.losesNothing || outcome.lost.isEmpty, "\(deed): \(outcome.lost)\n\(outcome.transcript)")
    ProofFigures.add(
      "files disturbed under a dashboard", tried: 1, acknowledged: outcome.acknowledged.count,
      lost: outcome.told.isEmpty ? outcome.lost.count : 0, refused: outcome.told.count)
  }

  @Test func undisturbedEverythingIsStoredAndNobodyComplains() throws {
    let outcome = try work { _ in }
    #expect(outcome.acknowledged == ["first", "second", "third", "fourth", "fifth"], "\(outcome.transcript)")
    #expect(outcome.lost.isEmpty && outcome.told.isEmpty, "\(outcome.told)")
  }

  /// A history that is taken back without a trace: what this test is to find.
  @Test func whatIsTakenOutOfTheFilesIsFoundMissing() throws {
    let outcome = try work { path in
      try DeedRun.prepared(.numbers).write(to: directory.path + "/older")
      try Disturbance.directoryMoved.happen(to: path)
      _ = try ChildProcess.run(["/bin/cp", "-a", directory.path + "/older" + DeedRun.place, path])
    }
    #expect(outcome.lost.starts(with: ["first", "second"]), "\(outcome.acknowledged)")
  }
}
