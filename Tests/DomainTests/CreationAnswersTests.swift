import Domain
import Testing

struct CreationAnswersTests {
  private static let template = ProjectTemplate(
    code: "t", title: "T", product: "Product",
    phases: [
      .init(
        code: "ONE", title: "ONE", purpose: "", gate: .init(code: "G1", title: "ONE to done", criteria: []))
    ],
    tasks: [
      .init(
        id: "ONE-01", phase: "ONE", title: "First", owner: .ipm, duration: 1, after: [],
        visibility: .customer,
        weight: .required, condition: nil, evidence: "")
    ], checklists: [], steps: [], goLiveTask: "ONE-01", portingTasks: [])

  private func project(
    _ customer: String = "Northwind Dental", id: ProjectID = "northwind-dental", start: String = "2026-11-23",
    calendar: String = "weekdays", mpoc: String? = nil, ipm: String? = nil
  ) throws -> NewProject {
    NewProject(
      id: id, customer: customer, start: try #require(Day(iso: start)), calendar: calendar, mpoc: mpoc,
      ipm: ipm, options: [.porting], template: Self.template)
  }

  private func prefix(_ customer: String) throws -> String? {
    try project(customer).changes().first { $0.field == .prefix }?.new
  }

  @Test(arguments: [
    "", "   ", "\u{00A0}", String(repeating: "x", count: 81), "Bad\u{1B}[31m", "a\u{7}b", "two\nlines",
    "a\u{202E}b",
    "a\u{200B}b", "tab\there", String(repeating: "e\u{301}\u{301}\u{301}\u{301}", count: 80),
  ])
  func badCustomerNamesAreRefused(name: String) throws {
    let project = try project(name)
    let refusal = #expect(throws: Refusal.self) { try project.changes() }
    guard case .invalid(.customer, _) = refusal else {
      Issue.record("not about the customer: \(String(describing: refusal))")
      return
    }
  }

  @Test(arguments: [
    "A", "Østerås & Sønner", "株式会社デンタル", String(repeating: "x", count: 80), "O'Neill (UK) Ltd.", "=2+5",
  ])
  func goodCustomerNamesAreKeptAsTyped(name: String) throws {
    let changes = try project("  \(name) ").changes()
    #expect(changes.contains { $0.field == .customer && $0.new == name })
  }

  @Test(arguments: ["2019-12-31", "2061-01-01", "0001-01-01"])
  func startsFarAwayAreRefused(start: String) throws {
    let project = try project(start: start)
    #expect(throws: Refusal.invalid(.start, expected: "a day from 2020-01-01 to 2060-12-31")) {
      try project.changes()
    }
  }

  @Test(arguments: ["2020-01-01", "2060-12-31"])
  func theFirstAndLastStartsAreTaken(start: String) throws {
    #expect(try project(start: start).changes().contains { $0.field == .start && $0.new == start })
  }

  @Test func onlyKnownCalendarsAreTaken() throws {
    for name in WorkCalendar.names {
      #expect(try project(calendar: name).changes().contains { $0.field == .calendar && $0.new == name })
    }
    let project = try project(calendar: "mars")
    let expected =
      "one of weekdays, us, england-wales, scotland, northern-ireland, ireland, canada, "
      + "canada-ab ... canada-yt, dundee, edinburgh, glasgow, fri-sat, fri, sat, sun"
    #expect(throws: Refusal.invalid(.calendar, expected: expected)) { try project.changes() }
  }

  @Test func contactsAreCheckedLikeNames() throws {
    let bad = try project(mpoc: "Dana\u{202E} Ruiz")
    #expect(throws: Refusal.invalid(.mpoc, expected: "text without invisible characters (U+202E)")) {
      try bad.changes()
    }
    #expect(try !project(ipm: "  ").changes().contains { $0.field == .ipm })
  }

  @Test(arguments: ["", "Northwind", "a b", "a/../b", String(repeating: "a", count: 41)])
  func projectIDsAreSlugs(id: String) throws {
    let project = try project(id: ProjectID(id))
    #expect(throws: Refusal.invalid("project", expected: "1 to 40 of a-z, 0-9 and hyphens")) {
      try project.changes()
    }
  }

  @Test(arguments: [
    ("Northwind Dental", "northwind-dental"), ("  Ünal & Søn GmbH ", "unal-son-gmbh"), ("O'Neill", "oneill"),
    ("Straße 7", "strasse-7"), ("株式会社", "p-eov4nq"), ("", "p-ztntfp"), ("---", "p-impw1y"),
    ("Müller GmbH", "muller-gmbh"), ("Café Münch", "cafe-munch"), ("Łódź Źródło", "lodz-zrodlo"),
    ("Ærø Þór Ðag", "aero-thor-dag"), ("Œuvre d'Éve", "oeuvre-deve"), ("İğdır", "igdir"),
    ("Ａｃｍｅ 日本", "acme"),
    ("Cafe\u{301}", "cafe"), ("Æsir", "aesir"), ("../../etc/passwd", "etc-passwd"),
    (String(repeating: "ab ", count: 30), String(repeating: "ab-", count: 13) + "a"),
  ])
  func slugsAreShortAndPlain(customer: String, expected: String) {
    #expect(ProjectID.slug(from: customer).rawValue == expected)
    #expect(ProjectID.slug(from: customer).isSlug)
  }

  @Test func aTakenIdGetsANumberAndStaysShort() {
    let long = ProjectID(String(repeating: "abc-", count: 9) + "abcd")
    #expect(ProjectID("acme").numbered(2) == "acme-2")
    #expect(long.numbered(12).rawValue.utf8.count <= 40 && long.numbered(12).rawValue.hasSuffix("-12"))
    #expect(ProjectID.slug(from: "日本") != ProjectID.slug(from: "中国"))
  }

  @Test(arguments: [
    ("Northwind Dental", "ND"), ("Northwind", "NO"), ("Big Old Law Firm", "BOL"), ("3M", "MPR"),
    ("株式会社", "PR"),
    ("Oslo Nordic Energy", "OS"),
  ])
  func issuePrefixesAreCapitalsThatNoTaskUses(customer: String, expected: String) throws {
    #expect(try prefix(customer) == expected)
  }
}
