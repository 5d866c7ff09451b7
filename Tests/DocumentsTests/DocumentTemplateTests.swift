import Documents
import Domain
import TestSupport
import Testing

/// Templates of documents: those that golive brings along, and what is said about a broken one.
struct DocumentTemplateTests {
  static let moment = SeatProject.moment

  static func facts(_ kind: DocumentKind, _ state: ProjectState? = nil, reason: String? = nil) throws
    -> DocumentFacts
  {
    let state = try state ?? (kind == .minutes ? CallProject.held().state : SeatProject.state())
    return try #require(DocumentFacts(kind, of: state, by: SeatProject.lee, at: moment, reason: reason))
  }

  static func markdown(_ kind: DocumentKind, _ state: ProjectState? = nil) throws -> String {
    try DocumentTemplate(kind.builtInTemplate, file: "built in", kind: kind).markdown(facts(kind, state))
  }

  private func problem(_ text: String, kind: DocumentKind = .sow) -> DocumentProblem? {
    do throws(DocumentProblem) {
      _ = try DocumentTemplate(text, file: "own/sow.md", kind: kind)
      return nil
    } catch { return error }
  }

  @Test(arguments: DocumentKind.allCases)
  func everyBuiltInTemplateMakesADocumentOfTheProject(kind: DocumentKind) throws {
    let text = try Self.markdown(kind)
    #expect(text.hasPrefix("# ") && text.hasSuffix("\n") && !text.contains("{{"))
    #expect(text.contains("Northwind Dental") || kind == .acceptance || kind == .introduction)
    #expect(!text.contains("\n\n\n"))
    #expect(text.utf8.count > 150)
  }

  @Test func theScopeOfWorkNamesEveryStepWithBothParts() throws {
    let project = try #require(Project(try SeatProject.state()))
    let text = try Self.markdown(.sow)
    #expect(project.steps.count == 12)
    for step in project.steps { #expect(text.contains("### \(step.number). \(step.title)")) }
    #expect(text.contains("| 1 | Wed 18 Nov 2026 | Lee Chen | first version |"))
  }

  @Test func thePlanListsEveryTaskTheCustomerMaySeeAndNoOther() throws {
    let state = try SeatProject.state()
    let shown = try #require(Project(state.shown(to: SeatProject.dana)))
    let text = try Self.markdown(.plan)
    for task in shown.tasks where !task.isDropped { #expect(text.contains("| \(task.id) |"), "\(task.id)") }
    let hidden = Redaction(state).hidden
    #expect(!hidden.isEmpty)
    for id in hidden { #expect(!text.contains("\(id) "), "\(id)") }
  }

  @Test func anUnknownFieldIsNamedWithFileLineAndTheNearestOne() {
    let found = problem("# {{title}}\n\nFor {{custmer}}\n")
    #expect(
      found?.sentence
        == "own/sow.md, line 3: there is no field custmer; did you mean customer?. No document was made."
        || found?.sentence
          == "own/sow.md, line 3: there is no field custmer; did you mean customer? No document was made."
    )
    #expect(found?.line == 3)
  }

  @Test func aFieldOfAListIsKnownOnlyWithinIt() {
    #expect(problem("{{#steps}}{{deliverable}}{{/steps}}") == nil)
    #expect(problem("{{#steps}}{{customer}}{{/steps}}") == nil)
    #expect(problem("{{deliverable}}")?.what.contains("there is no field deliverable") == true)
    #expect(problem("{{#phases}}{{#tasks}}{{owner}} {{gate}}{{/tasks}}{{/phases}}") == nil)
  }

  @Test func aListIsWrittenAsASection() {
    #expect(problem("{{steps}}")?.what == "steps is a list: write {{#steps}} ... {{/steps}}")
  }

  @Test(arguments: [
    ("a\n{{#steps}}", 2, "is not closed"), ("{{/steps}}", 1, "closes no section"),
    ("{{#steps}}\n{{#sites}}\n{{/steps}}", 3, "closes {{#sites}} of line 2"),
    ("\n\n{{title", 3, "not closed"),
    ("{{>other}}", 1, "partials"), ("{{=<% %>=}}", 1, "delimiters"),
  ])
  func aBrokenTemplateSaysWhereAndWhat(text: String, line: Int, words: String) {
    let found = problem(text)
    #expect(found?.line == line)
    #expect(found?.what.contains(words) == true, "\(found?.what ?? "none")")
  }

  @Test func textsOfPeopleAreNoMarkup() throws {
    var state = try SeatProject.state()
    let head = ItemID(SeatProject.id.rawValue)
    let evil = "*Acme* | <script>x</script> [a](javascript:b) `c` 1. {{title}}"
    state.items[head]?.values[.customer] = evil
    let markdown = try Self.markdown(.sow, state)
    #expect(TextPage(markdown, width: 200).text.contains(evil))
    let html = HTMLPage(markdown, title: evil, footer: evil).text
    #expect(!html.contains("<script") && !html.contains("<em>Acme") && !html.contains("href"))
  }

  @Test func aSectionThatIsLeftOutLeavesNoGap() throws {
    let template = try DocumentTemplate(
      "a\n\n{{#reason}}\nwhy: {{reason}}\n\n{{/reason}}\nb\n", file: "t", kind: .sow)
    #expect(template.markdown(try Self.facts(.sow)) == "a\n\nb\n")
    #expect(template.markdown(try Self.facts(.sow, reason: "more sites")) == "a\n\nwhy: more sites\n\nb\n")
  }

  @Test func theReferenceDescribesEveryFieldOnce() {
    func check(_ facts: [FieldFact], _ place: String) {
      #expect(Set(facts.map(\.name)).count == facts.count, "\(place)")
      for fact in facts {
        #expect(!fact.about.isEmpty, "\(place) \(fact.name)")
        check(fact.rows, "\(place) \(fact.name)")
      }
    }
    check(DocumentFields.facts, "")
  }
}
