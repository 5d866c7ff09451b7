import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

/// The row and the pane of a checklist item show its content.
@Suite("Checklists: texts")
struct ChecklistTextTests {
  private func list(_ project: Project) throws -> Project.Checklist { try #require(project.checklists.first) }

  private func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func theListGivesItsTextWhatIsLeftOfTheOthers() throws {
    let project = try ListsProject.midway()
    for columns in 40...200 {
      let context = Drawn.context(project, ListsProject.ipm, Size(columns: columns, rows: 36))
      var screen = ChecklistsScreen()
      screen.select("PRE-A2", in: context)
      let width = screen.panes(in: context).list.columns
      let fitted = CheckColumns(try list(project), width: width, today: context.today)
      let least = columns >= 120 ? 60 : columns >= 80 ? 40 : 16
      #expect(fitted.text >= least, "\(columns) columns")
      let kept = Set(fitted.places.map { CheckColumns.all[$0.index] })
      #expect(kept.isSuperset(of: [.mark, .number, .title, .ball]))
      if columns >= 80 { #expect(kept.isSuperset(of: [.who, .due, .evidence]), "\(columns) columns") }
    }
  }

  @Test func thePaneHoldsTheWholeItemAtEveryWidth() throws {
    let project = try ListsProject.midway()
    for columns in 60...200 {
      let context = Drawn.context(project, ListsProject.ipm, Size(columns: columns, rows: 24))
      var screen = ChecklistsScreen()
      for id in ["PRE-A2", "PRE-B3", "PRE-B2"] as [ItemID] {
        screen.select(id, in: context)
        let check = try #require(screen.check(id, in: context))
        let pane = screen.detailPane(in: context)
        let text = words(pane.heading + pane.rows.map { $0.label + $0.text }.joined())
        let facts = [check.title, check.evidence, check.evidenceWanted, check.reason, check.expected]
        for fact in facts.compactMap({ $0 }) where !fact.isEmpty {
          #expect(text.contains(words(fact)), "\(id) at \(columns)")
        }
        for comment in project.comments[id] ?? [] { #expect(text.contains(words(comment.text))) }
        #expect(pane.rows.allSatisfy { $0.indent + $0.text.columns <= pane.inside.columns })
      }
    }
  }

  @Test func readingScrollsByRowsToTheVeryLast() throws {
    let project = try ListsProject.midway()
    let keys: [Verb] = [.open] + Array(repeating: .down, count: 60)
    let read = try Drawn.checklists(project, at: Size(columns: 40, rows: 10), keys: keys, select: "PRE-B3")
    let context = Drawn.context(project, ListsProject.ipm, Size(columns: 40, rows: 10))
    var screen = ChecklistsScreen()
    screen.select("PRE-B3", in: context)
    for key in keys { _ = screen.handle(key, in: context) }
    let last = try #require(screen.detailPane(in: context).rows.last)
    #expect(read.grid.lines.joined().contains(last.text))
    _ = screen.handle(.up, in: context)
    #expect(screen.reading.top == screen.detailPane(in: context).lastTop - 1)
  }

  @Test func aShortListWrapsItsTextsAndTheirRowsAnswerToTheMouse() throws {
    let project = try ListsProject.midway()
    let size = Size(columns: 80, rows: 120)
    let surface = try Drawn.checklists(project, at: size, select: "PRE-A2")
    let regions = surface.regions.filter { if case .item = $0.target { true } else { false } }
    let context = Drawn.context(project, ListsProject.ipm, size)
    let check = try #require(list(project).checks.first { $0.id == "PRE-A2" })
    #expect(check.title.columns > 40)
    #expect(context.project.checklists.count > 1)
    let tall = regions.filter { $0.area.rows > 1 }
    for (one, next) in zip(regions, regions.dropFirst()) { #expect(!one.area.overlaps(next.area)) }
    for region in tall {
      guard case .item(let id) = region.target else { continue }
      let title = try #require(list(project).checks.first { $0.id == id }).title
      let rows = (region.area.row..<region.area.endRow).map { surface.grid.text(row: $0) }
      let last = try #require(title.split(separator: " ").last)
      #expect(rows.joined().contains(last), "\(id)")
    }
    #expect(!tall.isEmpty)
  }

  @Test(arguments: [
    ("Lee Chen", 8, "Lee Chen"), ("Lee Chen", 6, "L.Chen"), ("Lee Chen", 5, "Lee"), ("SUP", 2, "SUP"),
  ])
  func aNameIsAsLongAsFits(name: String, width: Int, expected: String) {
    #expect(name.nameFitted(to: width) == expected)
  }
}
