import Domain
import TestSupport
import Testing

@testable import Dashboard

@Suite("Views as they are read")
struct ViewReadingTests {
  private let today = SmallProject.moment.today

  private func entry(_ fields: [(String, ViewEntry.Value)], line: Int = 1) -> ViewEntry {
    ViewEntry(
      fields.enumerated().map { index, field in
        ViewEntry.Field(field.0, field.1, at: ViewEntry.Place(line: line + 1 + index, column: 1))
      }, at: ViewEntry.Place(line: line, column: 1))
  }

  /// What comes with golive is nothing that a person could not write.
  @Test(arguments: NamedView.builtIn) func eachBuiltInViewIsReadAsAPersonsOwn(view: NamedView) throws {
    let key = try #require(view.key)
    var fields: [(String, ViewEntry.Value)] = [
      ("name", .text(view.name)), ("list", .text(view.list.rawValue)), ("about", .text(view.about)),
      ("filter", .text(view.filter)), ("columns", .texts(view.columns.map(\.text))),
      ("key", .text(String(key))),
    ]
    switch view.listing {
    case .portfolio(let listing):
      fields += [
        ("sort", .text(listing.order.rawValue)), ("scope", .text(listing.scope.rawValue)),
        ("descending", .flag(listing.descending)),
      ]
    case .work(let listing):
      fields += [
        ("part", .text(listing.part.rawValue)), ("by", .text(listing.grouping.rawValue)),
        ("own", .flag(listing.isOwn)),
      ]
    }
    let reading = ViewReading([entry(fields)], today: today)
    #expect(reading.faults.isEmpty && reading.views == [view], "\(reading.faults)")
    #expect(!view.about.isEmpty)
  }

  @Test func allFaultsOfAllViewsAreFoundAtOnceAndTheOthersWork() {
    let reading = ViewReading(
      [
        entry([("name", .text("good")), ("list", .text("portfolio"))], line: 1),
        entry(
          [
            ("name", .text("bad")), ("list", .text("portfolio")), ("filter", .text("du<fri")),
            ("sort", .text("custmer")), ("columns", .texts(["bal", "slip"])), ("key", .text("jj")),
            ("by", .text("person")), ("colour", .flag(true)),
          ], line: 10),
        entry([("list", .text("worf"))], line: 30),
        entry([("name", .text("GOOD")), ("list", .text("portfolio"))], line: 40),
        entry([("name", .text("good")), ("list", .text("work")), ("own", .text("yes"))], line: 50),
        entry([("name", .text("last")), ("list", .text("work"))], line: 60),
      ], today: today)
    #expect(reading.views.map(\.name) == ["good", "last"])
    let told = reading.faults.map { $0.sentence(in: "v.toml") }
    for part in [
      "v.toml:13:1: view \"bad\", filter: There is no field \"du\". Did you mean due?",
      "v.toml:14:1: view \"bad\", sort: There is no \"custmer\". Did you mean customer?",
      "v.toml:15:1: view \"bad\", columns: There is no column \"bal\". Did you mean ball?",
      "v.toml:16:1: view \"bad\", key: A key is one letter",
      "v.toml:17:1: view \"bad\", by: Only views of the open work have it.",
      "v.toml:18:1: view \"bad\", colour: No view has this field.",
      "v.toml:30:1: a view, name: A view needs a name.",
      "v.toml:31:1: a view, list: There is no \"worf\". Did you mean work?",
      "v.toml:41:1: view \"GOOD\", name: A view of the portfolio above has this name.",
      "v.toml:53:1: view \"good\", own: Write true or false.",
    ] { #expect(told.contains { $0.hasPrefix(part) }, "\(part)\n\(told)") }
    #expect(told.count == 10, "\(told)")
  }

  @Test(arguments: [
    ("customer,ball:12 go-live", "customer,ball:12,go-live"), ("", ""), (" BALL ", "ball"),
  ]) func columnsAreReadWithTheirWidths(text: String, read: String) throws {
    #expect(try PortfolioColumn.read(text).text == read)
  }

  @Test(arguments: [
    ("custmer", "Did you mean customer?"), ("ball,ball", "named twice"), ("ball:0", "ball:20"),
    ("ball:x", "from 1 to 200"), ("ball:", "from 1 to 200"), (":5", "There is no column"),
  ]) func whatIsNoColumnIsSaid(text: String, said: String) {
    #expect {
      try PortfolioColumn.read(text)
    } throws: { ($0 as? ColumnProblem)?.sentence.contains(said) == true }
  }

  /// One name for a value, wherever it is typed.
  @Test func columnsAreNamedAsTheFieldsOfTheFilter() {
    let shownOnly = ["bar", "why", "criteria", "done", "tasks"]
    // `state` is another word for `status`, and a project has several priorities.
    let foundOnly = ["state", "priority"]
    #expect(
      Set(PortfolioColumn.allCases.map(\.rawValue)).subtracting(shownOnly)
        == Set(FilterFields.portfolio.names).subtracting(foundOnly))
    #expect(Set(WorkColumn.allCases.map(\.rawValue)) == Set(FilterFields.openWork.names))
    #expect(PortfolioColumn.allCases.allSatisfy { !$0.help.isEmpty })
    #expect(WorkColumn.allCases.allSatisfy { !$0.help.isEmpty })
  }

  @Test func everyViewHasALetterOfItsOwnAndOnesOwnComeFirst() {
    let own = [
      NamedView("Danger zone", key: "d", .portfolio(.init())), NamedView("dull", .portfolio(.init())),
      NamedView("Waiting", filter: "held>9", .portfolio(.init())),
    ]
    let entries = ViewLibrary(own: own).entries(for: .portfolio)
    let keys = Dictionary(uniqueKeysWithValues: entries.map { ($0.view.name, $0.key) })
    #expect(keys["Danger zone"] == "d" && keys["dull"] == "u" && keys["in danger"] != "d")
    #expect(Set(entries.compactMap(\.key)).count == entries.count)
    #expect(!entries.contains { $0.view.name == "waiting" }, "one's own takes its place")
    #expect(entries.allSatisfy { !"jk".contains($0.key ?? "j") })
  }

  @Test func anUnknownViewIsNamedWithTheNearestOne() {
    let library = ViewLibrary(own: [NamedView("carriers", .work(.init()))])
    #expect(library.unknown("in dager", for: .portfolio).contains("Did you mean \"in danger\"?"))
    #expect(library.unknown("carriers", for: .portfolio).contains("golive work --view"))
    #expect(library.view("IN DANGER", for: .portfolio) != nil)
  }
}
