import Domain
import TestSupport
import Testing

/// Sites: what they hold, what names them, and their clocks.
struct SiteTests {
  private static let denver = Command.addSite(
    NewSite(
      code: "den",
      fields: [
        .name: "Denver", .zone: "America/Denver", .users: "40", .testers: "Ana Ruiz, Bo Li",
        .operatorModel: "customer-sets",
      ]))

  private func refused(_ command: Command, on project: Project = SmallProject.project) -> String {
    do {
      _ = try SmallProject.after(command, on: project.state)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  @Test func aSiteIsAddedWithItsFacts() throws {
    let project = try SmallProject.after(Self.denver)
    let site = try #require(project.site("Den"))
    #expect(site.id == "SITE-DEN" && site.code == "DEN" && site.users == 40)
    #expect(site.testers == ["Ana Ruiz", "Bo Li"] && site.operatorModel == .customerSets)
    #expect(refused(Self.denver, on: project).contains("there is a site DEN already"))
  }

  @Test(arguments: ["", "D N", "-DEN", "DENVER-OFFICE-7", "D\u{c9}N"])
  func aCodeIsLettersDigitsAndHyphens(code: String) {
    #expect(refused(.addSite(NewSite(code: code))).contains("letters, digits or hyphens"))
  }

  @Test(arguments: [
    (Field.users, "many"), (.operatorModel, "nobody"), (.wave, "W9"), (.window, "08:00"),
    (.zone, "Denver time"),
  ])
  func aWrongValueIsRefusedByItsField(field: Field, value: String) throws {
    let project = try SmallProject.after(Self.denver)
    #expect(refused(.set(["SITE-DEN"], field, value), on: project).contains(field.rawValue))
  }

  @Test func itsCodeIsNeverChanged() throws {
    let project = try SmallProject.after(Self.denver)
    #expect(refused(.set(["SITE-DEN"], .code, "DNV"), on: project).contains("cannot be changed"))
  }

  @Test func tasksAndChecklistItemsNameAKnownSite() throws {
    let project = try SmallProject.after(
      Self.denver, .set(["BLD-1"], .site, "den"), .set(["PRE-A1"], .site, "DEN"))
    #expect(project.task("BLD-1")?.site == "DEN" && project.check("PRE-A1")?.site == "DEN")
    #expect(refused(.set(["BLD-1"], .site, "NYC"), on: project).contains("one of DEN"))
    #expect(refused(.set(["BLD-1"], .site, "NYC")).contains("add it first"))
  }

  @Test func aSiteIsRemovedOnlyWhileNothingNamesIt() throws {
    let named = try SmallProject.after(
      Self.denver, .set(["BLD-1"], .site, "DEN"), .set(["PRE-A1"], .site, "DEN"))
    #expect(
      refused(.removeSite("DEN"), on: named).contains("named by 1 task, 1 checklist item"))
    let free = try SmallProject.after(
      .set(["BLD-1"], .site, nil), .set(["PRE-A1"], .site, nil), on: named.state)
    let gone = try SmallProject.after(.removeSite("den"), on: free.state)
    #expect(gone.sites.isEmpty && gone.state["SITE-DEN"] == nil)
    #expect(refused(.removeSite("DEN"), on: gone).contains("DEN"))
  }

  private static let zones = [
    "America/New_York": Clocks.newYork, "Europe/London": Clocks.london,
  ]

  @Test func theWindowIsToldOnTheClocksOfEverySite() throws {
    let project = try SmallProject.after(
      .together([
        .set(["acme"], .zone, "America/New_York"), .set(["acme"], .window, "02:00-04:30"),
        .addSite(NewSite(code: "LON", fields: [.zone: "Europe/London", .testers: "Bo Li"])),
        .addSite(
          NewSite(code: "NYC", fields: [.zone: "America/New_York", .window: "06:00-08:00", .testers: "Ana"])),
        .addSite(NewSite(code: "DEN", fields: [.zone: "America/Denver"])),
      ]))
    let windows = project.siteWindows(own: Clocks.london, zones: Self.zones)
    #expect(
      windows.map(\.words) == [
        "LON 02:00-04:30 ET = 07:00-09:30 GMT (site)", "NYC 06:00-08:00 ET (site) = 11:00-13:00 GMT",
      ])
    #expect(windows[0].warnings.isEmpty)
    #expect(
      windows[1].warnings == ["The window is outside 07:00-18:00 at NYC (06:00-08:00 America/New_York)."])
  }

  @Test func aSiteWithoutATesterIsWarnedOf() throws {
    let project = try SmallProject.after(
      .addSite(NewSite(code: "LON", fields: [.zone: "Europe/London", .window: "09:00-11:00"])))
    let windows = project.siteWindows(own: Clocks.london, zones: Self.zones)
    #expect(windows.first?.warnings == ["Nobody is named who tests at LON."])
  }

  @Test func theCustomerSeesSitesAndChangesNone() throws {
    let project = try SmallProject.after(Self.denver)
    let seen = try #require(Project(project.state.shown(to: SmallProject.mpoc)))
    #expect(seen.site("DEN")?.testers == ["Ana Ruiz", "Bo Li"])
    for command in [
      Command.addSite(NewSite(code: "NYC")), .removeSite("DEN"), .set(["SITE-DEN"], .name, "x"),
    ] {
      #expect(Policy.refusal(command, by: SmallProject.mpoc, on: project) != nil)
    }
  }
}
