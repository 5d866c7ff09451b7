import Domain
import TestSupport
import Testing

@Suite("Filters")
struct FilterTests {
  private let today = SmallProject.moment.today
  private static let friday = SmallProject.moment(day: "2026-11-20").today
  private let row = FilterSubject(
    text: "NW-31 Firewall blocks UDP 3478", people: ["MPOC", "Dana Ruiz"],
    fields: [
      "ball": .texts(["CUST", "customer"]), "state": .texts(["in-progress", "in progress"]),
      "priority": .texts(["P1"]), "due": .day(SmallProject.moment(day: "2026-11-19").today),
      "slip": .number(3), "float": .number(nil), "evidence": .text("Mail of 18 Nov"),
    ])

  @Test(
    "Terms are read",
    arguments: [
      ("porrt", [Filter.Term.contains("porrt")]), ("!port", [.not(.contains("port"))]),
      ("~fwl", [.fuzzy("fwl")]),
      ("@Dana", [.person("dana")]), ("ball:CUST", [.field("ball", .begins("cust"))]),
      (
        "due<2026-11-20",
        [.field("due", .day(Day(number: .min)...SmallProject.moment(day: "2026-11-19").today))]
      ),
      ("due=fri", [.field("due", .day(Self.friday...Self.friday))]),
      ("due:fri", [.field("due", .day(Self.friday...Self.friday))]),
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
      ("status:active", false), ("!ball:us", true), ("tcp or udp", true), ("tcp or icmp", false),
      ("ball:us or due=thu slip>2", true), ("(ball:us or due=thu) slip>3", false),
      ("not (tcp or icmp) and firewall", true), ("!(udp firewall)", false), ("NOT tcp AND udp", true),
      ("slip:1..5", true), ("slip:..2", false), ("slip:3..", true), ("slip=3", true), ("slip!=3", false),
      ("slip<=3", true), ("slip<3", false), ("slip>=4", false), ("slip:1,3", true), ("float<9", false),
      ("float:none", true), ("float:any", false), ("slip:any", true), ("colour:none", false),
      ("due:wed..fri", false), ("due:today..fri", true), ("due:today..", true), ("due:..today", false),
      ("ball:us,cust", true), ("ball:us,carr", false), ("priority<=p2", true), ("priority>p1", false),
      ("priority:p1..p2", true), ("priority:p2..p4", false), ("evidence:\"of 18\"", true),
      ("evidence=mail", false), ("evidence=\"mail of 18 nov\"", true), ("ball=cust", true),
      ("ball!=cust", false),
      ("re:/fire.*3478$/", true), ("re:/^udp/", false), ("re:\"nw-\\d+\"", true), ("re:ud[op]", true),
      ("@\"dana ruiz\"", true), ("~\"fw udp\"", true), ("3478)", true), ("\"or\"", false),
      ("not not udp", true),
    ])
  func holds(text: String, isMatch: Bool) {
    #expect(Filter(reading: text, today: today).matches(row) == isMatch)
  }

  @Test("A row without a due day is neither before nor after one")
  func noDue() {
    let row = FilterSubject(text: "x", fields: ["due": .day(nil)])

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
