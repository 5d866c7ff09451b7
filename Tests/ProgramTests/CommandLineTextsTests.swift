import TestSupport
import Testing

@testable import golive

/// The customer's language on the command line: chosen, translated and checked.
struct CommandLineTextsTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  private func seat(_ arguments: String...) throws -> String {
    try program.run(["seat", "oak"] + arguments).output
  }

  @Test func theSeatIsInTheLanguageOfTheLineOrOfTheSettings() throws {
    #expect(try seat().contains("Hello, ") && seat("--language", "de").contains("Guten Tag, "))
    try program.write("[seat]\nlanguage = \"es\"\n", to: "config/config.toml")
    #expect(try seat().contains("Hola, ") && seat("--language", "en").contains("Hello, "))
    let info = try program.run("info", "--json").json
    #expect(info["language"] as? String == "es" && info["languages"] as? [String] == ["en", "de", "es"])
    let unknown = try program.run("seat", "oak", "--language", "dd")
    #expect(unknown.status == 2 && unknown.complaint.contains("Did you mean de?"), "\(unknown)")
  }

  @Test func anOrganisationRewordsWhatItWants() throws {
    #expect(try program.run("texts", "new", "de").status == 0)
    #expect(try program.run("texts", "check").output.hasPrefix("No fault in "))
    #expect(try program.run("texts", "new", "de").status == 2)
    try program.write("[seat]\nhello = \"Moin, {name}\"\n", to: "config/texts/de.toml")
    let page = try seat("--language", "de")
    #expect(page.contains("Moin, ") && page.contains("zu erledigen."))
    try program.write("[seat]\nhello = \"Ahoj, {name}\"\n", to: "config/texts/cs.toml")
    #expect(try seat("--language", "cs").contains("Ahoj, "))
    let rows = try program.run("texts", "list", "--json").rows("languages")
    #expect(rows.map { $0["language"] as? String } == ["en", "de", "es", "cs", "de"])
  }

  @Test func everyFaultIsToldByCheckAndByConfig() throws {
    try program.write("[seat]\nhello = \"Moin\"\nhelo = \"x\"\n", to: "config/texts/de.toml")
    let checked = try program.run("texts", "check", "config/texts/de.toml")
    #expect(checked.status == 2 && checked.complaint.contains("2 faults. Nothing was changed."), "\(checked)")
    #expect(checked.output.contains("de.toml:2:1: seat.hello: the place {name} is missing."), "\(checked)")
    #expect(
      checked.output.contains("de.toml:3:1: seat.helo: there is no such sentence; did you mean hello?\n"))
    let config = try program.run("config", "check")
    #expect(config.status == 2 && config.complaint.contains("de.toml:2:1: seat.hello:"), "\(config)")
    // A sentence with a fault is left out, the built-in one holds.
    #expect(try seat("--language", "de").contains("Guten Tag, "))
  }

  @Test func aLanguageOfTheSettingsThatIsNotThereIsAFault() throws {
    try program.write("[seat]\nlanguage = \"fr\"\n", to: "config/config.toml")
    let config = try program.run("config", "check")
    #expect(config.complaint.contains("config.toml:2:1: there is no language \"fr\""), "\(config)")
    #expect(try seat().contains("Hello, "))
  }

  @Test func daysAreTypedAsTheSettingsSay() throws {
    let refused = try program.run(
      "go-live", "oak", "12/11/2026", "--grade", "target", "--reason", "asked")
    #expect(refused.complaint.contains("reads two ways"), "\(refused)")
    try program.write("[dates]\norder = \"month-day\"\n", to: "config/config.toml")
    let calendar = try program.run("calendar", "us", "12/11/2026", "+1", "--json")
    #expect(calendar.output.contains("2026-12-14"), "\(calendar)")
    try program.write("[dates]\norder = \"us\"\n", to: "config/config.toml")
    #expect(try program.run("config", "check").complaint.contains("order is day-month or month-day."))
  }

  @Test func theWholeCatalogueIsShownAsAFile() throws {
    let text = try program.run("texts", "show", "de").output
    #expect(text.contains("[seat]") && text.contains("hello = \"Guten Tag, {name}\""))
    try program.write(text, to: "config/texts/de.toml")
    #expect(try program.run("texts", "check").status == 0)
    #expect(try program.run("texts", "show", "xx").status == 3)
  }
}
