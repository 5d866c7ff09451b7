import Dashboard
import Domain
import TestSupport
import Testing

/// Porting and the go-live day in plain lines, in the words of their screens.
@Suite struct LinearGoLiveTests {
  private func cutover(_ lines: [String]) throws -> (said: String, project: Project) {
    let talk = try PlantedConversation(
      CutoverDay.underWay(), at: CutoverDay.moment(38), zones: CutoverDay.zones)
    return (try talk.talk(["1", "cutover"] + lines), try talk.stored())
  }

  private func ports(_ lines: [String], files: HarnessFiles = HarnessFiles()) throws -> (
    said: String, files: HarnessFiles, project: Project
  ) {
    let talk = try PlantedConversation(
      PortsProject.midway(), at: ListsProject.moment, zones: CutoverDay.zones, files: files)
    return (try talk.talk(["1", "ports"] + lines), files, try talk.stored())
  }

  @Test func theGoLiveDayIsWorkedThrough() throws {
    let (said, project) = try cutover([
      "3", "done 5", "note DEN: reception hears ringback", "poll ENG NO-GO", "Rob, bridge", "no audio", "w",
      "skip 6 done before", "move 2026-11-04", "09:00", "carrier is late", "declare", "b", "undo", "list",
      "?",
    ])
    try expectGolden(text: said, "linear-cutover")
    let cutover = try #require(project.currentCutover)
    #expect(cutover.vote(of: .engineer)?.isGo == false)
    #expect(cutover.notes.contains { $0.site == "DEN" && $0.text == "reception hears ringback" })
  }

  @Test func stepsAreToldOnTheClocksOfEverySite() throws {
    let (said, _) = try cutover([])
    #expect(said.contains("T0 Wed 04 Nov 08:00 ET = 06:00 MT = 13:00 UTC"), "\(said)")
  }

  @Test func portOrdersAndNumbersAreWorkedThrough() throws {
    let files = HarnessFiles(["/list.csv": PortsProject.numberList])
    let (said, _, project) = try ports(
      [
        "2", "offers 2", "b", "reject 3 other", "FOC withdrawn", "reject 3", "event 4 papers", "release 1",
        "import /list.csv", "", "", "1", "list", "done", "user 1 Ana", "ana@northwind.com",
        "assign 2 PO-1", "renumber 2 +12125550150", "release +12125550150", "remove 2", "undo",
        "export /out.csv",
        "reconcile", "compare the port orders", "save /differences.csv", "orders", "?",
      ], files: files)
    try expectGolden(text: said, "linear-ports")
    #expect(project.portOrder("PO-3")?.state == .rejected)
    #expect(files.texts["/out.csv"]?.contains("+12125550150") == true)
    #expect(files.texts["/differences.csv"] != nil)
  }

  @Test func numbersAreNotReleasedFromTheListOfOrders() throws {
    let (said, _, _) = try ports(["release 1"])
    #expect(said.contains("Nothing was done: release is for numbers. Type numbers first."), "\(said)")
  }

  @Test func theOldNameOfAVerbStillWorks() throws {
    let (_, project) = try cutover(["phase PORT NO-GO", "Sue, bridge", "FOC withdrawn"])
    #expect(project.currentCutover?.vote(of: .porting)?.isGo == false)
  }
}
