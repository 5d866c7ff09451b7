import Dashboard
import Domain
import Platform
import Session
import TestSupport
import Testing

@testable import golive

/// Drafts as files: for one person only, for one run at a time, and bounded.
@Suite struct DraftFilesTests {
  private let directory = TemporaryDirectory()
  private let now = Timestamp(milliseconds: 1_800_000_000_000)

  private func folder(_ name: String = "Lee Chen", project: ProjectID? = nil) -> DraftFolder {
    DraftFolder(
      path: directory.path + "/state/drafts/ab",
      owner: DraftOwner(
        workspace: "/w", actor: Actor(name: name, role: .ipm), project: project))
  }

  private func run(_ folder: DraftFolder? = nil) -> DraftFiles {
    DraftFiles(folder ?? self.folder(), clock: { [now] in now })
  }

  private func draft(_ id: Int, _ text: String, daysAgo: Int = 0, editing: String? = nil) -> Draft {
    Draft(
      id: id,
      Draft.Question("Comment on X", of: "acme", customer: "Acme", on: .board, asked: nil, about: ["X"]),
      [Draft.Field("text", text)], base: nil,
      at: Timestamp(milliseconds: now.milliseconds - Int64(daysAgo) * 86_400_000), editing: editing)
  }

  /// A run that was killed: its lock is gone with it, its files are not.
  private func killed(_ drafts: Draft..., in folder: DraftFolder? = nil) throws {
    let run = run(folder)
    for draft in drafts { try run.write(draft) }
    run.end()
  }

  private func names() -> [String] { FileTree.names(in: folder().path).sorted() }

  private func plant(_ text: String, _ name: String) throws {
    try folder().make()
    try SafeFile.write(text, to: folder().path(name), replace: true)
  }

  @Test func theNextRunHasWhatTheLastOneLeft() throws {
    try killed(draft(1, "one"), draft(4, "two"))
    let next = run()
    #expect(next.takeOver().drafts.map(\.text) == ["one", "two"])
    next.remove(1)
    next.end()
    #expect(run().takeOver().drafts.map(\.text) == ["two"])
  }

  @Test func twoRunsAtOnceLeaveEachOthersDraftsAlone() throws {
    let (first, second) = (run(), run())
    try first.write(draft(1, "of the first"))
    #expect(second.takeOver().drafts.isEmpty)
    try second.write(draft(1, "of the second"))
    first.end()
    second.end()
    #expect(Set(run().takeOver().drafts.map(\.text)) == ["of the first", "of the second"])
  }

  @Test func filesAreForTheirOwnerOnly() throws {
    try makeDirectory(directory.path + "/state/drafts/ab", mode: 0o755)
    try killed(draft(1, "one"))
    var status = stat()
    #expect(stat(folder().path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    for name in names() {
      #expect(stat(folder().path(name), &status) == 0 && status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  private func makeDirectory(_ path: String, mode: mode_t) throws {
    try Directories.make(path)
    chmod(path, mode)
  }

  @Test func whatAnEditorLeftIsTheDraftOfItsField() throws {
    let killed = run()
    try killed.write(draft(1, "short", editing: "text"))
    let file = try #require(killed.editorFile(of: 1))
    try SafeFile.write("short\nand more\n", to: file, replace: true)
    killed.end()
    let found = run().takeOver().drafts
    #expect(found.map(\.text) == ["short\nand more"] && found.first?.editing == nil)
    #expect(!names().contains { $0.hasSuffix(".md") })
  }

  @Test func aDamagedFileIsReportedOnceAndKeptAside() throws {
    try plant("nonsense", "0123456789abcdef-1.draft")
    let found = run().takeOver()
    #expect(found.drafts.isEmpty)
    #expect(found.notes.count == 1 && found.notes[0].contains("ignored-0123456789abcdef-1.draft"))
    #expect(run().takeOver().notes.isEmpty)
    #expect(names().contains("ignored-0123456789abcdef-1.draft"))
  }

  @Test func aLoginReadsNobodyElsesDraftAndIsToldOfNoFile() throws {
    try killed(draft(1, "of Lee"))
    let login = folder("Dana Ruiz", project: "acme")
    let found = run(login).takeOver()
    #expect(found.drafts.isEmpty && found.notes.isEmpty)
  }

  @Test(arguments: [
    "", "-", "x.draft", "0123456789abcdef-.draft", "0123456789abcdef-01.draft", "0123456789abcdef--1.draft",
    "0123456789ABCDEF-1.draft", "0123456789abcdef-1.draft.x", "../0123456789abcdef-1.draft",
    "0123456789abcdef-99999999999999999999.draft", "ignored-0123456789abcdef-1.draft",
  ])
  func onlyNamesThatAReadingRunWouldGiveAreDrafts(name: String) {
    #expect(DraftFile(name) == nil)
  }

  @Test func linksPipesAndDirectoriesAreNoDrafts() throws {
    try killed(draft(1, "real"))
    let real = try #require(names().first { DraftFile($0) != nil })
    #expect(symlink(folder().path(real), folder().path("0123456789abcdef-1.draft")) == 0)
    #expect(mkfifo(folder().path("0123456789abcdef-2.draft"), 0o600) == 0)
    #expect(mkdir(folder().path("0123456789abcdef-3.draft"), 0o700) == 0)
    #expect(run().takeOver().drafts.map(\.text) == ["real"])
  }

  @Test func oldOnesAndTooManyAreDroppedWithANote() throws {
    let left = run()
    for number in 1...45 { try left.write(draft(number, "text \(number)", daysAgo: 50 - number)) }
    try left.write(draft(46, "ancient", daysAgo: 91))
    left.end()
    let found = run().takeOver()
    #expect(found.drafts.count == 40 && found.drafts.last?.text == "text 45")
    #expect(found.notes == ["6 old drafts were dropped: at most 40 are kept, for 90 days."])
  }

  @Test func aRunThatCannotWriteSaysWhereAndWhatToDo() throws {
    try plant("in the way", "x")
    let inTheWay = DraftFolder(path: folder().path("x"), owner: folder().owner)
    let fault = #expect(throws: DraftFault.self) { try run(inTheWay).write(draft(1, "one")) }
    #expect(
      fault?.sentence.contains("Not a directory. Save it before you leave.") == true,
      "\(fault?.sentence ?? "")")
    #expect(fault?.sentence.contains(inTheWay.path) == true)
  }

  @Test func theReasonIsThatOfTheWritingWhateverWasDoneAfterIt() throws {
    try folder().make()
    let file = DraftFile(run: "0123456789abcdef", number: 1)
    #expect(mkdir(folder().path(file.name), 0o700) == 0)
    let fault = #expect(throws: DraftFault.self) { try folder().write(draft(1, "one"), to: file) }
    #expect(fault?.sentence.contains("it is not an ordinary file") == true, "\(fault?.sentence ?? "")")
  }

  @Test(arguments: [ProjectID("acme"), nil])
  func aCustomerIsNotToldWhereTheirDraftsWouldBe(project: ProjectID?) throws {
    try plant("in the way", "x")
    let dana = DraftFolder(
      path: folder().path("x"),
      owner: DraftOwner(workspace: "/w", actor: Actor(name: "Dana Ruiz", role: .mpoc), project: project))
    let fault = #expect(throws: DraftFault.self) { try run(dana).write(draft(1, "one")) }
    #expect(fault?.sentence == "What you type is not kept as a draft. Save it before you leave.")
  }

  @Test func whatAnEditorSavedLaterIsTheNewestDraft() throws {
    let killed = run()
    try killed.write(draft(1, "short", daysAgo: 2, editing: "text"))
    try killed.write(draft(2, "in between", daysAgo: 1))
    let file = try #require(killed.editorFile(of: 1))
    try SafeFile.write("short\nand more\n", to: file, replace: true)
    var times = [
      timespec(tv_sec: Int(now.seconds), tv_nsec: 0), timespec(tv_sec: Int(now.seconds), tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
    killed.end()
    #expect(run().takeOver().drafts.map(\.text) == ["in between", "short\nand more"])
  }

  @Test func aHundredKilobytesAreWrittenAndReadWhole() throws {
    let long = String(repeating: "0123456789", count: 10_000)
    try killed(draft(1, long))
    #expect(run().takeOver().drafts.map(\.text) == [long])
  }
}
