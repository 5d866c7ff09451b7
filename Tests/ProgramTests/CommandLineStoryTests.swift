import Testing

struct CommandLineStoryTests {
  @Test func aProjectGoesItsWayByCommandLineAloneAndAllOfItIsOnDisk() throws {
    let program = try CommandLineProgram.withProject()
    let ipm = ["--as", "Lee Chen:IPM"]
    let mpoc = ["--as", "Dana Ruiz:MPOC"]
    let steps: [[String]] = [
      ["task", "oak", "state", "in-progress", "INI-01"] + ipm,
      ["task", "oak", "done", "INI-01", "--evidence", "Order 4711"] + ipm,
      ["task", "oak", "move", "PLAN", "INI-09"] + ipm,
      ["check", "oak", "PRE", "claim", "A1", "--evidence", "SOW 1.2"] + ipm,
      ["check", "oak", "agree", "PRE-A1"] + mpoc,
      ["check", "oak", "PRE", "claim", "A2", "--evidence", "Mail of Monday"] + ipm,
      ["check", "oak", "dispute", "A2", "The window is wrong", "--list", "PRE"] + mpoc,
      ["issue", "oak", "raise", "No ringback", "--priority", "p2", "--due", "fri"] + mpoc,
      ["issue", "oak", "plan", "2", "Check the trunk", "--due", "+2bd"] + ipm,
      ["issue", "oak", "comment", "2", "Seen at reception"] + mpoc,
    ]

    for step in steps {
      let answer = try step.contains("agree") ? program.reading(step) : program.run(step)
      #expect(answer.status == 0, "\(step): \(answer.complaint)")
    }

    let issues = try program.run("issue", "oak", "--json").rows("issues")
    let checks = try program.run("check", "oak", "PRE", "--json").rows("checks")
    let moved = try program.run("task", "oak", "show", "INI-09", "--json").json
    #expect(issues.compactMap { $0["title"] as? String }.contains("No ringback"))
    #expect(issues.compactMap { $0["category"] as? String }.contains("CHK"))
    #expect(checks.first { $0["number"] as? String == "A1" }?["state"] as? String == "agreed")
    #expect(checks.first { $0["number"] as? String == "A2" }?["state"] as? String == "disputed")
    #expect(moved["phase"] as? String == "PLAN")
    #expect(try program.run("history", "oak", "--json").rows("entries").count == steps.count + 1)
  }

  @Test func threeUndosTakeBackMyLastThreeChangesAndRedoBringsThemBack() throws {
    let program = try CommandLineProgram.withProject()
    for task in ["INI-02", "INI-03", "INI-04"] {
      try program.run("task", "oak", "state", "in-progress", task)
    }
    let before = try program.run("board", "oak", "--json").output

    for _ in 1...3 { #expect(try program.run("undo", "oak").status == 0) }
    let undone = try program.run("task", "oak", "--json").rows("tasks")
    for _ in 1...3 { #expect(try program.run("redo", "oak").status == 0) }

    let states = undone.filter { ($0["id"] as? String ?? "").hasPrefix("INI") }.map { $0["state"] as? String }
    #expect(!states.contains("in progress"))
    #expect(try program.run("board", "oak", "--json").output == before)
    #expect(try program.run("redo", "oak").status == 1)
  }

  @Test func undoLeavesAloneWhatSomebodyElseDid() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("task", "oak", "state", "in-progress", "INI-02", "--as", "Lee Chen")

    let answer = try program.run("undo", "oak", "--as", "Dana Ruiz:MPOC")

    #expect(answer.status == 1)
    #expect(
      try program.run("task", "oak", "show", "INI-02", "--json").json["state"] as? String == "in progress")
  }

  @Test func aClosedGateIsRefusedWithWhatIsMissing() throws {
    let program = try CommandLineProgram.withProject()

    let answer = try program.run("phase", "oak", "advance")

    #expect(answer.status == 1)
    #expect(answer.complaint.contains("Introduction e-mail sent"))
    #expect(try program.run("show", "oak", "--json").json["phase"] as? String == "INITIATE")
  }

  @Test func theProjectMayStandBeforeOrBehindTheVerb() throws {
    let program = try CommandLineProgram.withProject()

    let before = try program.run("--json", "task", "oak", "show", "INI-02")
    let behind = try program.run("task", "show", "oak", "INI-02", "--json")

    #expect(before.status == 0)
    #expect(before.output == behind.output)
  }

  @Test func theCustomerSeesNoInternalTask() throws {
    let program = try CommandLineProgram.withProject()
    let seat = ["--as", "Dana Ruiz:MPOC"]

    for command in [["task", "oak"], ["board", "oak"], ["export", "oak"]] {
      #expect(try !program.run(command + seat).output.contains("INI-01"), "\(command)")
    }
    #expect(try program.run(["task", "oak", "show", "INI-01"] + seat).status == 3)
    #expect(try program.run(["news"] + seat).status == 1)
  }
}
