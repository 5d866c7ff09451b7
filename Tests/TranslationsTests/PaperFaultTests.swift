import Documents
import Domain
import TestSupport
import Testing

@testable import Translations

/// Translations of documents' words: what is wrong with one is said with its place, and it is left out.
struct PaperFaultTests {
  private func file(_ line: String, knowing units: Set<String> = []) -> TranslationFile {
    TranslationFile("fr.toml", language: "fr", "[papers]\n\(line)\n", knowing: units)
  }

  private static let waves = "{{until}}{{#late_by}} (**{{late_by}} late**){{/late_by}}"

  @Test(arguments: [
    ("\"Milestone\" = 3", "it needs a text in quotes"),
    ("\"Milestone\" = \"\"", "it begins with a mark of Markdown, such as # or -, or is blank at an end"),
    (
      "\"Milestone\" = \"- Jalon\"",
      "it begins with a mark of Markdown, such as # or -, or is blank at an end"
    ),
    (
      "\"Milestone\" = \"Jalon \"", "it begins with a mark of Markdown, such as # or -, or is blank at an end"
    ),
    ("\"Milestone\" = \"a | b\"", "| divides the cells of tables and cannot stand in it"),
    ("\"Phone: {{ipm_phone}}\" = \"Tél.\"", "the tag {{ipm_phone}} is missing"),
    (
      "\"Phone: {{ipm_phone}}\" = \"Tél. {{ipm_fone}} {{ipm_phone}}\"",
      "there is no tag {{ipm_fone}} in the English"
    ),
    (
      "\"Phone: {{ipm_phone}}\" = \"Tél. {{ipm_fone}}\"",
      "there is no tag {{ipm_fone}} in the English; did you mean {{ipm_phone}}?"
    ),
    ("\"Phone: {{ipm_phone}}\" = \"Tél. {{ipm_phone\"", "a tag is opened with {{ and not closed"),
    (
      "\"\(waves)\" = \"{{until}}{{#late_by}} en retard {{late_by}}\"",
      "{{#late_by}} is not closed with {{/late_by}}"
    ),
    (
      "\"\(waves)\" = \"{{late_by}} en retard {{#late_by}}{{until}}{{/late_by}}\"",
      "{{until}} belongs outside of sections"
    ),
    ("\"Milestonn\" = \"Jalon\"", "no document has these words; did you mean \"Milestone\"?"),
  ])
  func everyFaultSaysWhatIsExpected(line: String, expected: String) {
    let file = file(line)
    #expect(file.faults.map(\.problem) == [expected])
    #expect(file.faults.first?.line == 2 && file.faults.first?.column == 1)
  }

  @Test func wordsOfAnOwnTemplateAreKnownAndUsed() {
    let line = "\"Our own sentence.\" = \"Notre phrase.\""
    let strange = file(line)
    #expect(strange.faults.count == 1 && strange.count == 0)
    let known = file(line, knowing: ["Our own sentence."])
    #expect(known.faults.isEmpty && known.count == 0)
    for file in [strange, known] { #expect(file.texts.paper("Our own sentence.") == "Notre phrase.") }
  }

  @Test func aFaultyTranslationIsLeftOutAndTheRestHolds() {
    let file = file("\"Milestone\" = \"Jalon\"\n\"Phone: {{ipm_phone}}\" = \"Tél.\"")
    #expect(file.count == 1 && file.texts.paper("Milestone") == "Jalon")
    #expect(file.texts.paper("Phone: {{ipm_phone}}") == nil && file.faults.first?.line == 3)
  }
}
