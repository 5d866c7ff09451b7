import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@testable import SQLiteEngine

/// Programs that copy the files of a workspace while it changes are named.
@Suite("Around a workspace")
struct SurroundingsTests {
  let directory = TemporaryDirectory()

  private func workspace(in folder: String = "") throws -> String {
    let path = directory.path + folder + "/workspace"
    _ = try SQLiteEngine.create(at: path, name: "test")
    return path
  }

  private func touch(_ path: String) { close(open(path, O_CREAT | O_WRONLY, 0o600)) }

  @Test(arguments: [
    "golive (conflicted copy 2026-11-30).db", "golive (Ann's conflicted copy 2026-11-30).db",
    "golive.sync-conflict-20261130-061200-ABCDEFG.db", "golive.db.sync-conflict-20261130-061200",
    "golive~.db",
    "golive-LAPTOP.db", "golive (1).db", "golive (conflicted copy 2026-11-30).db-wal", "golive.db.bak",
  ])
  func aConflictCopyIsNamedWhenOpeningAndByTheDoctor(name: String) throws {
    let path = try workspace()
    touch(path + "/" + name)
    #expect(SQLiteEngine.warnings(placeAt: path).contains { $0.hasPrefix(name) })
    #expect(SQLiteEngine.examine(placeAt: path).contains { $0.standing == .note && $0.text.hasPrefix(name) })
  }

  @Test func theFilesOfAWorkspaceAreNoCopies() throws {
    let path = try workspace()
    for name in ["golive.db-journal", "damaged", "damaged.accepted", "notes.txt"] { touch(path + "/" + name) }
    #expect(SQLiteEngine.warnings(placeAt: path) == [])
  }

  @Test(arguments: [
    ("/Dropbox", "", "Dropbox"), ("/OneDrive - Example Corp", "", "OneDrive"),
    ("/Nextcloud", "", "Nextcloud"),
    ("/shared", ".stfolder", "Syncthing"), ("/box", ".dropbox", "Dropbox"),
    ("/cloud", ".owncloudsync.log", "ownCloud"),
  ])
  func aFolderThatIsSynchronisedIsNamed(folder: String, marker: String, program: String) throws {
    let path = try workspace(in: folder + "/work")
    if !marker.isEmpty { touch(directory.path + folder + "/" + marker) }
    let warnings = SQLiteEngine.warnings(placeAt: path)
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("is synchronised by \(program)") == true)
    #expect(
      SQLiteEngine.examine(placeAt: path).contains { $0.name == "surroundings" && $0.standing == .note })
  }

  @Test(.enabled(if: DiskTests.mayMount)) func aDiskInMemoryIsNamed() throws {
    let disk = try #require(SmallDisk(at: directory.path))
    let path = directory.path + "/workspace"
    #expect(disk.resize("8m"))
    _ = try SQLiteEngine.create(at: path, name: "test")
    #expect(
      SQLiteEngine.examine(placeAt: path).contains {
        $0.standing == .note && $0.text.contains("gone after a restart")
      })
  }

  @Test(arguments: [
    (0x0102_1997, "WSL"), (0x5346_4846, "drvfs"), (0x6573_5546, "virtiofs"), (0x6969, "NFS"), (0x517B, "SMB"),
  ])
  func aDiskOnWhichLocksFailIsNamedWithWhatToDo(type: Int, word: String) throws {
    let kind = try #require(WorkspaceFiles.networkFileSystem(type))
    let sentence = StoreError.networkFileSystem(at: "/w", kind: kind).sentence
    #expect(sentence.contains(word))
    #expect(sentence.contains("Move it to a local disk"))
  }
}
