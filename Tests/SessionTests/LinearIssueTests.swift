import Domain
import TestSupport
import Testing

/// Clocks, internal comments and escalations in plain lines.
struct LinearIssueTests {
  @Test func whatIsOwedIsReadOutAndAnEscalationAndAnInternalCommentAreTyped() throws {
    let conversation = try Conversation()
    let said = try conversation.talk([
      "1", "issues", "a Main number is dead", "emergency", "", "", "", "rings out", "list",
      "comment 1 internal: they are slow", "escalate 1 nobody answers", "", "", "Kim Park", "", "b",
    ])
    #expect(said.contains("acknowledge by 09:30 UTC"), "\(said)")
    let project = try conversation.project()
    let issue = try #require(project.issues.first)
    #expect(project.comments[issue.id]?.map(\.isInternal) == [true])
    #expect(project.escalations(of: issue.id).map(\.to) == ["Kim Park"], "\(said)")
    #expect(project.escalations.map(\.isInternal) == [true])
  }
}
