import Domain
import TestSupport
import Testing

@Suite("Filters")
struct FilterTests {
  private let today = SmallProject.moment.today
  private let row = FilterSubject(
    text: "NW-31 Firewall blocks UDP 3478", people: ["MPOC", "Dana Ruiz"],
    due: SmallProject.moment(day: "2026-11-19").today,
    fields: ["ball": ["CUST", "customer"], "state": ["in-progress", "in progress"], "priority": ["P1"]])

  @Test(
    "Terms are read",
    arguments: [
      ("porrt", [Filter.Term.contains("porrt")]), ("!port", [.not(.contains("port"))]),
      ("~fwl", [.fuzzy("fwl")]),
      ("@Dana", [.person("dana")]), ("ball:CUST", [.field("ball", "cust")]),
      ("due<2026-11-20", [.due(.before, SmallProject.moment(day: "2026-11-20").today)]),
      ("due=fri", [.due(.on, SmallProject.moment(day: "2026-11-20").today)]),
      ("\"go live\" x", [.contains("go live"), .contains("x")]), ("colour:red", [.contains("colour:red")]),
      ("due<whenever", [.contains("due<whenever")]), ("!!a", [.not(.not(.contains("a")))]),
      ("   ", []), ("!", []), ("~ @", []), ("\"", []),
    ])
  func reads(text: String, terms: [Filter.Term]) {
    let filter = Filter(reading: text, today: today)

    #expect(filter.terms == terms)
    #expect(filter.text == text)
  }

  @Test(
    "Terms hold or not",
    arguments: [
      ("", true), ("firewall", true), ("FIREWALL udp", true), ("firewall tcp", false), ("!tcp", true),
      ("!udp", false), ("~fwudp", true), ("~udpfw", false), ("@ruiz", true), ("@chen", false),
      ("@mpoc", true),
      ("due<fri", true), ("due<thu", false), ("due=thu", true), ("due>wed", false), ("due>today", true),
      ("ball:cust", true), ("ball:us", false), ("state:in", true), ("priority:p1 firewall", true),
      ("status:active", false), ("!ball:us", true),
    ])
  func holds(text: String, isMatch: Bool) {
    #expect(Filter(reading: text, today: today).matches(row) == isMatch)
  }

  @Test("A row without a due day is neither before nor after one")
  func noDue() {
    let row = FilterSubject(text: "x")

    #expect(!Filter(reading: "due<fri", today: today).matches(row))
    #expect(Filter(reading: "!due<fri", today: today).matches(row))
  }

  @Test("Letters in this order score higher in runs and at starts of words")
  func fuzzy() throws {
    let start = try #require(Fuzzy.score("nor", in: "Northwind"))
    let inside = try #require(Fuzzy.score("nor", in: "Eleanor"))
    let scattered = try #require(Fuzzy.score("nor", in: "no one for"))

    #expect(start > inside && start > scattered)
    #expect(Fuzzy.score("xyz", in: "Northwind") == nil)
    #expect(Fuzzy.score("", in: "anything") == 0)
  }

  @Test(
    "The nearest word is one slip away, or there is none",
    arguments: [("harbr", "harbor"), ("prot", "port"), ("zzz", nil)] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(Fuzzy.nearest(to: word, among: ["harbor", "port", "schools"]) == expected)
  }
}
