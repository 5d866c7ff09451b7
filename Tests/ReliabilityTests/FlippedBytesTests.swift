import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// A bit or a byte of a closed workspace's files is another: what is read is right, or an error is.
@Suite("Flipped bits and foreign files", .serialized)
struct FlippedBytesTests {
  private struct Reading: Hashable {
    var content: String
    /// What the doctor says, or what opening or reading ended in.
    var isFound: Bool
  }

  /// Everything a program would show, and whether the doctor is content.
  private func read(_ tree: FileTree) -> Reading {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    tree.write(to: directory.path)
    do throws(StoreError) {
      let next = try NextProgram(at: directory.path + DeedRun.place, .commit)
      var content = ""
      for row in try next.workspace.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 100)).rows
      {
        let state = try next.workspace.load(row.id)
        content +=
          "\(row)\n" + state.items.values.sorted { $0.id < $1.id }.map(Self.text).joined(separator: "\n")
        content += try next.workspace.history(row.id, item: nil, before: nil, limit: 1000).map {
          "\($0.sequence) \($0.actor) \($0.summary) \($0.hash)"
        }.joined(separator: "\n")
      }
      let isContent = try next.faults().isEmpty
      return Reading(content: content, isFound: !isContent || next.workspace.damage != nil)
    } catch { return Reading(content: error.sentence, isFound: true) }
  }

  private static func text(_ item: Item) -> String {
    "\(item.id): "
      + item.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  private static let database = DeedRun.place + "/golive.db"

  @Test func areFoundOrHarmless() throws {
    let sound = try DeedRun.prepared(.commit)
    let whole = read(sound)
    #expect(!whole.isFound)
    let bytes = try #require(sound.files[Self.database])
    // Much of a page is empty: of four places, three hold something.
    let filled = bytes.indices.filter { bytes[$0] != 0 }
    var random = Seeded(1)
    for number in 0..<(TestLength.isLong ? 4000 : 60) {
      var tree = sound
      let place = number % 4 == 0 ? Int(random.next() % UInt64(bytes.count)) : random.pick(filled)
      let flip =
        number % 2 == 0 ? UInt8(1) << (random.next() % 8) : UInt8(truncatingIfNeeded: random.next() | 1)
      tree.files[Self.database]?[place] ^= flip
      let found = read(tree)
      let isSilent = !found.isFound && found.content != whole.content
      #expect(
        !isSilent,
        "seed 1, text \(number): byte \(place) ^ \(flip) is read as something else, and nobody says so")
      ProofFigures.add(
        "flipped bits and bytes", tried: 1, acknowledged: found.isFound ? 0 : 1, lost: isSilent ? 1 : 0,
        refused: found.isFound ? 1 : 0)
    }
  }

  /// Files of another workspace, of an older copy, or of nothing at all beside a database.
  @Test(arguments: ["-wal", "-shm", "/../store.lock"], ["junk", "foreign", "empty", "cut"])
  func aForeignFileBesideItIsNoticedOrHarmless(name: String, what: String) throws {
    let sound = try DeedRun.prepared(.commit)
    let whole = read(sound)
    let path = name.hasPrefix("/") ? DeedRun.place + "/store.lock" : Self.database + name
    var tree = sound
    switch what {
    case "junk": tree.files[path] = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
    case "foreign": tree.files[path] = try foreign(path)
    case "empty": tree.files[path] = []
    default: tree.files[path] = Array(try foreign(path).prefix(5000))
    }
    let found = read(tree)
    #expect(found.isFound || found.content == whole.content, "\(what) \(name): \(found.content.prefix(200))")
    ProofFigures.add(
      "foreign -wal, -shm and lock", tried: 1, acknowledged: found.isFound ? 0 : 1,
      refused: found.isFound ? 1 : 0)
  }

  /// The file of a workspace that is in use, with changes in its log.
  private func foreign(_ path: String) throws -> [UInt8] {
    let store = try SQLiteFixture()
    let ira = try store.session()
    var state = try ira.createTestProject("other", customer: "Other")
    for number in 1...5 {
      state = try ira.commit(.set(["T-1"], .note, "\(number)"), id: "o\(number)", on: state, at: .test())
        .state
    }
    let name = path.split(separator: "/").last ?? ""
    return FileTree.bytes(of: "\(store.path)/\(name)") ?? []
  }
}
