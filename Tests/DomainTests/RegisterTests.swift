import Domain
import TestSupport
import Testing

@Suite("Registers: risks, training, fine-tuning, lessons")
struct RegisterTests {
  private static let lee = RegisterProject.lee
  private static let moment = RegisterProject.moment

  private func refusal(_ command: Command, by actor: Actor = lee) throws -> String? {
    let state = try RegisterProject.filled().state
    do throws(Refusal) {
      _ = try plan(command, on: state, by: actor, at: Self.moment)
      return nil
    } catch { return error.sentence }
  }

  @Test func anEntryGetsTheUsualValuesOfItsRegister() throws {
    let project = try RegisterProject.filled()
    let risk = try #require(project.registerEntry("R-3"))
    #expect(risk.state == .open && risk.owner == .ipm && risk.isInternal && risk.score == nil)
    let session = try #require(project.registerEntry("TR-2"))
    #expect(session.state == .planned && session.owner == .trainer && !session.isInternal)
    #expect(project.registerEntry("FT-2")?.text(.list) == "access")
    #expect(project.registerEntry("FT-1")?.isLate(on: Self.moment.today + 2) == true)
    #expect(project.registerEntry("LL-2")?.text(.lesson) == "proposal")
  }

  @Test func theScoreIsProbabilityTimesImpact() throws {
    let project = try RegisterProject.filled()
    #expect(project.registerEntry("R-1")?.score == 8 && project.registerEntry("R-1")?.level == .medium)
    #expect(project.registerEntry("R-2")?.score == 16 && project.registerEntry("R-2")?.level == .high)
    #expect(project.topRisks.map(\.id) == ["R-2", "R-1", "R-3"])
  }

  @Test func aFieldOfAnotherRegisterIsRefusedByName() throws {
    let added = try #require(try refusal(RegisterProject.add(.training, "x", [.probability: "3"])))
    #expect(added.contains("probability") && added.contains("Nothing was added"))
    let edited = try #require(try refusal(.set(["TR-1"], .mitigation, "x")))
    #expect(edited.contains("mitigation") && edited.contains("Nothing was changed"))
    #expect(try refusal(.set(["R-1"], .probability, "6"))?.contains("1 to 5") == true)
    #expect(try refusal(.set(["R-1"], .visibility, nil))?.contains("value") == true)
    #expect(try refusal(.set(["TR-1"], .link, "ND-99"))?.contains("issue") == true)
  }

  @Test(arguments: Register.allCases)
  func everyStateOfARegisterCanBeReachedAndNoOther(register: Register) {
    var reached: Set<RegisterState> = [register.states[0]]
    var queue = [register.states[0]]
    while let state = queue.popLast() {
      for next in register.next(after: state) where reached.insert(next).inserted { queue.append(next) }
    }
    #expect(reached == Set(register.states))
    for state in register.states {
      if let next = register.obviousNext(after: state) {
        #expect(register.next(after: state).contains(next))
      }
    }
  }

  @Test(
    arguments: [
      ("R-1", RegisterState.closed), ("TR-1", .cancelled), ("FT-1", .deferred), ("FT-1", .movedToSupport),
      ("LL-1", .dropped),
    ] as [(ItemID, RegisterState)])
  func aStateThatAsksForSomethingIsRefusedWithoutIt(entry: ItemID, state: RegisterState) throws {
    #expect(try refusal(.inRegister(.move(entry, to: state, note: " "))) != nil)
    let project = try RegisterProject.project([.inRegister(.move(entry, to: state, note: "Dana, in March"))])
    let moved = try #require(project.registerEntry(entry))
    #expect(moved.state == state && moved.settledOn == Self.moment.today)
    #expect((state == .movedToSupport ? moved.text(.reference) : moved.reason) == "Dana, in March")
  }

  @Test func aRiskThatOccurredIsAnIssueWithItsPlan() throws {
    let project = try RegisterProject.project([.inRegister(.move("R-2", to: .occurred, note: "since Monday"))]
    )
    let issue = try #require(project.registerEntry("R-2")?.issue.flatMap { project.issue($0) })
    #expect(issue.priority == .p2 && issue.link == "R-2" && issue.title == "Call flows decided late")
    #expect(issue.description?.contains("since Monday") == true)
    #expect(issue.description?.contains("Go live with the standard flow") == true)
    // The risk was ours alone, and so is what became of it.
    #expect(project.state.isInternal(issue.id))
    #expect(!project.topRisks.contains { $0.id == "R-2" })
  }

  @Test func aSessionThatWasHeldFixesTheIssueItFollowsUp() throws {
    let issue = try #require(try RegisterProject.filled().issues.last { $0.category == .training })
    #expect(try refusal(.inRegister(.move("TR-2", to: .held, note: nil)))?.contains("how many came") == true)
    let project = try RegisterProject.project([
      .set(["TR-2"], .link, issue.id.rawValue.lowercased()),
      .together([.set(["TR-2"], .attended, "11"), .inRegister(.move("TR-2", to: .held, note: "all sign in"))]
      ),
    ])
    #expect(project.registerEntry("TR-2")?.attendance == "11 of 12")
    #expect(project.issue(issue.id)?.state == .fixed)
    #expect(project.sessions(for: issue.id).map(\.id) == ["TR-2"])
    let resolution = project.state.value(issue.id, .resolution) ?? ""
    #expect(resolution.contains("TR-2") && resolution.contains("all sign in"))
    let verified = try ListsProject.project(
      [(.verify(project.shown([issue.id]), note: nil), RegisterProject.dana, Self.moment)], on: project.state)
    #expect(verified.issue(issue.id)?.state == .verified)
  }

  @Test func theUsualRisksAreAddedOnceWhateverIsThere() throws {
    let usual = try TemplateProject.template.get().risks
    #expect(usual.count == 14 && Set(usual.map(\.title)).count == 14)
    let project = try RegisterProject.project([.inRegister(.start(usual))])
    // One of them was listed already, and stays as it is.
    #expect(project.entries(of: .risks).count == 16)
    #expect(project.registerEntry("R-2")?.isInternal == true)
    #expect(project.entries(of: .risks).count { $0.score == nil } == 1)
    let again = Command.inRegister(.start(usual))
    #expect(throws: Refusal.self) { try plan(again, on: project.state, by: Self.lee, at: Self.moment) }
  }

  @Test func theCustomerSeesOnlyWhatIsForBothSides() throws {
    let seen = try #require(Project(try RegisterProject.filled().state.shown(to: RegisterProject.dana)))
    #expect(seen.entries(of: .risks).map(\.id) == ["R-1"])
    #expect(seen.entries(of: .lessons).isEmpty && seen.entries(of: .training).count == 3)
    let refused = try refusal(RegisterProject.add(.risks, "x"), by: RegisterProject.dana)
    #expect(refused?.contains("may not") == true)
  }

  @Test func aGateCanAskThatNothingIsLeft() throws {
    #expect(Proof("settled tuning")?.text == "settled tuning" && Proof("settled everything") == nil)
    func missing(_ project: Project, _ criterion: ItemID) -> [ItemID] {
      let line = project.gate(of: "OPTIMIZE", on: Self.moment.today)?.lines.first {
        $0.criterion.id == criterion
      }
      return line?.missing.compactMap(\.item) ?? []
    }
    #expect(missing(try RegisterProject.filled(), "G6.1") == ["OPT-01", "OPT-02", "FT-1", "FT-2"])
    #expect(missing(try RegisterProject.filled(), "G6.2").suffix(2) == ["TR-1", "TR-2"])
    let done = try RegisterProject.project([
      .inRegister(.move("FT-1", to: .done, note: nil)),
      .inRegister(.move("FT-2", to: .deferred, note: "Dana Ruiz, next quarter")),
    ])
    #expect(missing(done, "G6.1") == ["OPT-01", "OPT-02"])
  }

  @Test func whatIsDueIsOnTodayAndWithItsPerson() throws {
    let project = try RegisterProject.filled()
    let today = project.todayItems(on: Self.moment.today)
    #expect(today.first { $0.item == "TR-1" }?.title == "Reception session (14:00-15:30, reception)")
    #expect(today.first { $0.item == "R-1" }?.isLate(on: Self.moment.today) == true)
    #expect(!today.contains { $0.item == "TR-3" || $0.item == "FT-3" })
    let held = project.holdings(on: Self.moment.today).flatMap(\.things)
    #expect(held.contains { $0.item == "FT-2" } && !held.contains { $0.item == "FT-3" })
  }
}
