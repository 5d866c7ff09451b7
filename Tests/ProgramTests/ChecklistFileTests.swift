import Domain
import Foundation
import StateStore
import TestSupport
import Testing

/// The round trip without a login, with the built program.
struct ChecklistFileTests {
  private let program: CommandLineProgram
  private var path: String { program.home.path + "/oak.txt" }

  init() throws { program = try CommandLineProgram.withProject() }

  private func file() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Fills in the field of one item.
  private func fill(_ item: String, _ field: String, _ text: String) throws {
    let file = try file()
    let start = try #require(file.range(of: "item: \(item) "))
    let line = try #require(file.range(of: "\n\(field):", range: start.upperBound..<file.endIndex))
    try program.write(file.replacingCharacters(in: line, with: "\n\(field): \(text)"), to: "oak.txt")
  }

  /// Every byte of the workspace's database.
  private func stored() throws -> Data {
    let workspace = program.home.appendingPathComponent("data/workspace")
    var all = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted() {
      if name.hasSuffix("lock") || name.hasSuffix("-shm") { continue }
      all.append(try Data(contentsOf: workspace.appendingPathComponent(name)))
    }
    return all
  }

  @Test func aFileIsFilledInPreviewedRecordedOnceAndUndone() throws {
    #expect(try program.run("checklist", "export", "oak", "--to", path).status == 0)
    let untouched = try program.run("checklist", "import", path, "--json").json
    #expect(untouched["unchanged"] as? Int ?? 0 > 100 && untouched["new"] as? Int == 0)

    try fill("PRE-A3", "answer", "YES")
    try fill("PRE-A3", "evidence", "calendar of 2026\r\n  seen by Bo")
    try fill("PRE-A1", "comment", "Which version?")
    try fill("PRE-A4", "answer", "yes")
    let before = try stored()
    let preview = try program.run("checklist", "import", path, "--json")
    let rows = preview.rows("answers")
    #expect(rows.map { $0["item"] as? String } == ["PRE-A3", "PRE-A4", "PRE-A1"])
    #expect(rows.map { $0["standing"] as? String } == ["new", "refused", "new"])
    #expect((rows[1]["reason"] as? String)?.contains("evidence") == true)
    #expect(try stored() == before)

    let kept = try program.run("check", "import", path, "--keep", "--json")
    let again = try program.run("checklist", "import", path, "--keep")
    let digest = Chain.digest(of: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    let history = try program.run("history", "oak", "--json").rows("entries")
    #expect(kept.json["stored"] as? Bool == true, "\(kept.complaint)")
    #expect(kept.json["sha256"] as? String == digest)
    #expect(again.status == 1 && again.complaint.contains("there already"), "\(again.complaint)")
    try #require(history.count == 2, "one change: \(history)")
    #expect(
      (history[0]["summary"] as? String)?.hasSuffix("on behalf of Dana Ruiz, file sha256 \(digest)") == true)
    let check = try program.run("check", "show", "oak", "PRE-A3", "--json").json
    #expect(check["state"] as? String == "claimed done")
    #expect((check["claimedBy"] as? String)?.hasPrefix("Dana Ruiz (recorded by ") == true)

    #expect(try program.run("undo", "oak").status == 0)
    #expect(try program.run("check", "show", "oak", "PRE-A3", "--json").json["state"] as? String == "open")
  }

  @Test func whatAPortOrderWantsIsAskedInTheFileAndComesBackAsItsPapers() throws {
    for words in [
      ["port", "oak", "add", "Old Tel", "--numbers", "40"],
      ["port", "oak", "event", "PO-1", "ask-documents"],
      ["checklist", "export", "oak", "--to", path],
    ] {
      let answer = try program.run(words)
      #expect(answer.status == 0, "\(words): \(answer.complaint)")
    }
    #expect(try !file().contains("PO-1.pin"))
    try fill("PO-1.account", "answer", "yes")
    try fill("PO-1.account", "evidence", "8841-22-1907")
    let preview = try program.run("checklist", "import", path, "--json")
    #expect(preview.rows("answers").map { $0["evidence"] as? String } == ["****907"], "\(preview.complaint)")
    #expect(try program.run("checklist", "import", path, "--keep").status == 0)
    let order = try program.run("port", "show", "oak", "PO-1", "--json")
    #expect(order.output.contains("****907") && !order.output.contains("8841-22"))
    #expect(try program.run("checklist", "import", path, "--json").json["new"] as? Int == 0)
  }

  @Test func aPartThatIsRefusedIsNoSuccessAndIsSaidInASentence() throws {
    try program.run("checklist", "export", "oak", "--to", path)
    try fill("TRN-L1", "answer", "no")
    let look = try program.run("checklist", "import", path)
    #expect(look.status == 1 && look.complaint.contains("Nothing was stored; 1 answer is refused."))
    #expect(
      look.complaint.contains("TRN-L1 is answered \"no\" without a comment that says why"),
      "\(look.complaint)")
    let none = try program.run("checklist", "import", path, "--keep")
    #expect(none.status == 1 && none.complaint.contains("Nothing was imported"), "\(none.complaint)")
    try fill("PRE-E3", "answer", "yes")
    let kept = try program.run("checklist", "import", path, "--keep")
    #expect(kept.status == 1 && kept.complaint.contains("1 answer was stored; 1 answer is refused. Line "))
    #expect(
      try program.run("check", "show", "oak", "PRE-E3", "--json").json["state"] as? String == "claimed done")
  }

  @Test func leavingAtThePromptForAReasonStoresNoReason() throws {
    try program.run("checklist", "export", "oak", "--list", "TRN", "--to", path)
    let before = try file()
    let talk = try program.shell("printf 'n\\nq\\n' | $GOLIVE checklist fill \(path)")
    #expect(talk.status == 0 && talk.output.contains("b goes back, q finishes"), "\(talk.output)")
    #expect(try file() == before)
  }

  @Test func whatChangedOnOurSideIsRefusedWithBothValuesAndTheRestGoesIn() throws {
    try program.run("checklist", "export", "oak", "--list", "PRE", "--to", path)
    try program.run(
      "check", "claim", "oak", "PRE-A3", "--evidence", "ours", "--on-behalf", "Dana Ruiz, phone")
    try fill("PRE-A3", "answer", "no")
    try fill("PRE-A3", "comment", "not yet")
    try fill("PRE-E3", "answer", "yes")

    let kept = try program.run("checklist", "import", path, "--keep", "--json")

    let rows = kept.rows("answers")
    // A partly refused file is not a success.
    #expect(kept.status == 1, "\(kept.complaint)")
    #expect(kept.complaint.contains("1 answer was stored; 1 answer is refused. Line "), "\(kept.complaint)")
    #expect(rows.map { $0["standing"] as? String } == ["refused", "new"], "\(rows)")
    let reason = try #require(rows[0]["reason"] as? String)
    #expect(reason.contains("\"open\"") && reason.contains("\"claimed\"") && reason.contains("says no"))
    #expect(
      try program.run("check", "show", "oak", "PRE-E3", "--json").json["state"] as? String == "claimed done")
  }

  @Test func hostileFilesAreRefusedAndTheStoreIsAsItWas() throws {
    try program.run("checklist", "export", "oak", "--list", "PRE", "--to", path)
    try fill("PRE-A3", "answer", "yes")
    try fill("PRE-A3", "evidence", "calendar")
    let good = try file()
    let before = try stored()
    let corpus: [(Int32, String)] = [
      (2, good.replacing("calendar", with: "cal\u{1B}]0;x\u{7}")),
      (2, good.replacing("calendar", with: "a\u{202E}b")),
      (2, good.replacing("answer: yes", with: "answer: perhaps")),
      (2, good.replacing("answer: yes", with: "answer: yes\nanswer: no")), (2, good + good),
      (2, good.replacing("answer: yes", with: "state-of-agreement: yes\nagreed by: me")),
      (3, good.replacing("project: oak-iron-law", with: "project: other")),
      (2, good.replacing("project: oak-iron-law", with: "project: ../oak-iron-law")),
      (2, good.replacing("as of change: 1", with: "as of change: 999")),
      (1, good.replacing("filled in by: Dana Ruiz", with: "filled in by: Mallory")),
      (1, good.replacing("item: PRE-A3 (evidence 0)", with: "item: PRE-A3 (evidence 7)")),
      (1, good.replacing("item: PRE-A3 ", with: "item: PRE-ZZ ")),
      (
        1,
        good.replacing("checklist: Date is outside", with: "checklist: The invoice is paid; date is outside")
      ),
      (2, String(repeating: "x", count: 3 << 20)), (2, ""),
    ]

    for (status, text) in corpus {
      try program.write(text, to: "bad.txt")
      let answer = try program.run("checklist", "import", program.home.path + "/bad.txt", "--keep")
      #expect(answer.status == status, "\(answer.complaint)")
      #expect(
        answer.complaint.contains("othing was imported") || status == 3 || status == 1, "\(answer.complaint)")
      #expect(answer.output.isEmpty && !answer.complaint.contains("\u{1B}"))
    }
    for path in ["/no/such.txt", "/dev/zero", program.home.path] {
      #expect(try program.run("checklist", "import", path, "--keep").status == 5, "\(path)")
    }
    #expect(try stored() == before)
  }

  @Test func theCustomerImportsHerOwnWordsAndAnEngineerNone() throws {
    try program.run("checklist", "export", "oak", "--list", "PRE", "--to", path)
    try fill("PRE-E3", "answer", "yes")

    let engineer = try program.run("checklist", "import", path, "--keep", "--as", "Eve:ENG")
    let customer = try program.run("checklist", "import", path, "--keep", "--as", "Dana Ruiz:MPOC")

    #expect(engineer.status == 1 && customer.status == 0, "\(engineer.complaint) \(customer.complaint)")
    let check = try program.run("check", "show", "oak", "PRE-E3", "--json").json
    #expect(check["claimedBy"] as? String == "Dana Ruiz")
  }

  @Test func anExportTakesNobodysPlaceAndTellsNothingInternal() throws {
    try program.run("task", "add", "oak", "CANARY-7f3a", "--phase", "PLAN", "--internal")
    try program.write("mine", to: "mine.txt")
    try program.link("link.txt", to: "mine.txt")
    let home = program.home.path

    #expect(try program.run("checklist", "export", "oak", "--to", home + "/mine.txt").status == 2)
    #expect(
      try program.run("checklist", "export", "oak", "--to", home + "/link.txt", "--replace").status == 2)
    #expect(try program.run("checklist", "export", "oak", "--to", home + "/no/such/place.txt").status == 5)
    #expect(
      try program.run("checklist", "export", "oak", "--to", home + "/mine.txt", "--replace").status == 0)
    let text = try program.run("checklist", "export", "oak").output
    #expect(text.contains("golive checklist file: 2") && !text.contains("CANARY"))
    #expect(try program.names().filter { $0.hasSuffix(".tmp") } == [])
  }
}
