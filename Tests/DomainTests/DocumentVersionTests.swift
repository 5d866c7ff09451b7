import Domain
import TestSupport
import Testing

/// Versions of documents, what becomes of them, and how they are compared.
struct DocumentVersionTests {
  private typealias Step = (Command, Actor, Moment)

  private func project(_ steps: [(Command, Actor)]) throws -> Project {
    try ListsProject.project(
      steps.map { ($0.0, $0.1, SeatProject.moment) }, on: try SeatProject.kickedOff())
  }

  private func made(_ kind: DocumentKind, _ text: String = "# Text\n") -> (Command, Actor) {
    (.addDocument(NewDocument(kind, text: text)), SeatProject.lee)
  }

  @Test func versionsAreNumberedForEachKind() throws {
    let project = try project([made(.sow), made(.plan), made(.sow)])
    #expect(project.versions(of: .sow).map(\.number) == [2, 1])
    #expect(project.versions(of: .plan).map(\.id) == ["DOC-PLAN-1"])
    #expect(project.latest(.sow)?.by == "Lee Chen" && project.latest(.timeline) == nil)
    #expect(
      project.standing(of: try #require(project.document("DOC-SOW-1"))).words == "replaced by version 2")
  }

  @Test func sendingIsAFactWithNameChannelAndDay() throws {
    let sent = NewSending(to: "Dana Ruiz", channel: "e-mail", on: Day(iso: "2026-11-17"))
    let project = try project([made(.sow), (.recordSending("DOC-SOW-1", sent), SeatProject.lee)])
    let version = try #require(project.latest(.sow))
    #expect(version.sendings.map(\.words) == ["Dana Ruiz, e-mail, Tue 17 Nov 2026"])
    #expect(project.standing(of: version).words == "sent Tue 17 Nov 2026")
  }

  @Test func whatWillBeSentIsNoFact() throws {
    let ahead = NewSending(to: "Dana Ruiz", channel: "e-mail", on: Day(iso: "2026-11-19"))
    #expect(throws: Refusal.self) {
      try project([made(.sow), (.recordSending("DOC-SOW-1", ahead), SeatProject.lee)])
    }
  }

  @Test func anEmptyDocumentIsNotKept() {
    #expect(throws: Refusal.rule("the document is empty. Nothing was kept.")) {
      try project([made(.sow, " \n")])
    }
  }

  @Test func theCustomerMakesNone() {
    #expect(throws: Refusal.notAllowed(who: "Main Point of Contact", what: "make documents")) {
      try project([(.addDocument(NewDocument(.sow, text: "x")), SeatProject.dana)])
    }
  }

  /// The store writes the digest; here it stands for it.
  private func withDigest(_ project: Project, _ id: ItemID, _ digest: String) throws -> Project {
    var state = project.state
    state.items[id]?.values[.digest] = digest
    return try #require(Project(state))
  }

  @Test func anApprovalIsOfOneVersion() throws {
    let first = try withDigest(project([made(.sow)]), "DOC-SOW-1", "aaaa1111")
    let signed = try ListsProject.project(
      [(.sign(.sow, onBehalf: nil), SeatProject.dana, SeatProject.moment)], on: first.state)
    let version = try #require(signed.latest(.sow))
    #expect(signed.approval(of: .sow)?.standing == .signed)
    #expect(signed.standing(of: version).words == "signed by Dana Ruiz")

    let later = try ListsProject.project(
      [(.addDocument(NewDocument(.sow, text: "# More\n")), SeatProject.lee, SeatProject.moment)],
      on: signed.state)
    let next = try withDigest(later, "DOC-SOW-2", "bbbb2222")
    #expect(next.approval(of: .sow)?.standing == .changed)
    #expect(next.signOff(on: try #require(next.latest(.sow))) == nil)
    #expect(next.standing(of: try #require(next.document("DOC-SOW-1"))).words == "signed by Dana Ruiz")
  }

  @Test func aDocumentIsNamedByWordNumberOrTitle() {
    for kind in DocumentKind.allCases {
      #expect(DocumentKind(naming: kind.rawValue) == kind)
      #expect(DocumentKind(naming: kind.number.lowercased()) == kind)
      #expect(DocumentKind(naming: " \(kind.title.uppercased())") == kind)
    }
    #expect(DocumentKind(naming: "letter") == nil)
  }
}

/// Comparing two texts line by line.
struct LineDifferenceTests {
  @Test func changedLinesAreShownWithThoseAroundThem() {
    let old = (1...9).map { "line \($0)" }
    var new = old
    new[4] = "line five"
    new.append("line 10")
    let found = LineDifference(from: old, to: new)
    #expect(
      found.brief(around: 1) == [
        "  ...", "  line 4", "- line 5", "+ line five", "  line 6", "  ...", "  line 9", "+ line 10",
      ])
    #expect(found.count == 3)
    #expect(LineDifference(from: old, to: old).text == "  Both are the same.\n")
  }

  @Test(arguments: 0..<40)
  func bothTextsAreInTheirDifference(seed: Int) {
    var random = Seeded(UInt64(seed))
    func text() -> [String] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in "\(Int.random(in: 0...4, using: &random))" }
    }
    let (old, new) = (text(), text())
    let lines = LineDifference(from: old, to: new).lines
    let isIn: (LineDifference.Line, Bool) -> String? = { line, wantsOld in
      switch line {
      case .same(let text): text
      case .removed(let text): wantsOld ? text : nil
      case .added(let text): wantsOld ? nil : text
      }
    }
    #expect(lines.compactMap { isIn($0, true) } == old, "seed \(seed)")
    #expect(lines.compactMap { isIn($0, false) } == new, "seed \(seed)")
  }
}
