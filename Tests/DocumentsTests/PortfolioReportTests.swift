import Documents
import Domain
import TestSupport
import Testing

/// D25: the weekly report on all projects.
struct PortfolioReportTests {
  private static let pmo = Actor(name: "Bea Scott", role: .pmo)

  private func report(_ rows: [ProjectSummary], template: String = PortfolioTemplate.builtIn) throws -> String
  {
    let template = try PortfolioTemplate(template, file: "portfolio.md")
    return template.markdown(PortfolioFacts(rows, by: Self.pmo, at: ListsProject.moment))
  }

  private func rows() throws -> [ProjectSummary] {
    let today = ListsProject.moment.today
    let red = ProjectSummary(try ListsProject.midway(), on: today)
    var fine = ProjectSummary(try ListsProject.project([], on: ListsProject.fresh()), on: today)
    (fine.id, fine.customer, fine.ipm) = ("harbor", "Harbor Credit Union", "Ann Bell")
    (fine.signals, fine.dates.goLive) = ([], today + 10)
    return [fine, red]
  }

  @Test func projectsInDangerStandFirstWithTheReason() throws {
    let rows = try rows()
    #expect(rows.map { $0.health(on: ListsProject.moment.today).health } == [.green, .red])
    let text = try report(rows)
    #expect(text.contains("2 projects go on: 1 red, 0 amber, 1 green. Bea Scott"))
    let danger = text.split(separator: "## Live within").first.map(String.init) ?? ""
    #expect(danger.contains("| Northwind Dental | red | ") && !danger.contains("Harbor"))
    let all = text.split(separator: "## All projects").last.map(String.init) ?? ""
    let northwind = try #require(all.firstRange(of: "Northwind"))
    let harbor = try #require(all.firstRange(of: "Harbor"))
    #expect(northwind.lowerBound < harbor.lowerBound)
  }

  @Test func whatGoesLiveSoonAndWhoCarriesWhatIsCounted() throws {
    let text = try report(try rows())
    let soon =
      text.split(separator: "## Live within three weeks").last?.split(separator: "## All").first ?? ""
    #expect(soon.contains("| Harbor Credit Union | Sat 28 Nov 2026 (target) |"))
    #expect(text.contains("| Ann Bell | 1 | 0 | 1 |") && text.contains("| Lee Chen | 1 | 1 | 0 |"))
  }

  /// Each figure stands with the number behind it.
  @Test func figuresStandWithTheirNumberAndWhatTheyCount() throws {
    let month = Month(of: ListsProject.moment.today)
    var figures = PortfolioFigures(months: month.advanced(by: -11)...month)
    let days: ProjectFigures = [
      FigureKey(.live): month.firstDay.number, FigureKey(.firstConfirmed): month.firstDay.number,
      FigureKey(.rejected, in: month, "LOA", carrier: "Old Tel"): 2,
      FigureKey(.held, in: month, "customer"): 7,
    ]
    figures.add(days, product: "Operator Connect", ipm: "Ann Bell")
    let template = try PortfolioTemplate(PortfolioTemplate.builtIn, file: "portfolio.md")
    let text = template.markdown(
      PortfolioFacts([], figures: figures, by: Self.pmo, at: ListsProject.moment))
    #expect(text.contains("| Live on the first confirmed day | 1 of 1 | 1 | projects that went live"))
    #expect(text.contains("| Nov 26 | 1 | 1 of 1 | 0 | 0 | 7 | 0 | 2 |"))
    #expect(text.contains("| LOA | 2 |"))
  }

  @Test func anEmptyPortfolioSaysSo() throws {
    #expect(try report([]).contains("No project goes on."))
  }

  @Test func anOwnTemplateThatNamesWhatThereIsNotIsRefusedWithItsLine() throws {
    do {
      _ = try report([], template: "# Report\n\n{{#projects}}{{custmer}}{{/projects}}\n")
      Issue.record("it was taken")
    } catch let problem as DocumentProblem {
      #expect(problem.sentence.contains("portfolio.md") && problem.sentence.contains("line 3"))
      #expect(problem.sentence.contains("customer"))
    }
  }
}
