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
    ("colour:red", "There is no field \"colour\"."), ("rag>0", "There is no field \"rag\"."),
    ("baal:cust", "Did you mean ball?"), ("due<xyz", "due: Not a day"),
    ("slip>x", "slip: \"x\" is no number"),
    ("ball<us", "Write ball:us"), ("ball:nobody", "Values: us, cust, carr"),
    ("ball:", "needs a value: one of us"),
    ("!baal:cust", "Did you mean ball?"), ("northwind state:opn", "state: has no \"opn\""),
    ("priority:p9", "Values: p1, p2, p3, p4"), ("due<", "due< needs a value: a day"),
    ("health:pink", "Values: green, amber, red"),
    ("https://example.net", "Quotes look for a text"), ("phase:", "needs a value"),
  ])
  func whatIsNoFieldOrNoValueIsSaid(text: String, expected: String) throws {
    #expect(try #require(problem(text)).contains(expected), "\(problem(text) ?? "")")
  }

  @Test(arguments: [
    "", "northwind", "ball:us", "ball:customer", "!ball:c", "due<fri", "due=2026-11-24 @dana", "~nwd",
    "10:30", "due:fri", "health:red slip>0 (ready<50 or held>=5d) go-live:today..+20bd",
    "\"health:red\"", "state:act", "priority:P1", "a&b", ":", "phase:go", "foo(bar)", "priority<p3",
  ])
  func whatCanBeReadIs(text: String) {
    #expect(problem(text) == nil)
  }

  @Test func eachListNamesItsOwnFields() throws {
    let project = SmallProject.project
    #expect(problem("priority:p1", .tasks(of: project))?.contains("Fields: id, title, phase, state,") == true)
    #expect(problem("phase:plan", .tasks(of: project)) == nil)
    #expect(problem("phase:operate", .tasks(of: project))?.contains("Values: plan, build") == true)
    #expect(problem("state:agreed weight:required", .checks) == nil)
    #expect(problem("category:port", .issues) == nil)
    #expect(problem("due<fri", .history)?.contains("There is no field \"due\"") == true)
  }

  /// A name that the reading of a filter does not know would silently be looked for as text.
  @Test func everyNameThatAListOffersIsReadAsAField() {
    let project = SmallProject.project
    let lists: [FilterFields] = [
      .tasks(of: project), .checks, .issues, .portOrders, .runbook, .calls, .registers,
      .documents, .people, .history, .numbers, .portfolio, .today, .openWork,
    ]
    for name in Set(lists.flatMap(\.names)) {
      #expect(Filter(reading: "\(name):none", today: today).terms == [.field(name, .none)], "\(name)")
    }
  }

  /// A filter that is kept is read without its list.
  @Test func aNameMeansTheSameKindOfValueOnEveryList() {
    var kinds: [String: String] = [:]
    for list in FilterFields.lists {
      #expect(Set(list.names).count == list.names.count, "\(list.title)")
      for field in list.all {
        let kind = "\(field.kind)".prefix { $0 != "(" }
        #expect(kinds[field.name] ?? String(kind) == kind, "\(field.name) of \(list.title)")
        kinds[field.name] = String(kind)
        #expect(!field.help.isEmpty && field.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
      }
    }
  }

  @Test func nobodyHasTheBallOfWhatIsSettled() throws {
    let claimed = try SmallProject.after(
      .claim(["PRE-A2"], evidence: "users.csv"), .agree(["PRE-A2"], onBehalf: "Dana Ruiz, phone"),
      .setTask(["PLN-1"], .done, reason: "mail", nextCheck: nil))
    let agreed = try #require(claimed.check("PRE-A2"))
    let done = try #require(claimed.task("PLN-1"))
    let planned = PlannedProject(claimed, on: today)
    for ball in ["us", "cust", "carr"] {
      let filter = Filter(reading: "ball:\(ball)", today: today)
      #expect(!filter.accepts(agreed, in: planned) && !filter.accepts(done, in: planned))
    }
    let open = try #require(claimed.check("PRE-A3"))
    #expect(Filter(reading: "ball:us", today: today).accepts(open, in: planned))
  }
}
