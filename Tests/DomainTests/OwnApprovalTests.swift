import Domain
import TestSupport
import Testing

/// An approval that golive has no words for, asked for by a task of the template.
struct OwnApprovalTests {
  private static let design = SignOff.Subject(rawValue: "network-design")

  private func project(_ statement: String?, done: Bool = true) throws -> Project {
    var state = try ListsProject.fresh()
    state.items["PLN-07"]?.values[.approves] = Self.design.rawValue
    state.items["PLN-07"]?.values[.approvalStatement] = statement
    state.items["PLN-07"]?.values[.needs] = nil
    state.items["PLN-07"]?.values[.after] = "PLN-02"
    if done { state.items["PLN-02"]?.values[.state] = "done" }
    return try #require(Project(state))
  }

  private func after(_ command: Command, on project: Project) throws -> Project {
    try ListsProject.project([(command, ListsProject.mpoc, ListsProject.moment)], on: project.state)
  }

  @Test func itStandsInTheOrderOfThePlanUnderItsOwnName() throws {
    let project = try project(nil)
    #expect(project.approvals.map(\.subject) == [Self.design, .plan, .userAcceptance, .acceptance])
    let approval = try #require(project.approval(of: Self.design))
    #expect(approval.subject.title == "the network design")
    #expect(
      approval.statement == "I approve the network design of Northwind Dental, without exceptions.")
    #expect(project.approval(of: .sow) == nil)
  }

  @Test func theSentenceOfTheTemplateIsSignedFilled() throws {
    let before = try project("I approve the design of {customer} for {product}, {items}.")
    let product = before.head.product
    let signed = try after(.sign(Self.design, onBehalf: nil), on: before)
    let signOff = try #require(signed.signOffs.last)
    #expect(signOff.subject == Self.design)
    #expect(
      signOff.statement == "I approve the design of Northwind Dental for \(product), without exceptions.")
    #expect(signOff.covered.contains("PLN-02 title: "))
    #expect(signed.task("PLN-07")?.state == .done)
    #expect(signed.approval(of: Self.design)?.standing == .signed)
    let withdrawn = try after(.withdraw(signOff.id, reason: "Not ours"), on: signed)
    #expect(withdrawn.approval(of: Self.design)?.standing == .withdrawn)
    #expect(withdrawn.task("PLN-07")?.state != .done)
  }

  @Test func itWaitsForWhatIsBeforeItAndCanBeSentBack() throws {
    let early = try project(nil, done: false)
    let refusal = try #require(throws: Refusal.self) {
      try after(.sign(Self.design, onBehalf: nil), on: early)
    }
    #expect(refusal.sentence.contains("the network design cannot be approved yet. First: PLN-02"))
    let back = try after(
      .sendBack(Self.design, comment: "The second site is missing", onBehalf: nil), on: project(nil))
    #expect(back.approval(of: Self.design)?.standing == .sentBack)
    #expect(back.issues.last?.description == "The second site is missing")
  }

  @Test func aGateCanAskForIt() throws {
    let proof = try #require(Proof("signed network-design"))
    #expect(proof == .signed(Self.design) && proof.text == "signed network-design")
    #expect(proof.sentence == "a signature on the network design that stands")
  }

  @Test func theCustomerIsAskedForItInTheirLanguage() throws {
    let seat = Seat(try project(nil), for: ListsProject.mpoc, on: ListsProject.moment.today)
    let topic = try #require(seat.topics.first { $0.id == "PLN-07" })
    #expect(topic.answerKind == .approve && topic.state == .asks)
    #expect(topic.details.contains { $0.text.contains("I approve the network design") })
    #expect(!seat.covered(by: topic).isEmpty)
  }
}
