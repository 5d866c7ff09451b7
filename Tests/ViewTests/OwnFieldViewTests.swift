import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("Own fields on screen")
struct OwnFieldViewTests {
  private static let fields: [Command] = [
    .onOwnField(
      .add(NewOwnField("tenant-id", label: "Tenant ID", visibility: .customer, value: "contoso.example"))),
    .onOwnField(.add(NewOwnField("users", label: "Licensed users at go-live", type: .number))),
    .onOwnField(.add(NewOwnField("installed", type: .date, value: "2026-11-24"))),
    .onOwnField(
      .add(
        NewOwnField(
          "plan", label: "Support plan", type: .choice, choices: ["standard", "premium"], value: "premium"))),
  ]

  @Test(
    "As the golden files show them",
    arguments: [
      ("own-fields-80x24", Size(columns: 80, rows: 24), "g v"),
      ("own-fields-fill-80x24", Size(columns: 80, rows: 24), "g v enter tab m a n y ctrl-s"),
      ("own-fields-fill-160x48", Size(columns: 160, rows: 48), "g v enter tab tab"),
      ("own-fields-fill-40x10", Size(columns: 40, rows: 10), "g v enter tab"),
      ("own-fields-add-80x24", Size(columns: 80, rows: 24), "g v A d d enter N o ctrl-s"),
    ])
  func golden(name: String, size: Size, keys: String) throws {
    let project = try ListsProject.project(Self.fields.map { ($0, SmallProject.ipm, SmallProject.moment) })
    let row = ProjectSummary(project, on: SmallProject.moment.today)
    var desk = DashboardHarness(rows: [row], size: size, states: [row.id: project.state])
    desk.press("enter \(keys)")
    let grid = render(desk.model, theme: Picture.theme, size: size).grid
    try expectGolden(grid, rows: grid.belowTabs, name)
  }
}
