import Testing

/// Approvals from a shell, by both sides, to the receipt and its check.
struct CommandLineSignOffTests {
  private let mpoc = ["--as", "Dana Ruiz:MPOC"]

  @Test func anApprovalIsSignedVerifiedAndWithdrawn() throws {
    let program = try CommandLineProgram.withProject()
    let before = try program.run("approvals", "oak", "--json").rows("approvals")
    #expect(before.map { $0["standing"] as? String } == ["open", "open", "open", "open"])

    let signed = try program.run(["sign", "oak", "sow", "--json"] + mpoc)
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

  @Test func whatIsNotRightYetGoesBackAsAnIssue() throws {
    let program = try CommandLineProgram.withProject()
    #expect(try program.run(["send-back", "oak", "plan", "Easter is missing"] + mpoc).status == 0)
    let rows = try program.run("approvals", "oak", "--json").rows("approvals")
    #expect(rows[1]["standing"] as? String == "sent back")
    #expect(try program.run("sign", "oak", "plan").status == 2)
    #expect(try program.run("sign", "oak", "plan", "--on-behalf", "Dana Ruiz, e-mail").status == 0)
  }

  @Test func theDoctorFindsNothingInAHealthyWorkspace() throws {
    let program = try CommandLineProgram.withProject()
    let receipt = try #require(
      try program.run(["sign", "oak", "sow", "--json"] + mpoc).json["receipt"] as? String)
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

  /// Internal work in every text, on every document a customer's role can ask for.
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
    for role in ["MPOC", "DEPUTY", "VIEWER"] {
      let seat = ["--as", "Dana Ruiz:\(role)"]
      for command in [
        ["list"], ["show", "oak"], ["board", "oak"], ["task", "oak"], ["check", "oak"], ["issue", "oak"],
        ["history", "oak"], ["news"], ["today"], ["export", "oak"], ["plan", "oak"], ["timeline", "oak"],
        ["approvals", "oak"], ["people", "oak"], ["gate", "oak"], ["phase", "oak", "gate"],
        ["task", "oak", "show", "INI-01"], ["what-if", "oak", "EXE-01", "--duration", "5"],
        ["undo", "oak"], ["set", "oak", "INI-01", "title", "x"], ["comment", "oak", "INI-01", "x"],
      ] {
        for format in [["--plain"], ["--json"], ["--csv"]] {
          let answer = try program.run(command + format + seat)
          #expect(!(answer.output + answer.complaint).contains(token), "\(command) \(format) \(role)")
        }
      }
    }
  }
}
