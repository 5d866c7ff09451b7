import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming

@testable import Views

struct CallsViewTests {
  private func drawn(_ project: Project, at size: Size, _ moment: Moment, ascii: Bool = true) throws -> Grid {
    let context = ScreenContext(
      PlannedProject(project, on: moment.today), moment: moment, actor: CallProject.lee,
      calendar: project.calendar, geometry: Geometry(size), externalFacts: ExternalFacts())
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawCalls(CallsScreen(), context, in: context.body)
    return surface.grid
  }

  /// Eleven minutes into the call.
  private func underWay() throws -> (Project, Moment) {
    let state = try CallProject.planned()
    let project = try CallProject.project(
      [
        .begin, .attend(present: [CallProject.person("Lee Chen", state)], absent: []),
        .decide("Keep the main number", who: "Dana Ruiz"),
        .agree("Send the latest phone bill", owner: .mpoc, due: Day(iso: "2026-11-23")),
        .note("They are cross with us", isInternal: true),
      ], on: state)
    return (project, SmallProject.moment(day: "2026-11-19", minute: 15 * 60 + 11))
  }

  @Test(arguments: Drawn.sizes) func aCallIsItsAgendaOnTheClockAndWhatWasSaid(size: Size) throws {
    let (project, moment) = try underWay()
    try expectGolden(try drawn(project, at: size, moment), "calls-\(size)-ascii")
  }

  @Test func theScreenWithoutACallTeachesOneKeyAndSaysWhenTheKickOffIsDue() throws {
    let project = try #require(Project(try CallProject.begun()))
    let text = try drawn(project, at: Size(columns: 80, rows: 24), CallProject.moment).lines.joined()
    #expect(text.contains("No call is planned.  a plans one"))
    #expect(text.contains("The kick-off call is not planned: it is due Thu 19 Nov or Fri 20 Nov"))
  }
}
