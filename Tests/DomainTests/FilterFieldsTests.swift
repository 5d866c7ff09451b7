import Domain
import TestSupport
import Testing

/// An unknown field, or an impossible value, is an error that lists what is accepted.
struct FilterFieldsTests {
  private let today = SmallProject.moment.today

  private func problem(_ text: String, _ fields: FilterFields = .portfolio) -> String? {
    do throws(FilterProblem) {
      _ = try Filter.read(text, for: fields, today: today)
      return nil
    } catch { return error.sentence }
  }

  @Test(arguments: [
    ("health:red", "There is no field \"health\"."), ("slip>0", "There is no field \"slip\"."),
    ("baal:cust", "Did you mean ball?"), ("due<xyz", "due<:"), ("due:fri", "Write due<fri"),
    ("ball<us", "Write ball:us"), ("ball:nobody", "Values: us, cust, carr"), ("ball:", "needs a value: us"),
    ("!baal:cust", "Did you mean ball?"), ("northwind state:opn", "state: has no \"opn\""),
    ("priority:p9", "Values: p1, p2, p3, p4"), ("due<", "due< needs a day"),
    ("https://example.net", "Quotes look for a text"), ("phase:", "needs a value"),
  ])
  func whatIsNoFieldOrNoValueIsSaid(text: String, expected: String) throws {
    #expect(try #require(problem(text)).contains(expected), "\(problem(text) ?? "")")
  }

  @Test(arguments: [
    "", "northwind", "ball:us", "ball:customer", "!ball:c", "due<fri", "due=2026-11-24 @dana", "~nwd",
    "10:30",
    "\"health:red\"", "state:act", "priority:P1", "a&b", ":", "!", "phase:go",
  ])
  func whatCanBeReadIs(text: String) {
    #expect(problem(text) == nil)
  }

  @Test func eachListNamesItsOwnFields() throws {
    let project = SmallProject.project
    #expect(problem("priority:p1", .tasks(of: project))?.contains("Fields: ball: phase: state:") == true)
    #expect(problem("phase:plan", .tasks(of: project)) == nil)
    #expect(problem("phase:operate", .tasks(of: project))?.contains("Values: plan, build") == true)
    #expect(problem("state:agreed weight:required", .checks(of: project)) == nil)
    #expect(problem("category:port", .issues) == nil)
    #expect(problem("due<fri", .history)?.contains("There is no field \"due\"") == true)
  }

  /// A name that the reading of a filter does not know would silently be looked for as text.
  @Test func everyNameThatAListOffersIsReadAsAField() {
    let project = SmallProject.project
    let lists: [FilterFields] = [
      .tasks(of: project), .checks(of: project), .issues, .portOrders, .runbook, .calls, .registers,
      .documents, .people, .history, .numbers, .portfolio,
    ]
    for name in Set(lists.flatMap(\.choices).map(\.name)) {
      #expect(Filter(reading: "\(name):x", today: today).values(of: name) == ["x"], "\(name)")
    }
  }

  @Test func nobodyHasTheBallOfWhatIsSettled() throws {
    let claimed = try SmallProject.after(
      .claim(["PRE-A2"], evidence: "users.csv"), .agree(["PRE-A2"], onBehalf: "Dana Ruiz, phone"),
      .setTask(["PLN-1"], .done, reason: "mail", nextCheck: nil))
    let agreed = try #require(claimed.check("PRE-A2"))
    let done = try #require(claimed.task("PLN-1"))
    for ball in ["us", "cust", "carr"] {
      let filter = Filter(reading: "ball:\(ball)", today: today)
      #expect(!filter.accepts(agreed, in: claimed) && !filter.accepts(done, in: claimed))
    }
    let open = try #require(claimed.check("PRE-A3"))
    #expect(Filter(reading: "ball:us", today: today).accepts(open, in: claimed))
  }
}
