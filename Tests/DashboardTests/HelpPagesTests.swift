import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

/// Pages of the manual, read in the dashboard.
@Suite struct HelpPagesTests {
  private static let help = HelpPages(
    [
      HelpPages.Page(name: "filter", title: "The filter language", summary: "Words behind a slash."),
      HelpPages.Page(name: "files", title: "Where things are", summary: "Paths."),
    ]
  ) { name, width in ["about \(name)", "in \(width) columns"] }

  private func desk() -> DashboardHarness {
    DashboardHarness(rows: Customers.rows(3), help: Self.help)
  }

  private func reader(_ desk: DashboardHarness) -> Reader? {
    if case .reader(let reader)? = desk.model.overlays.last { reader } else { nil }
  }

  @Test func thePaletteOpensAPageByItsName() throws {
    var desk = desk()
    desk.press(":")
    desk.type("help filter")
    desk.press("enter")
    let page = try #require(reader(desk))
    #expect(page.title == "Help: The filter language")
    #expect(page.lines.map(\.text) == ["about filter", "in 72 columns"])
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test func theHelpOfKeysListsThePagesAndSearchesThem() {
    var desk = desk()
    desk.press("?")
    func pages() -> [String] {
      guard case .help(let help)? = desk.model.overlays.last else { return [] }
      return desk.model.helpLines(help).compactMap {
        if case .page(let page) = $0 { page.name } else { nil }
      }
    }
    #expect(pages() == ["filter", "files"])
    desk.type("where things")
    #expect(pages() == ["files"])
  }

  @Test func aPageIsFoundByTheBeginningOfItsNameOnlyWhereThatIsOne() {
    #expect(Self.help.page("filt")?.name == "filter")
    #expect(Self.help.page("fil") == nil && Self.help.page("") == nil)
    #expect(Self.help.page("FILES")?.name == "files")
  }

  @Test func plainLinesReadAPageAndNameTheOthers() {
    var session = LinearSession(desk().model)
    _ = session.start()
    _ = session.hear("help filter")
    #expect(session.said.contains("about filter"))
    _ = session.hear("help filtre")
    #expect(session.said.contains { $0.contains("Did you mean \"filter\"?") })
  }
}
