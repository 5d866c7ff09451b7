import Foundation
import Testing

/// golive register, to disk and back.
struct CommandLineRegisterTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  @discardableResult
  private func register(_ arguments: String...) throws -> CommandLineProgram.Answer {
    let answer = try program.run(["register"] + arguments)
    #expect(answer.status == 0, "\(arguments): \(answer.complaint)")
    return answer
  }

  @Test func theUsualRisksAreKeptWorkedOnAndSettled() throws {
    try register("start", "oak")
    let risks = try register("list", "oak", "risks", "--json").rows("risks")
    #expect(risks.count == 14 && risks.allSatisfy { $0["score"] is String })
    try register("oak", "set", "R-1", "due", "+5bd")
    try register("state", "oak", "R-1", "mitigating")
    #expect(try register("show", "oak", "R-1", "--json").json["due"] as? String == "2026-11-25")
    let occurred = try register("state", "oak", "R-2", "occurred", "--note", "a freeze since Monday")
    #expect(occurred.output.contains("raised OIL-1"))
    #expect(try program.run(["register", "state", "oak", "R-3", "closed"]).status != 0)
    try register("state", "oak", "R-3", "closed", "--note", "all numbers counted")
    #expect(try register("list", "oak", "risks", "--json").rows("risks").count == 13)
    #expect(try register("list", "oak", "risks", "--all", "--json").rows("risks").count == 14)
    #expect(try program.run(["register", "start", "oak"]).status == 1)
  }

  @Test func aFollowUpSessionAnswersItsIssue() throws {
    try program.run("issue", "raise", "oak", "Agents do not sign in", "--category", "TRAIN")
    try register(
      "add", "oak", "training", "Agents again", "--set", "due=fri", "--set", "seats=12", "--set", "link=1")
    let held = try register("state", "oak", "TR-1", "held", "--attended", "11", "--note", "all sign in now")
    #expect(held.output.contains("to fixed"), "\(held.output)")
    let shown = try register("show", "oak", "TR-1", "--json").json
    #expect(shown["attendance"] as? String == "11 of 12" && shown["due"] as? String == "2026-11-20")
    #expect(try program.run(["issue", "show", "oak", "1", "--json"]).json["state"] as? String == "fixed")
  }

  @Test func wrongInputNamesTheFieldAndStoresNothing() throws {
    let unknown = try program.run(["register", "add", "oak", "lessons", "x", "--set", "probability=3"])
    #expect(unknown.status != 0 && unknown.complaint.contains("probability"))
    let range = try program.run(["register", "add", "oak", "risks", "x", "--set", "probability=9"])
    #expect(range.status == 2 && range.complaint.contains("1 to 5"))
    #expect(try program.run(["register", "add", "oak", "risks", "x", "--set", "due"]).status == 2)
    #expect(try program.run(["register", "add", "oak", "risks", "x", "--as", "Dana Ruiz:MPOC"]).status == 1)
    #expect(try register("list", "oak", "--all", "--json").json["open"] as? Int == 0)
  }

  @Test func theCustomerReadsOnlyWhatIsForBothSides() throws {
    try register("add", "oak", "risks", "Dana is away")
    try register("add", "oak", "risks", "Freeze", "--set", "visibility=customer")
    let seen = try register("list", "oak", "risks", "--json", "--as", "Dana Ruiz:MPOC").rows("risks")
    #expect(seen.map { $0["title"] as? String } == ["Freeze"])
  }
}
