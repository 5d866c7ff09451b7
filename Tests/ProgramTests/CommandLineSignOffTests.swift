import TestSupport
import Testing

/// Approvals from a shell, by both sides, to the receipt and its check.
struct CommandLineSignOffTests {
  private let mpoc = ["--as", "Dana Ruiz:MPOC"]

  @Test func anApprovalIsSignedVerifiedAndWithdrawn() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff()
    let before = try program.run("approvals", "oak", "--json").rows("approvals")
    #expect(before.map { $0["standing"] as? String } == ["open", "open", "open", "open"])

    let signed = try program.reading(["sign", "oak", "sow", "--json"] + mpoc)
    #expect(signed.status == 0, "\(signed.complaint)")
    let receipt = try #require(signed.json["receipt"] as? String)
    let verdict = try program.run(["verify", receipt, "--json"])
    #expect(verdict.status == 0 && verdict.json["verdict"] as? String == "genuine")
    #expect(verdict.json["statement"] as? String == signed.json["statement"] as? String)
    #expect(
      try program.run(["verify"] + receipt.lowercased().split(separator: " ").map(String.init)).status == 0)

    #expect(try program.run(["undo", "oak"] + mpoc).complaint.contains("golive withdraw"))
    #expect(try program.run(["withdraw", "oak", "SIG-1", "--reason", "Wrong version"] + mpoc).status == 0)
    let after = try program.run("verify", receipt, "--json")
    #expect(after.status == 1 && after.json["verdict"] as? String == "withdrawn")
    #expect(try program.run("verify", "oak 1 2 3").status == 2)
  }

  @Test func aSignatureIsNotUndoneAndNoKeyIsNamedOnTheCommandLine() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff()
    #expect(try program.reading(["sign", "oak", "sow"] + mpoc).status == 0)
    let undo = try program.run(["undo", "oak"] + mpoc)
    #expect(undo.status == 1 && undo.complaint.contains("golive withdraw oak-iron-law SIG-1"))
    #expect(!undo.complaint.contains("g a"), "\(undo.complaint)")
  }

  @Test func consentThatIsWrittenDownAtOnceIsShownAndWantsADigest() throws {
    let program = try CommandLineProgram.withProject()
    for verb in ["waive", "na"] {
      let words = ["check", verb, "oak", verb == "na" ? "PRE-A3" : "PRE-A4", "--reason", "No such users"]
      let behalf = words + ["--on-behalf", "Dana Ruiz, phone"]
      let asked = try program.run(behalf)
      #expect(asked.status == 1 && asked.complaint.contains("because: No such users"), "\(asked.complaint)")
      #expect(
        asked.complaint.contains("agreed to by: Dana Ruiz, phone") && asked.complaint.contains("--digest "))
      // The digest is of these words, so another reason needs another digest.
      let digest = try #require(asked.complaint.split(separator: " ").last).trimmingCharacters(in: .newlines)
      let other = behalf.map { $0 == "No such users" ? "Some other reason" : $0 }
      #expect(try program.run(other + ["--digest", digest]).status == 4)
      #expect(try program.run(behalf + ["--digest", digest]).status == 0)
    }
    // A proposal is not consent.
    #expect(try program.run("check", "waive", "oak", "PRE-E3", "--reason", "later").status == 0)
  }

  @Test func whatIsNotRightYetGoesBackAsAnIssue() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff("PLN-06")
    #expect(try program.reading(["sign", "oak", "sow"] + mpoc).status == 0)
    #expect(try program.run(["send-back", "oak", "plan", "Easter is missing"] + mpoc).status == 0)
    let rows = try program.run("approvals", "oak", "--json").rows("approvals")
    #expect(rows[1]["standing"] as? String == "sent back")
    #expect(try program.run("sign", "oak", "plan").status == 2)
    let whose = ["--on-behalf", "Dana Ruiz, e-mail"]
    let early = try program.run(["sign", "oak", "plan"] + whose)
    #expect(early.status == 1 && early.complaint.contains("was sent back"))
    #expect(try program.run("issue", "oak", "state", "fixed", "1", "--note", "Moved").status == 0)
    #expect(try program.reading(["sign", "oak", "plan"] + whose).status == 0)
  }

  @Test func whereNobodyCanBeAskedTheWordsAreShownAndADigestIsWanted() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff()
    let asked = try program.run(["sign", "oak", "sow"] + mpoc)
    #expect(asked.status == 1)
    #expect(asked.complaint.contains("I approve the Implementation Scope of Work of Oak & Iron Law"))
    #expect(asked.complaint.contains("--digest "))
    #expect(try program.run(["sign", "oak", "sow", "--digest", "sow"] + mpoc).status == 2)
    #expect(
      try program.run("approvals", "oak", "--json").rows("approvals")[0]["standing"] as? String == "open")
  }

  @Test func aDigestOfWhatWasIsRefusedWithTheDifference() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff("PLN-06")
    #expect(try program.reading(["sign", "oak", "sow"] + mpoc).status == 0)
    let plan = try program.run("approvals", "oak", "--json").rows("approvals")[1]
    let digest = try #require(plan["digest"] as? String)
    #expect(try program.run("go-live", "oak", "2027-01-20", "--reason", "asked").status == 0)
    #expect(try program.run("comment", "oak", "PLN-08", "moved").status == 0)
    let stale = try program.run(["sign", "oak", "plan", "--digest", digest] + mpoc)
    #expect(stale.status == 4)
    #expect(stale.complaint.contains("is now Wed 20 Jan 2027"), "\(stale.complaint)")
    let now = try #require(stale.complaint.split(separator: " ").last.map(String.init))
    #expect(
      try program.run(["sign", "oak", "plan", "--digest", now.trimmingCharacters(in: .newlines)] + mpoc)
        .status == 0)
  }

  @Test func agreeingAndVerifyingAskForWhatWasReadToo() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("check", "oak", "claim", "A1", "--list", "PRE", "--evidence", "window 08:00-10:00")
    let asked = try program.run(["check", "oak", "agree", "PRE-A1"] + mpoc)
    #expect(asked.status == 1 && asked.complaint.contains("window 08:00-10:00"))
    let digest = try #require(asked.complaint.split(separator: " ").last).trimmingCharacters(in: .newlines)
    try program.run("check", "oak", "evidence", "PRE-A1", "02:00 at night")
    let stale = try program.run(["check", "oak", "agree", "PRE-A1", "--digest", digest] + mpoc)
    #expect(stale.status == 4 && stale.complaint.contains("is now \"02:00 at night\""), "\(stale.complaint)")
    #expect(try program.reading(["check", "oak", "agree", "PRE-A1"] + mpoc).status == 0)

    try program.run(["issue", "oak", "raise", "No ring tone"] + mpoc)
    try program.run("issue", "oak", "state", "fixed", "1", "--note", "Policy corrected")
    let verify = try program.run(["issue", "oak", "state", "verified", "1"] + mpoc)
    #expect(verify.status == 1 && verify.complaint.contains("Policy corrected"))
    #expect(try program.reading(["issue", "oak", "state", "verified", "1"] + mpoc).status == 0)
  }

  @Test func anApprovalIsNotTickedFromTheCommandLine() throws {
    let program = try CommandLineProgram.withProject()
    let alone = try program.run("task", "oak", "done", "PLN-07", "--evidence", "mail")
    #expect(alone.status == 1 && alone.complaint.contains("golive sign oak-iron-law sow"))
    let many = try program.run("task", "oak", "done", "PLN-01", "PLN-07", "CLS-05", "--evidence", "mail")
    #expect(many.status == 0 && many.output.contains("2 left out: PLN-07 is an approval"), "\(many.output)")
    let early = try program.run(["sign", "oak", "acceptance"] + mpoc)
    #expect(early.status == 1 && early.complaint.contains("First: GOL-12"), "\(early.complaint)")
  }

  @Test func theReceiptIsKeptAsTextAndAsAnEMail() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run("receipt", "oak").status == 3)
    try program.kickOff()
    let signed = try program.reading(["sign", "oak", "sow", "--json"] + mpoc)
    let receipt = try #require(signed.json["receipt"] as? String)
    for which in [[], ["sow"], ["SIG-1"], ["sig-1"]] {
      let kept = try program.run(["receipt", "oak"] + which + mpoc)
      #expect(kept.output.contains(receipt) && kept.output.contains("I approve"), "\(kept.complaint)")
    }
    let mail = program.home.appendingPathComponent("receipt.eml").path
    #expect(try program.run("receipt", "oak", "sow", "--eml", "--to", mail).status == 0)
    let text = try String(contentsOfFile: mail, encoding: .utf8)
    #expect(
      text.hasPrefix("Date: Wed, 18 Nov 2026")
        && text.contains("\r\nContent-Transfer-Encoding: quoted-printable"))
    #expect(try program.run("receipt", "oak", "acceptance").status == 3)
  }

  @Test func theDoctorFindsNothingInAHealthyWorkspace() throws {
    let program = try CommandLineProgram.withProject()
    try program.kickOff()
    let receipt = try #require(
      try program.reading(["sign", "oak", "sow", "--json"] + mpoc).json["receipt"] as? String)
    let answer = try program.run("doctor", "--receipt", receipt, "--json")
    #expect(answer.status == 0, "\(answer.complaint)\(answer.output)")
    #expect(answer.json["healthy"] as? Bool == true)
    #expect(
      Set(answer.rows("findings").compactMap { $0["name"] as? String }).isSuperset(of: [
        "place", "library", "journal_mode", "synchronous", "integrity", "history", "replay", "receipt",
      ]))
    let wrong = receipt.dropLast() + (receipt.last == "0" ? "1" : "0")
    #expect(try program.run("doctor", "--receipt", String(wrong)).status == 5)
    #expect(try program.run(["doctor"] + mpoc).status == 1)
  }

  /// No report for a customer's role contains an internal text.
  @Test func noDocumentOfACustomerHoldsAnInternalText() throws {
    let program = try CommandLineProgram.withProject()
    let token = "canary9a2b"
    let inner = try program.run("task", "oak", "--json").rows("tasks").filter {
      $0["visibility"] as? String == "internal"
    }.compactMap { $0["id"] as? String }
    for (index, task) in (inner.isEmpty ? ["INI-01", "INI-03"] : inner).prefix(3).enumerated() {
      try program.run("set", "oak", task, "title", "Title \(token) \(index)")
      try program.run("comment", "oak", task, "Comment \(token)")
    }
    try program.run("set", "oak", "EXE-01", "note", "Ours \(token)")
    #expect(try program.run("export", "oak", "--json").output.contains(token))
    for (turn, role) in ["MPOC", "DEPUTY", "VIEWER"].enumerated() {
      let seat = ["--as", "Dana Ruiz:\(role)"]
      let commands: [[String]] = [
        ["list"], ["show", "oak"], ["board", "oak"], ["task", "oak"], ["check", "oak"], ["issue", "oak"],
        ["history", "oak"], ["news"], ["today"], ["export", "oak"], ["plan", "oak"], ["timeline", "oak"],
        ["approvals", "oak"], ["people", "oak"], ["gate", "oak"], ["phase", "oak", "gate"],
        ["task", "oak", "show", "INI-01"], ["what-if", "oak", "EXE-01", "--duration", "5"],
        ["undo", "oak"], ["set", "oak", "INI-01", "title", "x"], ["comment", "oak", "INI-01", "x"],
      ]
      // Each role reads each command in one of the formats, covering all; in the long run each in every
      // format.
      for (index, command) in commands.enumerated() {
        for (form, format) in [["--plain"], ["--json"], ["--csv"]].enumerated()
        where TestLength.isLong || form == (index + turn) % 3 {
          let answer = try program.run(command + format + seat)
          #expect(!(answer.output + answer.complaint).contains(token), "\(command) \(format) \(role)")
        }
      }
    }
  }
}
