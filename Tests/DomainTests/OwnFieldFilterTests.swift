import Domain
import TestSupport
import Testing

/// `own:` and `own.NAME:`, which mean the same on every list of projects.
struct OwnFieldFilterTests {
  private static let today = SmallProject.moment.today

  private static func row() throws -> ProjectSummary {
    var row = ProjectSummary(SmallProject.project, on: today)
    row.own = [
      OwnValue("tenant-id", .text, "Contoso 365"), OwnValue("users", .number, "40"),
      OwnValue("installed", .date, "2026-11-24"), OwnValue("plan", .choice, "Premium"),
    ]
    return row
  }

  @Test(arguments: [
    ("own:contoso", true), ("own:CONTOSO", true), ("own:premium", true), ("own:fabrikam", false),
    ("own:any", true), ("own:none", false), ("own.tenant-id:365", true), ("own.tenant-id=365", false),
    ("own.tenant-id=\"contoso 365\"", true), ("own.tenant-id!=fabrikam", true), ("own.tenant-id:any", true),
    ("own.users:40", true), ("own.users:4", false), ("own.users>39", true), ("own.users<40", false),
    ("own.users:30..50", true), ("own.users:..39", false), ("own.users!=40", false),
    ("own.installed:2026-11-24", true), ("own.installed<2026-11-24", false),
    ("own.installed<=2026-11-24", true),
    ("own.installed:2026-11-01..2026-11-30", true), ("own.plan:prem,standard", true),
    ("own.circuit:none", true), ("own.circuit:any", false), ("own.circuit:x", false),
    ("!own.circuit:x", true),
    ("OWN.Plan:premium", true), ("own.plan:premium own.users>10", true),
    ("(own.plan:basic or own.users:40)", true),
  ])
  func aProjectIsFoundByItsOwnFields(text: String, isFound: Bool) throws {
    let filter = try Filter.read(text, for: .portfolio, today: Self.today)
    #expect(filter.accepts(try Self.row()) == isFound)
    for fields in [FilterFields.today, .openWork] {
      #expect(try Filter.read(text, for: fields, today: Self.today).terms == filter.terms)
    }
    #expect(Filter(reading: text, today: Self.today).terms == filter.terms)
  }

  @Test(arguments: [
    ("own.users>many", "is no number and no day"), ("own.:x", "There is no field \"own.\""),
    ("own.users:50..30 x", "ends before it begins"), ("own.users:", "needs a value"),
    ("own.-x:1", "There is no field"),
  ])
  func whatIsNoFilterIsSaid(text: String, said: String) {
    do throws(FilterProblem) {
      _ = try Filter.read(text, for: .portfolio, today: Self.today)
      Issue.record("\(text) was read")
    } catch { #expect(error.sentence.contains(said), "\(error.sentence)") }
  }

  @Test func aListWithoutProjectsHasNoOwnFields() {
    #expect(throws: FilterProblem.self) {
      try Filter.read("own.users>3", for: .checks, today: Self.today)
    }
    #expect(throws: Never.self) { try Filter.read("www.own.net", for: .portfolio, today: Self.today) }
  }

  @Test func onceTheNamesAreKnownNoOtherIsAField() throws {
    let known = FilterFields.portfolio.knowing(own: ["plan", "tenant-id", "users"])
    #expect(try Filter.read("own.users>3", for: known, today: Self.today).ownNames == ["users"])
    do throws(FilterProblem) {
      _ = try Filter.read("acme own.tenat-id:x", for: known, today: Self.today)
      Issue.record("an unknown field was read")
    } catch {
      #expect(
        error.sentence
          == "There is no own field \"tenat-id\". Did you mean own.tenant-id? There are plan, tenant-id, users."
      )
      #expect(error.place == 5..<17)
    }
    #expect(throws: FilterProblem.self) {
      try Filter.read("own.x:none", for: .today.knowing(own: []), today: Self.today)
    }
    #expect(FilterFields.checks.knowing(own: ["plan"]).own == nil)
  }

  @Test func tabOffersTheNames() {
    let known = FilterFields.openWork.knowing(own: ["plan", "tenant-id"])
    #expect(known.hint(for: "acme own.").words == ["own.plan", "own.tenant-id"])
    #expect(known.hint(for: "!own.t").words == ["!own.tenant-id"])
    #expect(known.hint(for: "own").words.suffix(2) == ["own.plan", "own.tenant-id"])
    #expect(known.hint(for: "own.plan").words.first == "own.plan:")
    #expect(known.hint(for: "").words.contains("own.plan"))
  }

  @Test func theLineAboveThePromptSaysWhatAnOwnFieldIs() {
    let hint = FilterFields.portfolio.hint(for: "acme own.users>")
    #expect(hint.help?.contains("the own field users of the project") == true)
    #expect(FilterFields.portfolio.hint(for: "ow").words.contains("own:"))
  }
}
