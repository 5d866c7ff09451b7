import Domain
import TestSupport
import Testing

/// The fields of an issue besides those it always has, and who reads them.
struct IssueFieldsTests {
  @Test func everyFieldOfTheTableCanBeSetAndIsRead() throws {
    var state = try SmallProject.after(
      .raise(NewIssue(title: "No audio")), .addSite(NewSite(code: "DEN"))
    ).state
    let values: [Field: String] = [
      .category: "PERF", .owner: "ENG", .due: "2026-11-24", .severity: "High", .site: "DEN", .priority: "P2",
      "intake-internet": "yes", "intake-cache": "n.a.",
    ]
    for entry in IssueFields.entries(of: .defect) where entry.field != .wave {
      let value = values[entry.field] ?? (entry.shape.words.last ?? "Some text")
      state = try SmallProject.after(.set(["AC-1"], entry.field, value), on: state).state
      let project = try #require(Project(state))
      #expect(entry.text(of: project.issues[0], in: project) == value, "\(entry.field)")
    }
  }

  @Test func aWordThatIsNoneIsRefused() throws {
    let state = try SmallProject.after(.raise(NewIssue(title: "No audio"))).state
    for (field, value) in [(Field.severity, "Huge"), ("intake-internet", "maybe"), (.site, "XYZ")] {
      #expect(throws: Refusal.self) { try SmallProject.after(.set(["AC-1"], field, value), on: state) }
    }
  }

  @Test func aNewIssueMayBringThemAndAnUnknownOneIsRefused() throws {
    let project = try SmallProject.after(
      .raise(NewIssue(title: "No audio", fields: [.severity: "Low", .affected: "+12125550101"])))
    #expect(project.issues[0].details[.affected] == "+12125550101")
    #expect(throws: Refusal.self) {
      try SmallProject.after(.raise(NewIssue(title: "x", fields: ["colour": "red"])))
    }
  }

  @Test func theIntakeIsAskedOfFaultsAndNamesWhatWasNotAsked() throws {
    let project = try SmallProject.after(
      .set(["AC-1"], "intake-restarted", "yes"),
      on: SmallProject.after(.raise(NewIssue(title: "No audio"))).state)
    #expect(IntakeQuestion.words(of: project.issues[0], in: project) == "Restarted yes, 5 not asked")
    #expect(IssueCategory.allCases.filter(\.hasIntake) == [.defect, .performance, .network, .device])
  }

  @Test func theRootCauseIsForTheProviderAlone() throws {
    let project = try SmallProject.after(
      .set(["AC-1"], .rootCause, "Their firewall"),
      on: SmallProject.after(.raise(NewIssue(title: "No audio"))).state)
    #expect(project.state.shown(to: SmallProject.mpoc).value("AC-1", .rootCause) == nil)
    #expect(project.state.shown(to: SmallProject.ipm).value("AC-1", .rootCause) == "Their firewall")
  }
}
