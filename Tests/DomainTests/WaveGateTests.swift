import Domain
import TestSupport
import Testing

/// G4a and G4b of every wave and site (domain document 1.2).
struct WaveGateTests {
  private static let names = ["Lee Chen", "Dana Ruiz"]

  /// Denver goes live in the first wave, Leeds in a second one.
  private func twoWaves() throws -> Project {
    try ListsProject.project(
      [
        .addWave(title: "Leeds", goLive: nil), .addSite(NewSite(code: "DEN")),
        .addSite(NewSite(code: "LDS")), .set(["SITE-LDS"], .wave, "W2"),
      ].map { ($0, SeatProject.lee, SeatProject.moment) }, on: try SeatProject.state())
  }

  private func after(_ command: Command, on project: Project) throws -> Project {
    try ListsProject.project([(command, SeatProject.lee, SeatProject.moment)], on: project.state)
  }

  private func gate(_ code: String, _ project: Project) throws -> WaveGate {
    let gates = project.waveGates(on: SeatProject.moment.today)
    return try #require(gates.first { $0.code == code })
  }

  private func missing(_ id: ItemID, _ code: String, _ project: Project) throws -> [String] {
    let gate = try gate(code, project)
    return (gate.before + gate.after).first { $0.criterion.id == id }?.missing.map(\.text) ?? []
  }

  @Test func eachWaveHasItsOwnSitesTasksAndDecision() throws {
    let project = try twoWaves()
    #expect(try gate("W1", project).sites.map(\.site.code) == ["DEN"])
    #expect(try gate("W2", project).sites.map(\.site.code) == ["LDS"])
    #expect(try missing("G4b.1", "W1", project).allSatisfy { $0.hasPrefix("GOL-08") })
    #expect(try missing("G4b.1", "W2", project).contains { $0.hasPrefix("W2-GOL-08") })
    #expect(try missing("G4a.3", "W2", project) == ["W2: no decision is recorded"])
  }

  @Test func testsAtASiteHoldTheGateOfItsWaveOnly() throws {
    let failed = try after(
      .recordRun(["TST-T14"], NewTestRun(.fail, sites: ["LDS"], note: "old address")), on: try twoWaves())
    #expect(try missing("G4b.4", "W2", failed).contains { $0.hasSuffix("at LDS (failed)") })
    #expect(try !missing("G4b.4", "W1", failed).contains { $0.contains("LDS") })
    #expect(try gate("W2", failed).sites[0].suspension != nil)
    #expect(try gate("W1", failed).sites[0].suspension == nil)
    #expect(try missing("G4b.2", "W1", failed).allSatisfy { !$0.contains("LDS") })
  }

  @Test func noGoIsDecidedForOneWaveWithItsNames() throws {
    let decide = Command.decideGo(false, names: Self.names, conditions: "no port date", wave: "W2")
    let project = try after(decide, on: try twoWaves())
    #expect(project.decision == nil)
    #expect(project.decision(of: "W2")?.names == Self.names)
    #expect(try missing("G4a.3", "W2", project).first?.hasPrefix("W2: NO-GO was decided") == true)
    #expect(throws: Refusal.self) {
      try after(.decideGo(false, names: Self.names, conditions: "x", wave: "W9"), on: project)
    }
  }

  @Test func theGateOfTheProjectWaitsForEveryWave() throws {
    let lines = try #require(try twoWaves().gate(of: "GO-LIVE", on: SeatProject.moment.today)?.lines)
    let decision = lines.first { $0.criterion.id == "G4a.3" }
    #expect(decision?.missing.map(\.text) == ["no decision is recorded", "W2: no decision is recorded"])
  }

  @Test func aDeclarationOfAWaveIsBlockedByAnEmergencyFailureAtItsOwnSite() throws {
    let failed = try after(
      .recordRun(["TST-T14"], NewTestRun(.fail, sites: ["LDS"], note: "old address")), on: try twoWaves())
    let declare = { (task: ItemID) in
      Command.setTask([task], .done, reason: "Live at 10:10", nextCheck: nil)
    }
    #expect(throws: Refusal.self) { try after(declare("W2-GOL-12"), on: failed) }
    #expect(try after(declare("GOL-12"), on: failed).task("GOL-12")?.state == .done)
  }
}
