import Dashboard
import Domain
import TestSupport
import Testing

/// Plain lines for listening: a page at a time, in words that can be typed, with consent to what was read
/// out.
@Suite struct LinearReadingTests {
  /// The answer to each line, without the line.
  private func answers(_ said: String) -> [(line: String, said: [String])] {
    var result: [(line: String, said: [String])] = [("", [])]
    for line in said.split(separator: "\n").map(String.init) {
      if line.hasPrefix("> ") {
        result.append((String(line.dropFirst(2)), []))
      } else {
        result[result.count - 1].said.append(line)
      }
    }
    return result
  }

  @Test func aMoveIsSummedUpAndEachTaskThatFollowsWaitsForMore() throws {
    let said = answers(
      try Conversation().talk([
        "1", "timeline", "move-to EXE-02 2026-11-27", "more", "more", "more", "drop", "more",
      ]))
    let summary = said[3].said
    #expect(summary.count <= 15, "\(summary)")
    #expect(summary[0].hasPrefix("EXE-02 ") && summary[0].contains("->"))
    #expect(summary.contains { $0.hasPrefix("Forecast of go-live: ") && $0.contains(" -> ") })
    #expect(summary.contains { $0.hasSuffix("other tasks move.") })
    #expect(!summary.contains { $0.contains("EXE-03") || $0.hasPrefix("  ") })
    #expect(summary.last?.hasSuffix("Type more for all that moves.") == true)
    #expect(said[4].said.count == 16 && said[4].said.last?.hasSuffix("more lines: type more.") == true)
    let all = said[4...6].flatMap(\.said)
    #expect(
      all.contains { $0.contains("GOL-08") } && all.contains { $0.hasPrefix("People, tasks that move") })
    #expect(said[7].said == ["Dropped: nothing was changed."])
  }

  @Test func nothingIsReadOutThatIsMuchLongerThanAPage() throws {
    let lines = [
      "?", "more", "1", "open INI-02", "why", "timeline", "why", "move-to EXE-02 2026-11-27", "drop",
      "history",
      "issues", "?", "checklists PRE", "A1", "why", "approvals", "1", "read it", "today", "stats", "status",
      "b", "customers", "?",
    ]
    for answer in answers(try Conversation().talk(lines)) {
      #expect(answer.said.count <= 26, "\(answer.line): \(answer.said.count) lines")
    }
  }

  @Test func noSentenceNamesAKeyThatNobodyCanType() throws {
    let screens = ["customers", "today", "board", "checklists", "issues", "timeline", "history"]
    let verbs = Action.allCases.map(\.rawValue).filter {
      !["quit", "demo", "linear", "theme", "customer-view"].contains($0)
    }
    let conversation = try Conversation()
    try conversation.commit(.claim(["PRE-A1"], evidence: "SOW v3"))
    var lines = ["1"]
    for screen in screens { lines += verbs.flatMap { [screen, $0, "b", "drop"] } }
    lines += ["today", "waves", "team", "checklists northwind", "agree A2", "claim A1 x", "pass A1"]
    let keys = ["Enter", "Esc ", "Space", "Ctrl-", "Backspace", "Tab ", "H L", "j k", "J K"]
    for answer in answers(try conversation.talk(lines)) {
      for line in answer.said {
        #expect(!keys.contains { line.contains($0) }, "\(answer.line): \(line)")
        // A digit would be read as a row, not as a screen.
        #expect(!line.contains(#/\. {2}[0-9] /#), "\(answer.line): \(line)")
      }
    }
  }

  @Test func whereACustomerHasToBeOpenItSaysHow() throws {
    let said = try Conversation().talk(["today", "waves", "team", "customers", "approvals"])
    #expect(said.components("Open the customer first.  open NAME opens it") == 4, "\(said)")
  }

  @Test(arguments: ["claim A1 Dana Ruiz, phone", "pass A1 fine", "claim A1", "claim 1 again"])
  func aWordForAnotherStepIsRefused(line: String) throws {
    let conversation = try Conversation()
    try conversation.commit(.claim(["PRE-A1"], evidence: "SOW v3"))
    let said = try conversation.talk(["1", "checklists PRE", line, "a", "yes"])
    #expect(
      said.contains("Nothing was done: A1 is claimed already; it can only be agreed to."), "\(said)")
    let check = try conversation.project().check("PRE-A1")
    #expect(check?.state == .claimed && check?.evidence == "SOW v3" && check?.agreedBy == nil)
  }

  @Test func whatNobodyClaimedIsNotAgreedTo() throws {
    let conversation = try Conversation()
    let said = try conversation.talk(["1", "checklists PRE", "agree A2 Dana Ruiz, phone", "a"])
    #expect(said.contains("Nothing was done: A2 is open: it has to be claimed first."), "\(said)")
    let check = try conversation.project().check("PRE-A2")
    #expect(check?.state == .open && check?.evidence == nil)
    #expect(try conversation.talk(["1", "board", "claim INI-02 done"]).contains("Claim is for the items"))
  }

  @Test(arguments: ["agree A1 Dana Ruiz, phone", "done A1 Dana Ruiz, phone", "x A1 Dana Ruiz, phone"])
  func anAgreementIsReadOutAndConfirmedOnItsOwn(line: String) throws {
    let conversation = try Conversation()
    try conversation.commit(.claim(["PRE-A1"], evidence: "SOW v3"))
    let said = answers(try conversation.talk(["1", "checklists PRE", line, "yes", line, "a"]))
    #expect(said[3].said.contains("Write down the yes of Dana Ruiz, phone"), "\(said[3])")
    #expect(said[3].said.contains("what shows it: SOW v3"))
    #expect(said[3].said.last == "Type a and it agrees. Anything else cancels.")
    #expect(said[4].said.contains("Cancelled: nothing was changed."))
    #expect(try conversation.project().check("PRE-A1")?.agreedBy == "Dana Ruiz, phone (recorded by Lee Chen)")
  }

  @Test func aWordBehindTheVerbIsNoConfirmation() throws {
    let conversation = try Conversation()
    try conversation.commit(.claim(["PRE-A4"], evidence: "Ann and Bo"), by: SmallProject.mpoc)
    let said = try conversation.talk(["1", "checklists PRE", "agree A4 a"])
    #expect(said.contains("Agree to A4") && said.contains("what shows it: Ann and Bo"), "\(said)")
    #expect(try conversation.project().check("PRE-A4")?.state == .claimed)
    _ = try conversation.talk(["1", "checklists PRE", "agree A4", "a"])
    #expect(try conversation.project().check("PRE-A4")?.state == .agreed)
  }

  @Test func aLongTextIsHeardToItsEndBeforeAWordIsGivenToIt() throws {
    let conversation = try Conversation()
    let items = try #require(conversation.project().checklist("PRE")).checks
      .filter { $0.owner.side == .customer && $0.state == .open }.prefix(9).map(\.id)
    for id in items { try conversation.commit(.claim([id], evidence: "see the file"), by: SmallProject.mpoc) }
    let numbers = items.map { $0.rawValue.split(separator: "-").last ?? "" }.joined(separator: ",")
    let said = answers(
      try conversation.talk(["1", "checklists PRE", "agree \(numbers)", "a", "more", "more", "a"]))
    #expect(said[3].said.last?.hasSuffix("more lines: type more.") == true, "\(said[3])")
    #expect(said[4].said.contains { $0.hasPrefix("Please hear it to the end first") }, "\(said[4])")
    #expect(said[6].said.last == "Type a and it agrees. Anything else cancels.", "\(said)")
    let agreed = try conversation.project().checklist("PRE")?.checks.count { $0.state == .agreed }
    #expect(agreed == 9, "\(said)")
  }
}

extension String {
  fileprivate func components(_ words: String) -> Int {
    split(separator: words, omittingEmptySubsequences: false).count
  }
}
