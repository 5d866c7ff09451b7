import TestSupport
import Testing

/// golive feedback and golive accept.
struct CommandLineCloseTests {
  private let program: CommandLineProgram
  private let dana = ["--as", "Dana Ruiz:MPOC"]
  private let ratings = [
    "overall=5", "communication=4", "knowledge=5", "responsiveness=4", "expectations=3", "porting=n/a",
    "go-live=5", "training=4", "documentation=4",
  ]

  init() throws {
    program = try .withProject()
  }

  private func live() throws {
    #expect(try program.run("task", "oak", "done", "GOL-08", "--evidence", "live").status == 0)
  }

  @Test func feedbackIsGivenOnceAndCounted() throws {
    let early = try program.run("feedback", "ask", "oak")
    #expect(early.status == 1 && early.complaint.contains("not live yet"), "\(early)")
    try live()
    #expect(try program.run("feedback", "ask", "oak", "--how", "close call").status == 0)
    let bad = try program.run(["feedback", "give", "oak"] + ratings + ["recommend=11"] + dana)
    #expect(bad.status == 2 && bad.complaint.contains("recommend: it needs 0 (not at all) to 10"))
    #expect(try program.run("feedback", "give", "oak", "overal=5").status == 2)
    let given = try program.run(["feedback", "give", "oak"] + ratings + ["recommend=9"] + dana)
    #expect(given.status == 0 && given.output.contains("It stays as it is"), "\(given)")
    let again = try program.run(["feedback", "give", "oak"] + ratings + ["recommend=9"] + dana)
    #expect(again.status == 1 && again.complaint.contains("is locked"))
    let bare = try program.run(["feedback", "give", "oak", "overall=1"] + dana)
    #expect(bare.status == 1 && bare.complaint.contains("is locked"), "\(bare.complaint)")
    let shown = try program.run("feedback", "show", "oak", "--json")
    #expect(shown.rows("answers").first { $0["id"] as? String == "recommend" }?["answer"] as? String == "9")
    let stats = try program.run("stats", "--json")
    #expect(stats.rows("feedback").first?["average"] as? String == "5.0")
    #expect(stats.json["recommendation"] as? Int == 100)
    #expect(
      try program.run("stats", "--feedback", "--csv").output.contains(
        "\"Overall satisfaction\",\"1\",\"5.0\""))
    #expect(try program.run(["stats"] + dana).status == 1)
    #expect(try program.run("doc", "show", "oak", "feedback").output.contains("It stays as it is"))
  }

  @Test func theServicesAreAcceptedWithAnExceptionAndTheCertificateShowsIt() throws {
    try live()
    for task in ["GOL-12", "OPR-07", "CLS-03"] {
      #expect(try program.run("task", "oak", "done", task, "--evidence", "done").status == 0)
    }
    #expect(try program.run("people", "set", "oak", "Dana", "job-title", "Office Manager").status == 0)
    #expect(try program.run("accept", "ask", "oak", "--how", "close call").status == 0)
    let none = try program.run(["accept", "with-exceptions", "oak"] + dana)
    #expect(none.status == 1 && none.complaint.contains("nothing is open"))
    let listed = try program.run(
      ["accept", "except", "oak", "No fax line", "--impact", "Faxes are collected", "--due", "+5bd"] + dana)
    #expect(listed.status == 0, "\(listed)")
    let full = try program.run(["accept", "accepted", "oak"] + dana)
    #expect(full.status == 1 && full.complaint.contains("open. Accept with-exceptions"))
    let signed = try program.reading(["accept", "with-exceptions", "oak"] + dana)
    #expect(signed.status == 0, "\(signed)")
    let shown = try program.run("accept", "show", "oak", "--json")
    #expect(shown.json["decision"] as? String == "Accepted with exceptions")
    let signers = shown.rows("signers")
    #expect(
      signers.last?["name"] as? String == "Dana Ruiz" && signers.last?["title"] as? String == "Office Manager"
    )
    #expect(signers.first?["on"] as? String != nil, "\(shown.output)")
    let paper = try program.run("doc", "show", "oak", "acceptance").output
    #expect(paper.contains("Accepted with exceptions") && paper.contains("Faxes are collected"), "\(paper)")
    #expect(paper.contains("Office Manager") && paper.contains("Receipt: oak"), "\(paper)")
  }

  @Test func rejectingTakesAReason() throws {
    #expect(try program.run(["accept", "rejected", "oak"] + dana).status == 2)
    let back = try program.run(["accept", "rejected", "oak", "--reason", "No emergency address"] + dana)
    #expect(back.status == 0, "\(back)")
    let shown = try program.run("accept", "show", "oak", "--json")
    #expect(shown.json["decision"] as? String == "Rejected")
    #expect(shown.json["rejected"] as? String == "No emergency address")
  }
}
