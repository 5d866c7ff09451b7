import Domain
import TestSupport
import Testing

/// A rejection in the second of two waves (domain document 6.6, rule 7): what it changes, and what it leaves alone.
struct WaveRejectionTests {
  /// Whether the first wave is live already when the second one's order comes back.
  enum Start: CaseIterable { case beforeTheFirst, afterTheFirst }

  private static func eve(_ start: Start) -> Moment {
    SmallProject.moment(day: start == .beforeTheFirst ? "2026-11-02" : "2026-11-23", minute: 21 * 60 + 20)
  }

  private static func order(_ wave: String?, _ state: String, foc: String, _ carrier: String, _ sort: String)
    -> [Field: String?]
  {
    PortDesk.complete.mapValues { $0 }.merging([
      .parent: TemplateProject.id.rawValue, .wave: wave, .state: state, .losingCarrier: carrier,
      .sort: sort, .submittedOn: "2026-10-13", .loaSignedOn: "2026-10-05", .invoiceDate: "2026-10-06",
      .dateGrade: "confirmed", .foc: PortDesk.time("\(foc)T08:00", 300).stored,
    ]) { $1 }
  }

  private static func go(for day: String) -> [Field: String?] {
    [
      .decision: "go", .decidedBy: "Lee Chen; Dana Ruiz", .decidedOn: "2026-11-02", .decidedFor: day,
      .goLiveGrade: "confirmed",
    ]
  }

  /// New York is the first wave; Denver and Boulder are the second. GO is decided for both.
  private func twoWaves(_ start: Start) throws -> Project {
    let worked = try TemplateProject.worked(through: "EXECUTE")
    let waved = try SmallProject.after(
      .addWave(title: "Colorado", goLive: Day(iso: "2026-11-24")), on: worked.state,
      at: SmallProject.moment(day: "2026-10-20"))
    let ported = start == .afterTheFirst
    var values: [ItemID: [Field: String?]] = [
      "PO-1": Self.order(nil, ported ? "ported" : "locked", foc: "2026-11-04", "Old Tel NYC", "000001"),
      "PO-2": Self.order("W2", "foc-confirmed", foc: "2026-11-24", "Old Tel Denver", "000002"),
      "PO-3": Self.order("W2", "foc-confirmed", foc: "2026-11-24", "Old Tel Boulder", "000003"),
      TemplateProject.head: Self.go(for: "2026-11-04").merging([.phase: "GO-LIVE"]) { $1 },
      "W2": Self.go(for: "2026-11-24"), "W2-GOL-08": [.fixedGrade: "confirmed"],
      "PRE-A1": [.state: "agreed", .evidence: "SOW 3, plan 2"],
      "PRE-C2": [.state: "agreed", .evidence: "PO-1 40 of 40, PO-2 10 of 10, PO-3 2 of 2"],
    ]
    let done: [Field: String?] = [.state: "done", .started: "2026-10-27", .finished: "2026-10-30"]
    for task in ["EXE-24", "EXE-25", "EXE-26"] { values[ItemID("W2-\(task)")] = done }
    for task in ["GOL-01", "GOL-02", "GOL-03", "GOL-04", "GOL-06"] {
      values[ItemID(task)] = done
      values[ItemID("W2-\(task)")] = done
    }
    if ported { for task in ["GOL-07", "GOL-08"] { values[ItemID(task)] = done } }
    return try TemplateProject.changed(values, from: waved.state)
  }

  private func rejected(_ start: Start) throws -> Project {
    try SmallProject.after(
      .recordPortEvent("PO-3", NewPortEvent(.reject, reason: PortDesk.reason)), on: twoWaves(start).state,
      at: Self.eve(start))
  }

  private func split(_ start: Start) throws -> Project {
    let project = try rejected(start)
    let order = try #require(project.portOrder("PO-3"))
    let offers = project.offers(for: order, by: SmallProject.ipm, at: Self.eve(start))
    let offer = try #require(offers.first)
    #expect(offer.words.hasPrefix("split the wave: PO-3") && offer.refusal == nil, "\(offers.map(\.refusal))")
    return try SmallProject.after(
      offer.command(reason: "Boulder waits", onBehalf: nil), on: project.state, at: Self.eve(start))
  }

  private func states(_ tasks: [String], _ wave: String, _ project: Project) -> Set<TaskState> {
    Set(tasks.compactMap { project.task(ItemID(wave + $0))?.state })
  }

  @Test(arguments: Start.allCases)
  func aRejectionOpensWorkAndDropsTheGradeOfItsOwnWaveOnly(start: Start) throws {
    let project = try rejected(start)
    #expect(project.head.goLiveGrade == .confirmed && project.waves.map(\.goLiveGrade) == [.target])
    #expect(states(["EXE-24", "EXE-25", "EXE-26"], "", project) == [.done])
    #expect(states(["EXE-24", "EXE-25", "EXE-26", "GOL-03"], "W2-", project) == [.inProgress])
  }

  @Test(arguments: Start.allCases)
  func afterASplitGoMustBeConfirmedAgainForThatWaveOnly(start: Start) throws {
    let project = try split(start)
    #expect(project.decision?.isGo == true && project.decision(of: "W2") == nil)
    #expect(project.task("GOL-06")?.state == .done && project.task("W2-GOL-06")?.state == .notStarted)
    let gates = project.waveGates(on: Self.eve(start).today)
    #expect(gates.map(\.code) == ["W1", "W2", "W3"])
    #expect(gates.map { $0.decision?.isGo } == [true, nil, nil])
  }

  @Test(arguments: Start.allCases)
  func onlyTheSplitPartRepeatsItsTasksAndTheRestStays(start: Start) throws {
    let (before, after) = (try twoWaves(start), try split(start))
    #expect(after.portOrder("PO-3")?.wave == "W3" && after.portOrder("PO-2")?.wave == "W2")
    #expect(after.waves.map(\.goLive).first == Day(iso: "2026-11-24"))
    #expect(after.waves.map(\.goLiveGrade) == [.confirmed, .target])
    // The split part goes on with what the rejection opened, and goes live anew.
    #expect(states(["EXE-24", "EXE-25", "EXE-26", "GOL-03"], "W3-", after) == [.inProgress])
    #expect(states(["GOL-01", "GOL-02", "GOL-04", "GOL-06"], "W3-", after) == [.notStarted])
    // Nothing else of the two waves changed, but for the decision of the second.
    for task in before.tasks where task.isPerWave && task.id != "W2-GOL-06" {
      #expect(after.task(task.id)?.state == task.state, "\(task.id)")
      #expect(after.task(task.id)?.finished == task.finished, "\(task.id)")
    }
    #expect(after.check("PRE-A1")?.state == .agreed && after.check("PRE-C2")?.state == .reopened)
  }

  @Test func noGoOfAWaveUnlocksThePortOfThatWave() throws {
    let project = try twoWaves(.afterTheFirst)
    let today = Self.eve(.afterTheFirst).today
    let goLive = { (project: Project) in try #require(project.goLives.last) }
    #expect(project.portNotice(of: try goLive(project), on: today)?.stage == .locked)
    let noGo = try SmallProject.after(
      .decideGo(false, names: ["Lee Chen", "Dana Ruiz"], conditions: "no testers", wave: "W2"),
      on: project.state, at: Self.eve(.afterTheFirst))
    #expect(noGo.portNotice(of: try goLive(noGo), on: today)?.stage == .fee)
  }

  @Test func aRejectionInALaterWaveTurnsHealthRedNearItsOwnGoLive() throws {
    let project = try rejected(.afterTheFirst)
    let report = project.health(on: Self.eve(.afterTheFirst).today)
    #expect(report.health == .red)
    #expect(report.reasons.contains { $0.text.hasPrefix("PO-3 Old Tel Boulder is rejected") })
    let early = try rejected(.beforeTheFirst)
    let ports = early.health(on: Self.eve(.beforeTheFirst).today).reasons.filter { $0.text.contains("PO-3") }
    #expect(!ports.isEmpty && !ports.contains { $0.text.hasPrefix("porting issue within") })
  }
}
