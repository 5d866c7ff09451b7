import Documents
import Domain
import TestSupport
import Testing

/// What registers say in documents: D8, D19, D22 to D24.
struct RegisterDocumentTests {
  private func text(_ kind: DocumentKind, _ more: [Command] = []) throws -> String {
    try DocumentTemplateTests.markdown(kind, RegisterProject.project(more).state)
  }

  @Test func theStatusReportNamesTheRisksBothSidesMayRead() throws {
    let report = try text(.status)
    #expect(report.contains("| R-1 | 8 | Freeze on the old account | Ask at the kick-off"))
    #expect(!report.contains("Call flows decided late") && !report.contains("away in December"))
  }

  @Test func theOperateReviewListsSessionsAndWhatIsToBeTuned() throws {
    let review = try text(.operateReview)
    #expect(review.contains("| Administrators |  | Tue 17 Nov 2026 | 2 of 2 |"))
    #expect(review.contains("| FT-1 | performance | Jitter at Denver |"))
    #expect(!review.contains("Fax over SIP"))
    #expect(review.contains("| open | "))
  }

  @Test func theHandoverPackNamesTheCaseOfWhatSupportGoesOnWith() throws {
    let pack = try text(.handover)
    #expect(pack.contains("| FT-3 | Fax over SIP | CASE-4711 |"))
    #expect(pack.contains("| Dana Ruiz |") && pack.contains("| Reception session |"))
    #expect(DocumentKind.handover.audience == .provider)
  }

  @Test func theSupportCardSaysWhereHelpIsOnceThatIsKnown() throws {
    let project = ItemID(ListsProject.id.rawValue)
    #expect(try text(.supportCard).contains("| Portal | ask Lee Chen |"))
    let card = try text(
      .supportCard,
      [
        .set([project], .supportPortal, "https://help.example"), .set([project], .supportHours, "24x7"),
        .addPerson(NewPerson(name: "Support desk", role: .support, phone: "+1 555 0199")),
      ])
    #expect(card.contains("help.example") && card.contains("| Hours | 24x7 |"))
    #expect(card.contains("| Support desk | \\+1 555 0199"))
  }

  @Test func lessonsAreOursAloneAndMeasured() throws {
    let lessons = try text(.lessons)
    #expect(lessons.contains("| helped | Two go/no-go calls helped |"))
    #expect(lessons.contains("| Issues | ") && lessons.contains("| Checklist items disputed | 1 |"))
    #expect(throws: DocumentProblem.self) {
      try DocumentTemplate("{{#lessons}}{{lesson_title}}{{/lessons}}", file: "sow.md", kind: .sow)
    }
  }
}
