import Domain
import TestSupport
import Testing

/// What the parser of filters says while something is typed, and what every list can be asked.
struct FilterLanguageTests {
  private let today = SmallProject.moment.today

  private func problem(_ text: String) -> FilterProblem? {
    do throws(FilterProblem) {
      _ = try Filter.read(text, for: .portfolio, today: today)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    "(", "(acme", "acme or", "acme and", "not", "!", "acme (ball:us or", "ball:", "ball:c,", "due<", "due:to",
    "due<2026-1",
    "due:today..", "slip>-", "re:/abc", "re:/a(", "re:", "@", "~", "or", "held:an", "health:re", "priority<",
    "ball=cus",
    "(a or (b", "due:mon..f",
  ])
  func anUnfinishedFilterIsNoErrorYet(text: String) {
    if let problem = problem(text) {
      #expect(problem.isUnfinished && !problem.sentence.isEmpty, "\(text): \(problem.sentence)")
    } else {
      #expect(["due:today..", "health:re", "ball:c"].contains(text), "\(text) is whole")
    }
  }

  @Test(arguments: [
    ("acme colour:red", 5..<11), ("acme)", 4..<5), ("(acme))", 6..<7), ("or acme", 0..<2),
    ("acme or or x", 8..<8),
    ("ball:cust,xyz acme", 10..<13), ("() acme", 0..<2), ("slip:5..1 x", 5..<9), ("due<xyz x", 4..<7),
    ("ball: acme", 0..<5), ("customer<a", 0..<10), ("x re:/a(b/", 7..<10), ("and", 0..<3),
  ])
  func aProblemNamesItsPlace(text: String, place: Range<Int>) throws {
    #expect(try #require(problem(text)).place == place, "\(problem(text)?.sentence ?? "")")
  }

  @Test func bracketsAndOrAreReadAsWritten() throws {
    func terms(_ text: String) throws -> [Filter.Term] {
      try Filter.read(text, for: .portfolio, today: today).terms
    }
    #expect(
      try terms("a b or c d") == [
        .any([.all([.contains("a"), .contains("b")]), .all([.contains("c"), .contains("d")])])
      ])
    #expect(try terms("a (b or c)") == [.contains("a"), .any([.contains("b"), .contains("c")])])
    #expect(try terms("!(a or b)") == [.not(.any([.contains("a"), .contains("b")]))])
    #expect(try terms("a and b") == [.contains("a"), .contains("b")])
    #expect(
      try terms("ball:us,cust") == [.any([.field("ball", .begins("us")), .field("ball", .begins("cust"))])])
    #expect(try terms("ball!=us") == [.not(.field("ball", .equals("us")))])
    #expect(
      try terms("priority>=p3") == [
        .any([.field("priority", .equals("p3")), .field("priority", .equals("p4"))])
      ])
    #expect(try terms("held:2..") == [.field("held", .number(2...Int.max))])
    #expect(try terms("customer:\"a, b\"") == [.field("customer", .has("a, b"))])
    let week = try #require(Day(iso: "2026-11-23"))
    #expect(try terms("due:mon..fri") == [.field("due", .day(week...(week + 4)))], "one week, not backwards")
  }

  @Test func whatWasReadIsReadAgainAsItWas() throws {
    for text in [
      "due<fri", "ball:cust", "!x", "~x", "@who", "a or b", "(a or !b) slip>3", "phase:plan,execute",
      "due:mon..fri",
      "re:/a|b/", "held:none", "priority<p3", "go-live:today..+20bd",
    ] {
      let read = try Filter.read(text, for: .portfolio, today: today)
      #expect(Filter(reading: read.text, today: today) == read, "\(text)")
    }
  }

  /// Deep or long texts end in a sentence, not in a crash.
  @Test func hugeFiltersAreRefused() {
    let deep = String(repeating: "(", count: 5000)
    let long = Array(repeating: "a or b", count: 5000).joined(separator: " or ")
    for text in [
      deep, deep + "a", long, String(repeating: "!", count: 9999), String(repeating: "!(", count: 5000),
    ] {
      #expect(problem(text) != nil)
      #expect(Filter(reading: text, today: today).terms.count <= 200)
    }
  }

  @Test(arguments: [
    ("ba", ["ball:"]), ("ball:c", ["ball:cust", "ball:carr"]), ("!ball:us,ca", ["!ball:us,carr"]),
    ("x (heal", ["(health:"]), ("slip", ["slip:", "slip<", "slip>", "slip<=", "slip>=", "slip=", "slip!="]),
    ("due<to", ["due<today", "due<tomorrow"]), ("priority:p1", ["priority:p1"]), ("zzz", []),
  ])
  func tabOffersFieldsThenSignsThenValues(text: String, words: [String]) {
    #expect(FilterFields.portfolio.hint(for: text).words == words)
  }

  @Test func theFieldUnderTheCursorIsExplained() {
    #expect(
      FilterFields.portfolio.hint(for: "slip>").help?.contains("business days the forecast is behind") == true
    )
    #expect(FilterFields.portfolio.hint(for: "acme ball:").help?.contains("one of us, cust, carr") == true)
    #expect(FilterFields.portfolio.hint(for: "acme").help == nil)
  }
}
