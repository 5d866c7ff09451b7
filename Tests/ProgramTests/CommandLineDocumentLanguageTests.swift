import Foundation
import TestSupport
import Testing

/// The language of documents on the command line: chosen, kept with the version, and in an organisation's own words.
struct CommandLineDocumentLanguageTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  private func doc(_ arguments: String...) throws -> CommandLineProgram.Answer {
    try program.run(["doc"] + arguments)
  }

  @Test func aGermanVersionStaysGermanForWhoeverReadsIt() throws {
    let made = try doc("make", "oak", "acceptance", "--language", "de")
    #expect(
      made.status == 0 && made.output.contains("Made Abnahme der eingeführten Dienste, version 1"), "\(made)")
    let text = try doc("show", "oak", "acceptance").output
    #expect(text.contains("Noch nicht entschieden.") && !text.contains("Not decided yet"))
    let page = try doc("show", "oak", "acceptance", "--html").output
    #expect(
      page.contains("<html lang=\"de\">") && page.contains("Abnahme der eingeführten Dienste, Fassung 1"))
    // The draft it is compared with is in its language.
    let difference = try doc("diff", "oak", "acceptance", "1").output
    #expect(difference.contains("Entwurf") && !difference.contains("Not decided yet"), "\(difference)")
    let english = try doc("show", "oak", "acceptance", "--draft", "--html").output
    #expect(english.contains("<html lang=\"en\">") && english.contains("Not decided yet"))
  }

  @Test func theSettingHoldsWhereNothingElseIsSaid() throws {
    try program.write("[documents]\nlanguage = \"es\"\n", to: "config/config.toml")
    #expect(try doc("show", "oak", "plan", "--draft").output.contains("Plan de proyecto"))
    #expect(try doc("show", "oak", "plan", "--draft", "--language", "en").output.contains("Project Plan"))
    #expect(try doc("portfolio", "--markdown").output.hasPrefix("# Informe de la cartera, "))
    let info = try program.run("info", "--json").json
    #expect(info["documentLanguage"] as? String == "es" && info["language"] as? String == "en")
    try program.write("[documents]\nlanguage = \"fr\"\n", to: "config/config.toml")
    let config = try program.run("config", "check")
    #expect(config.complaint.contains("config.toml:2:1: there is no language \"fr\""), "\(config)")
    #expect(try doc("show", "oak", "plan", "--draft").output.contains("Project Plan"))
  }

  @Test func anOrganisationRewordsDocumentsAndTranslatesItsOwnTemplate() throws {
    try program.write("# Our own plan\n\n## Milestones\n", to: "config/documents/plan.md")
    try program.write(
      "[papers]\n\"Milestones\" = \"Etappen\"\n\"Our own plan\" = \"Unser Plan\"\n",
      to: "config/texts/de.toml")
    let text = try doc("show", "oak", "plan", "--draft", "--markdown", "--language", "de").output
    #expect(text == "# Unser Plan\n\n## Etappen\n")
    #expect(try program.run("texts", "check").output.hasPrefix("No fault in "))
    try program.write(
      "[papers]\n\"Milestons\" = \"Etappen\"\n\"Phone: {{ipm_phone}}\" = \"Tel.\"\n",
      to: "config/texts/de.toml")
    let checked = try program.run("texts", "check")
    #expect(
      checked.status == 2
        && checked.output.contains("de.toml:2:1: papers.Milestons: no document has these words"))
    #expect(
      checked.output.contains("de.toml:3:1: papers.Phone: {{ipm_phone}}: the tag {{ipm_phone}} is missing."))
  }

  @Test func theCatalogueHasTheWordsOfDocuments() throws {
    let text = try program.run("texts", "show", "de").output
    #expect(text.contains("[papers]\n") && text.contains("\"Milestones\" = \"Meilensteine\""))
    #expect(try program.run("texts", "new", "fr").status == 0)
    let new = try String(contentsOfFile: program.home.path + "/config/texts/fr.toml", encoding: .utf8)
    #expect(new.contains("\n# \"Milestones\" = \"Milestones\"\n"))
    let rows = try program.run("texts", "list", "--json").rows("languages")
    let english = rows.first { $0["language"] as? String == "en" }?["of"] as? Int
    #expect(rows.first { $0["language"] as? String == "de" }?["sentences"] as? Int == english)
  }

  @Test func aReminderIsWrittenInTheCustomersLanguage() throws {
    #expect(try program.run("task", "ball", "oak", "cust", "EXE-03").status == 0)
    let text = try program.run("remind", "Dana Ruiz", "--language", "de").output
    #expect(text.contains("Guten Tag, Dana Ruiz,") && !text.contains("wait"), "\(text)")
  }

  @Test func aGermanChecklistFileIsWrittenFilledInAndRead() throws {
    let path = program.home.path + "/oak.txt"
    #expect(try program.run("checklist", "export", "oak", "--language", "de", "--to", path).status == 0)
    let empty = try String(contentsOfFile: path, encoding: .utf8)
    let place = try #require(empty.range(of: "\nAntwort:\nKommentar:\n"))
    var text = empty
    text.replaceSubrange(place, with: "\nAntwort: Nein.\nKommentar: erst im Dezember\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let kept = try program.run("checklist", "import", path, "--keep")
    #expect(kept.status == 0 && kept.output.contains("recorded the answer to "), "\(kept)")
    #expect(kept.output.contains("erst im Dezember"))
    #expect(try program.run("history", "oak").output.contains("recorded the answer to "))
  }
}
