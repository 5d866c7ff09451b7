import Dashboard
import Domain
import StateStore
import TestSupport
import Testing

/// The dashboard in plain lines: whole dialogues, over a workspace on disk.
@Suite struct LinearTests {
  private static let ipm = [
    "list", "1", "1", "done 1", "signed by Bo", "2", "checklists", "RDY", "PRE", "claim A1 SOW v3 in force",
    "comment 3 called twice", "3", "agree 1", "b", "dispute 1", "", "wrong version", "Dana Ruiz, phone", "u",
    "issues",
    "a Main number is dead", "emergency", "", "", "", "rings out", "1", "action 1 Ask the carrier", "", "",
    "assign 1 dana", "frobnicate", "99", "undo", "redo", "b", "board", "execute", "waive 2", "b", "history",
    "?", "b", "b",
  ]

  @Test func theManagerWorksThroughAProject() throws {
    let conversation = try Conversation()
    let transcript = try conversation.talk(Self.ipm)
    try expectGolden(text: transcript, "linear-manager")

    let project = try conversation.project()
    #expect(project.check("PRE-A1")?.state == .claimed)
    #expect(project.check("PRE-A1")?.evidence == "SOW v3 in force")
    #expect(project.comments["PRE-A3"]?.map(\.text) == ["called twice"])
    #expect(project.issues.map(\.title) == ["Main number is dead"])
    #expect(project.issues[0].category == .emergency)
  }

  /// A move is read out with its consequences before it is stored.
  @Test func aTaskIsMovedWithItsConsequencesReadOut() throws {
    let conversation = try Conversation()
    let said = try conversation.talk([
      "1", "board", "date INI-03 2026-10-15", "drop", "board", "date INI-03 2026-10-15", "keep",
      "their holiday", "b",
    ])
    #expect(said.contains("Forecast of go-live: "))
    #expect(said.contains("Type keep to store it, drop to forget it"))
    #expect(said.contains("Dropped: nothing was changed."))
    #expect(said.contains("oved INI-03 to Thu 15 Oct 2026: their holiday; forecast of go-live: "))
    #expect(try conversation.project().task("INI-03")?.fixed == .at("2026-10-15"))
  }

  @Test func theCustomerAnswersOneQuestionAfterTheOther() throws {
    let conversation = try Conversation()
    _ = try conversation.talk(["1", "checklists", "claim A1 SOW v3"])
    let seat = Seat(try conversation.project(), for: SmallProject.mpoc, on: Conversation.moment.today)
    let place = try #require(seat.questions.firstIndex { $0.id == "PRE-A1" }) + 1
    let said = try conversation.talk(
      [
        "?", "b", "l", "b", "w", "", "\(place)", "y", "u", "\(place)", "a", "Which version is it?",
        "\(place)", "n",
        "", "Version 2 is in force", "r", "The desk phones are silent", "2", "", "", "frobnicate", "y please",
        "99", "", "b",
      ], as: SmallProject.mpoc)
    try expectGolden(text: said, "linear-customer")

    let project = try conversation.project()
    #expect(project.check("PRE-A1")?.state == .disputed)
    #expect(project.comments["PRE-A1"]?.map(\.text) == ["Which version is it?"])
    #expect(project.issues.map(\.title).contains("The desk phones are silent"))
    #expect(!said.contains("Portfolio"))
  }

  @Test func whatOthersDidSinceTheLastLineIsToldFirst() throws {
    let conversation = try Conversation()
    let goLive = try #require(try conversation.project().head.goLive)
    let said = try conversation.talk(["", "", ""], as: SmallProject.mpoc) { heard in
      guard heard == 2 else { return }
      try? conversation.commit(
        .setGoLive(goLive + 28, .target, reason: "The lines come later", onBehalf: nil))
    }
    let parts = said.split(separator: "\n> ")
    #expect(!parts[0].contains("Since your last line"))
    let told = try #require(said.split(separator: "\n").first { $0.hasPrefix("Since your last line: ") })
    #expect(
      told.contains("Your go-live moved to") && told.contains("It was")
        && told.contains("The lines come later"))

    let manager = try conversation.talk(["1", "list", "list"]) { heard in
      if heard == 2 { try? conversation.commit(.comment("PRE-A3", "called")) }
    }
    // A person's own changes are not news.
    #expect(!manager.contains("Since your last line"))
  }

  @Test func theWordForTheScreenNeedsATerminalThatHasOne() throws {
    let said = try Conversation().talk(["screen"], as: SmallProject.mpoc)
    #expect(said.contains("This terminal has no screen to draw on"))
  }

  @Test func approvalsAreReadSignedAndTakenBackByBothSides() throws {
    let conversation = try Conversation()
    let ready = try conversation.project().tasks.filter {
      $0.phase == "INITIATE" || ["PLN-01", "PLN-02", "PLN-03"].contains($0.id)
    }
    try conversation.commit(.setTask(ready.map(\.id), .done, reason: "as planned", nextCheck: nil))
    let seat = Seat(try conversation.project(), for: SmallProject.mpoc, on: Conversation.moment.today)
    let place = try #require(seat.questions.firstIndex { $0.id == "PLN-07" }) + 1
    let hers = try conversation.talk(
      ["\(place)", "y", "", "\(place)", "y", "s", "n", "Wrong version"], as: SmallProject.mpoc)
    try expectGolden(text: hers, "linear-approval-customer")
    let receipt = try #require(try conversation.project().signOffs.first?.receipt)
    #expect(hers.contains("Signed.  Receipt: \(receipt)"))
    // The words are read out again.
    #expect(hers.components("The words you signed: I approve the Implementation Scope of Work") == 2)
    #expect(try conversation.project().approval(of: .sow)?.standing == .withdrawn)

    let ours = try conversation.talk([
      "1", "approvals", "scope of work", "write down a yes", "Dana Ruiz, call", "s", "approvals", "1",
      "read it", "approvals", "1", "withdraw", "Mixed up with another customer",
    ])
    try expectGolden(text: ours, "linear-approval-manager")
    let project = try conversation.project()
    #expect(project.signOffs.map(\.isWithdrawn) == [true, true])
    #expect(ours.contains("Receipt: \(try #require(project.signOffs.last?.receipt))"))
  }

  @Test func aYesIsGivenToWhatWasReadOut() throws {
    let conversation = try Conversation()
    try conversation.commit(.claim(["PRE-A2"], evidence: "window 08:00-10:00"))
    let seat = Seat(try conversation.project(), for: SmallProject.mpoc, on: Conversation.moment.today)
    let place = try #require(seat.questions.firstIndex { $0.id == "PRE-A2" }) + 1
    let move = { try conversation.commit(.set(["PRE-A2"], .evidence, "02:00 at night")) }
    let said = try conversation.talk(["\(place)", "y"], as: SmallProject.mpoc, meanwhile: ["y": move])
    #expect(try conversation.project().check("PRE-A2")?.state == .claimed)
    #expect(said.contains("what shows it was \"window 08:00-10:00\", is now \"02:00 at night\""), "\(said)")
    #expect(said.contains("Type a and it agrees."))
    let again = try conversation.talk(["\(place)", "y"], as: SmallProject.mpoc)
    #expect(again.contains("Both sides agree.") && again.contains("02:00 at night"))
    #expect(try conversation.project().check("PRE-A2")?.agreedBy == "Dana Ruiz")
  }

  @Test func theInputMayEndAnywhereAndWhatWasStoredIs() throws {
    for end in stride(from: 0, to: Self.ipm.count, by: 4) {
      let conversation = try Conversation()
      let said = try conversation.talk(Array(Self.ipm.prefix(end)))
      #expect(said.hasPrefix("golive."), "after \(end) lines")
      let count = try conversation.fixture.session("x", rules: .domain).history(
        TemplateProject.id, item: nil, before: nil, limit: 100
      ).count
      #expect(count == 1 + said.matches(of: /\. {2}(undo|redo)/).count, "after \(end) lines")
    }
  }

  @Test(arguments: [51, 52, 53])
  func nothingButPlainLinesEverComesOut(seed: UInt64) throws {
    var random = Seeded(seed)
    let conversation = try Conversation()
    let evil = "a\u{1B}]0;x\u{7}b\u{202E}c\u{200B}\u{9B}31m\u{7F}"
    let verbs =
      Action.allCases.map(\.rawValue) + Action.allCases.flatMap { $0.info.spoken ?? [] }.sorted() + [
        "b", "?", "list", "more", "y", "n", "-", "a", "l", "",
      ]
    for actor in [SmallProject.ipm, SmallProject.mpoc] {
      var lines = ["1"]
      for _ in 0..<120 {
        let verb = random.pick(verbs)
        // Leaving or turning to lines would end the dialogue too soon.
        guard !["quit", "leave", "exit", "demo", "linear"].contains(verb) else { continue }
        lines.append(
          [verb, random.pick(["", "1", "2", "99", "1 2"]), random.pick(["", "x", evil])].joined(
            separator: " "))
      }
      let said = try conversation.talk(lines, as: actor).split(separator: "\n").filter { !$0.hasPrefix("> ") }
      for line in said {
        let harmful = line.unicodeScalars.first { DisplayText.isHarmful($0) }
        #expect(harmful == nil, "seed \(seed): \(line.debugDescription)")
      }
    }
  }

  @Test func hostileTextsInTheStoreAreCleanedOnTheWayOut() throws {
    let conversation = try Conversation()
    let evil = "see\u{1B}[31m red\u{202E}\r\nsecond\u{9B}1m"
    // As if a rule had allowed it.
    let store = try conversation.fixture.session("Mallory")
    for (index, item) in (["INI-01", "PRE-A1", "northwind-dental"] as [ItemID]).enumerated() {
      let field: Field = index == 2 ? .customer : .title
      let state = try store.load(TemplateProject.id)
      _ = try store.commit(.set([item], field, evil), id: "evil\(index)", on: state, at: Conversation.moment)
    }

    let said = try conversation.talk(["1", "1", "checklists", "1", "history", "1", "timeline"])

    #expect(said.contains("see[31m red"))
    for line in said.split(separator: "\n") {
      #expect(!line.unicodeScalars.contains(where: DisplayText.isHarmful), "\(line.debugDescription)")
    }
  }

  @Test func whatIsRefusedIsRefusedInTheSameWords() throws {
    let conversation = try Conversation()
    let said = try conversation.talk([
      "done", "1", "priority", "checklists", "priority 1", "zoom-in", "history", "done 1",
    ])
    #expect(said.contains("Open the customer first.  open NAME opens it"))
    #expect(said.contains("Checklist items have no priority.  issues"))
    #expect(said.contains("The log is never changed.  open opens the item to change it there"))
  }

  @Test func otherWordsForAVerbAreNobodysName() {
    let names = Set(Action.allCases.map(\.rawValue)).union(["list", "more", "b", "q"])
    for word in Action.allCases.flatMap({ $0.info.spoken ?? [] }) {
      #expect(!names.contains(word), "\(word)")
    }
  }
}

extension String {
  fileprivate func components(_ words: String) -> Int {
    split(separator: words, omittingEmptySubsequences: false).count
  }
}
