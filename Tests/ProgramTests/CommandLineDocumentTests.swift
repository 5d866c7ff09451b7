import Foundation
import TestSupport
import Testing

/// golive doc, from a template to a recorded sending.
struct CommandLineDocumentTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  private func doc(_ arguments: String...) throws -> CommandLineProgram.Answer {
    try program.run(["doc"] + arguments)
  }

  @Test func aDocumentIsMadeKeptShownAndRecordedAsSent() throws {
    let draft = try doc("show", "oak", "sow")
    #expect(draft.output.hasPrefix("DRAFT, not kept") && draft.output.contains("Oak & Iron Law"))
    let made = try doc("make", "oak", "D3", "--reason", "kick-off")
    #expect(made.status == 0 && made.output.contains("Made Implementation Scope of Work, version 1"))
    let shown = try doc("show", "oak", "sow")
    #expect(!shown.output.contains("DRAFT") && shown.output.contains("kick-off"))
    #expect(try doc("send-record", "oak", "sow", "--recipient", "Dana Ruiz").status == 0)
    let row = try doc("list", "oak", "--json").rows("documents").first { $0["document"] as? String == "sow" }
    #expect(row?["version"] as? Int == 1)
    #expect(row?["state"] as? String == "sent Wed 18 Nov 2026")
  }

  @Test func versionsAreComparedLineByLine() throws {
    _ = try doc("make", "oak", "sow")
    _ = try program.run(["site", "add", "oak", "NYC", "--name", "New York"])
    _ = try doc("make", "oak", "sow", "--reason", "a site more")
    let found = try doc("diff", "oak", "sow")
    #expect(found.output.contains("+ NYC New York"), "\(found.output)")
    #expect(found.output.contains("--- Implementation Scope of Work, version 1"))
  }

  @Test func aPageAndAMailAreWrittenToFiles() throws {
    _ = try doc("make", "oak", "plan")
    let page = program.home.path + "/plan.html"
    #expect(try doc("show", "oak", "plan", "--html", "--to", page).status == 0)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<table>"))
    let mail = program.home.path + "/plan.eml"
    let written = try doc(
      "mail", "oak", "plan", "--recipient", "dana@example.net", "--attach", "sow", "--to", mail)
    #expect(written.status == 0 && written.complaint.contains("Nothing was sent"))
    let text = try String(contentsOfFile: mail, encoding: .utf8)
    #expect(text.contains("filename=\"plan-1.html\"") && text.contains("filename=\"sow.html\""))
    #expect(try doc("mail", "oak", "plan", "--recipient", "dana@", "--to", mail + "2").status == 2)
  }

  @Test func anOwnTemplateReplacesTheBuiltInOneAndABrokenOneIsNamed() throws {
    let directory = program.home.path + "/config/documents"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try "# Our way: {{customer}}\n".write(toFile: directory + "/sow.md", atomically: true, encoding: .utf8)
    #expect(try doc("show", "oak", "sow", "--markdown").output == "# Our way: Oak \\& Iron Law\n")
    try "# Our way\n\n{{custommer}}\n".write(toFile: directory + "/sow.md", atomically: true, encoding: .utf8)
    let broken = try doc("make", "oak", "sow")
    #expect(broken.status == 2)
    #expect(
      broken.complaint.contains("/config/documents/sow.md, line 3: there is no field custommer"),
      "\(broken.complaint)")
    #expect(try doc("list", "oak", "--versions", "--json").rows("versions").isEmpty)
    #expect(try doc("template", "plan").output.hasPrefix("# {{title}}"))
  }

  @Test func theCustomerReadsWhatWasMadeAndMakesNothing() throws {
    let dana = ["--as", "Dana Ruiz:MPOC"]
    let none = try program.run(["doc", "show", "oak", "sow"] + dana)
    #expect(none.status != 0 && !none.complaint.isEmpty)
    _ = try doc("make", "oak", "sow")
    #expect(try program.run(["doc", "show", "oak", "sow"] + dana).output.contains("Oak & Iron Law"))
    #expect(try program.run(["doc", "make", "oak", "sow"] + dana).status == 1)
    #expect(try program.run(["doc", "show", "oak", "sow", "--draft"] + dana).status == 1)
  }

  @Test func whatIsNotThereIsNamedWithAWayOut() throws {
    let missing = try doc("diff", "oak", "sow")
    #expect(missing.status == 1 && missing.complaint.contains("golive doc make oak-iron-law sow"))
    _ = try doc("make", "oak", "sow")
    #expect(try doc("show", "oak", "sow", "--version", "4").complaint.contains("the newest is 1"))
    #expect(try doc("show", "oak", "letter").status == 2)
  }
}
