import Foundation
import Platform
import TestSupport
import Testing

/// IPM and MPOC at two terminals on one workspace: changes by one appear on the other's screen without a
/// key.
@Suite(.serialized) struct TwoSeatsTests {
  private static let question = "Is the go-live day clear of your own busy days"

  /// Lee on the pre-go-live checklist, Dana on the customer's screen.
  private func seats() throws -> (
    program: CommandLineProgram, lee: DashboardTerminal, dana: DashboardTerminal
  ) {
    let program = try CommandLineProgram()
    // Go-live is five business days after the day of the tests.
    try program.run("new", "Oak & Iron Law", "--mpoc", "Dana Ruiz", "--start", "2026-10-05")
    let lee = try DashboardTerminal(program, columns: 160, rows: 48)
    let dana = try DashboardTerminal(program, columns: 160, rows: 48)
    try openChecklist(lee)
    try openSeat(dana)
    return (program, lee, dana)
  }

  private func openChecklist(_ lee: DashboardTerminal) throws {
    try lee.open("--as 'Lee Chen:IPM'", at: "Lee Chen (IPM)")
    try lee.tmux.waitUntil(contains: "Oak & Iron Law")
    try lee.go("3", to: "Checklists")
  }

  private func openSeat(_ dana: DashboardTerminal) throws {
    try dana.open("--as 'Dana Ruiz:MPOC'", at: "Hello, Dana Ruiz")
    try dana.tmux.waitUntil(contains: "Question 1 of")
  }

  private func go(_ dana: DashboardTerminal, to question: String) throws {
    // The box beside the question lists others; the question itself is at the left.
    try dana.walk(to: question) { screen in
      screen.split(separator: "\n").contains { $0.hasPrefix("   \(question)") }
    }
  }

  private func state(_ item: String, _ program: CommandLineProgram) throws -> String {
    try program.run("check", "show", "oak", item, "--json").json["state"] as? String ?? ""
  }

  /// Waits until the list row of an item contains a word.
  private func wait(_ lee: DashboardTerminal, _ item: String, is word: String) throws {
    try lee.tmux.waitUntil("\(item) \(word)") { screen in
      screen.split(separator: "\n").contains { line in
        line.split(separator: " ").contains(Substring(item)) && line.contains(word)
      }
    }
  }

  /// Moves to an item of the first section.
  private func select(_ item: String, _ lee: DashboardTerminal) throws {
    try lee.tmux.type("gg" + String(repeating: "j", count: (Int(item.suffix(1)) ?? 1) - 1))
    try lee.tmux.waitUntil("the cursor on \(item)") { screen in
      screen.split(separator: "\n").contains { $0.hasPrefix("▸") && $0.contains("] \(item) ") }
    }
  }

  @Test func claimAgreeDisputeAndWaiveWithLiveRefresh() throws {
    let (program, lee, dana) = try seats()

    // Dana claims; Lee agrees.
    try go(dana, to: Self.question)
    try dana.type("y", until: "(Enter alone: yes)")
    try dana.tmux.type("Calendar of 2026, no peak days")
    try dana.key("Enter", until: "sees it now")
    try wait(lee, "A3", is: "given")
    try select("A3", lee)
    try lee.type(" ", until: "a agrees")
    try lee.type("a", until: "greed PRE-A3")
    #expect(try state("PRE-A3", program) == "agreed")

    // Lee claims; Dana disputes, which raises an issue.
    try select("A1", lee)
    try lee.type(" ", until: "vidence")
    try lee.tmux.type("SOW v3, no change requests")
    try lee.key("Enter", until: "laimed PRE-A1")
    try dana.key("Right", until: "Question")
    let claimed = try program.run("seat", "oak", "--as", "Dana Ruiz:MPOC", "--json")
    #expect(claimed.output.contains("We say yes. Do you agree?"))
    try dana.walk(to: "We say yes. Do you agree?")
    try dana.type("n", until: "What is wrong?")
    try dana.tmux.type("Version 2 is in force")
    try dana.key("Enter", until: "We look into it")
    try lee.tmux.waitUntil(contains: "disputed")

    // Lee proposes a waiver; Dana confirms.
    try select("A4", lee)
    try lee.type("W", until: "Waive")
    try lee.tmux.type("One site, one desk")
    try lee.key("C-s", until: "roposed")
    try dana.walk(to: "We would like to go on without this. Do you agree?")
    try dana.type("y", until: "It is left out")
    try wait(lee, "A4", is: "[-]")
    #expect(try state("PRE-A4", program) == "waived")
  }

  @Test func herSignatureHasItsReceiptOnBothScreens() throws {
    let (program, lee, dana) = try seats()
    let early = try program.run("task", "oak", "list", "--json").rows("tasks").compactMap {
      $0["id"] as? String
    }
    .filter { $0.hasPrefix("INI-") || ["PLN-01", "PLN-02", "PLN-03"].contains($0) }
    #expect(early.count > 10)
    try program.run(["task", "oak", "done"] + early + ["--evidence", "as planned"])
    try go(dana, to: "Do you approve the scope of work?")
    // The text is longer than the screen: read on until the last line.
    for _ in 0..<8 { try dana.tmux.keys("Space") }
    try dana.type("y", until: "s signs")
    let page = try dana.type("s", until: "Signed.  Receipt: ")
    let line = try #require(page.split(separator: "\n").first { $0.contains("Signed.  Receipt: ") })
    let receipt = try #require(
      line.components(separatedBy: "Receipt: ").last?.trimmingCharacters(in: .whitespaces))
    #expect(try program.run("verify", receipt).status == 0)
    try dana.tmux.waitUntil(contains: "You approved this on")

    try lee.tmux.type("ga")
    try lee.tmux.waitUntil(contains: "by Dana Ruiz")
    try lee.tmux.keys("Enter")
    try lee.tmux.waitUntil(contains: "Read it")
    try lee.key("Enter", until: receipt)

    // Withdrawn by Dana; the receipt is no longer valid.
    try dana.type("n", until: "Why do you take your approval back?")
    try dana.tmux.type("Wrong version")
    try dana.key("Enter", until: "You took your approval back.")
    #expect(try program.run("verify", receipt).status == 1)
    #expect(try program.run("doctor").status == 0)
  }

  @Test(arguments: [0, 1])
  func killingEitherSideLosesNothingAcknowledged(side: Int) throws {
    let (program, lee, dana) = try seats()
    var acknowledged: [String] = []
    for round in 0..<(TestLength.isLong ? 12 : 3) {
      let word = "word\(side)\(round)"
      // Dana asks about the current question; either program is killed before, after, or during it.
      try dana.type("a", until: "What would you like to know?")
      try dana.tmux.type(word)
      if side == 0 { try lee.signal(SIGKILL) }
      if round % 3 == 2, side == 1 {
        try dana.tmux.keys("Enter")
        try dana.signal(SIGKILL)
      } else {
        try dana.key("Enter", until: "has your question")
        acknowledged.append(word)
        if side == 1 { try dana.signal(SIGKILL) }
      }
      let killed = side == 0 ? lee : dana
      try killed.tmux.waitUntil(contains: "status=137")
      try killed.tmux.run("reset")
      try killed.tmux.waitUntil("a clear screen") { !$0.contains("status=137") }
      if side == 0 { try openChecklist(lee) } else { try openSeat(dana) }
    }
    let said = try program.run("export", "oak", "--json").output
    for word in acknowledged { #expect(said.contains(word), "\(word)") }
    #expect(try program.run("doctor").status == 0)
  }
}
