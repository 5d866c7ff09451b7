import TestSupport
import Testing

/// golive scope, from tailoring to an approved change.
struct CommandLineScopeTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  @Test func theScopeIsTailoredAndStandsInItsDocument() throws {
    #expect(try program.run("scope", "step", "oak", "10", "out").status == 0)
    #expect(try program.run("scope", "add", "oak", "quantity", "Desk phones", "--planned", "40").status == 0)
    #expect(try program.run("scope", "add", "oak", "exclusion", "Fax machines").status == 0)
    #expect(try program.run("scope", "delivered", "oak", "SCOPE-1", "39").status == 0)
    let shown = try program.run("scope", "show", "oak", "--json")
    #expect(shown.rows("lines").map { $0["delivered"] as? Int } == [39, nil])
    #expect(shown.rows("steps").first { $0["id"] as? String == "SOW-10" }?["inclusion"] as? String == "out")
    let paper = try program.run("doc", "show", "oak", "sow").output
    #expect(paper.contains("(out of scope)") && paper.contains("- Fax machines"))
    #expect(paper.contains("Quantity: Desk phones, 40"))
    let accepted = try program.run("doc", "show", "oak", "acceptance").output
    #expect(accepted.contains("Desk phones  40      39         -1"), "\(accepted)")
  }

  @Test func whatIsImpossibleIsNamedAndNothingIsChanged() throws {
    #expect(try program.run("scope", "step", "oak", "13", "out").status == 3)
    #expect(try program.run("scope", "step", "oak", "1", "maybe").status == 2)
    #expect(try program.run("scope", "add", "oak", "exclusion", "Fax", "--planned", "3").status == 2)
    #expect(try program.run("scope", "remove", "oak", "SCOPE-9").status == 3)
    let change = try program.run("scope", "change", "oak", "More", "--reason", "grown")
    #expect(change.status == 1 && change.complaint.contains("not signed yet"))
    #expect(try program.run("scope", "show", "oak", "--json").rows("lines").isEmpty)
  }
}
