import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// What the hint line offers on a line of Today works there.
@Suite("Verbs on every kind of line of Today")
struct TodayVerbTests {
  private func desk(_ states: [ProjectState]) throws -> DashboardHarness {
    let projects = try states.map { try #require(Project($0)) }
    var desk = DashboardHarness(
      rows: projects.map { ProjectSummary($0, on: SmallProject.moment.today) },
      size: Size(columns: 160, rows: 48),
      states: Dictionary(projects.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first }))
    desk.press("0")
    return desk
  }

  private func silent() throws -> ProjectState {
    var state = try ListsProject.midway().state
    let item = ItemID(state.id.rawValue)
    let last = state.value(item, .contact)
    try state.apply([FieldChange(item, .contact, from: last, to: "2026-08-03")])
    return state
  }

  private func place(_ desk: inout DashboardHarness, _ subject: TodayRow.Subject) throws {
    for _ in 0..<desk.model.today.due {
      if desk.model.today.thing?.subject == subject { return }
      desk.press("j")
    }
    #expect(Bool(false), "there is no line of that kind")
  }

  @Test(arguments: [true, false]) func nothingIsOfferedOnAnyLineThatIsRefusedThere(isOpen: Bool) throws {
    var desk = try desk([silent()])
    if isOpen { desk.press("enter 0") }
    var seen: Set<String> = []
    for index in 0..<desk.model.today.due {
      desk.press("g g" + String(repeating: " j", count: index))
      let row = try #require(desk.model.today.thing)
      for hint in desk.model.hints where hint.action != nil {
        var copy = desk
        _ = copy.model.perform(try #require(hint.action))
        #expect(copy.model.notice?.weight != .refused, "\(hint.word) on \(row.thing.words)")
        seen.insert(hint.word)
      }
    }
    #expect(seen.isSuperset(of: ["record a contact", "pass the gate", "comment"]))
  }

  @Test func aSilentCustomersLineOffersToRecordAContact() throws {
    var desk = try desk([silent()])
    try place(&desk, .contact)
    let offered = desk.model.hints.map(\.word)
    #expect(offered.first { $0 == "record a contact" } != nil)
    #expect(!offered.contains("done") && !offered.contains("ball"))
    desk.press("x")
    #expect(
      desk.model.notice?.text
        == "This line is about lost contact: Space records a contact, Enter opens the project.")
    desk.press("space")
    desk.type("Dana Ruiz, phone")
    desk.press("ctrl-s")
    #expect(desk.commits == [.recordContact(on: SmallProject.moment.today, note: "Dana Ruiz, phone")])
  }

  @Test func aHoldThatIsToBeLookedAtAgainOffersItsStatus() throws {
    var state = try ListsProject.midway().state
    let item = ItemID(state.id.rawValue)
    try state.apply([
      FieldChange(item, .state, from: state.value(item, .state), to: "on-hold"),
      FieldChange(item, .holdSince, from: nil, to: "2026-11-02"),
      FieldChange(item, .nextCheck, from: nil, to: SmallProject.moment.today.iso),
    ])
    var desk = try desk([state])
    try place(&desk, .project)
    desk.press("space")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      return #expect(Bool(false), "nothing is asked")
    }
    #expect(picker.title.hasPrefix("Status of "))
  }
}
