import Domain
import Templates
import TestSupport
import Testing

/// A template written as a file reads as the same template.
struct TemplateWriterTests {
  @Test func theBuiltInOneIsWrittenAndReadAgain() throws {
    let template = try TemplateProject.template.get()
    let reading = TemplateReading(template.toml, file: "written.toml")
    #expect(reading.faults.map(\.words) == [])
    #expect(reading.template == template)
  }

  @Test func aSmallOneWithEveryPartIsWrittenAndReadAgain() throws {
    var template = try ProjectTemplate(toml: TemplateFaultTests.sound, file: "mine.toml")
    template.title = #"A "small" one \\ with ü"#
    template.portTerms = ["loa-days": "3"].filter { key, _ in PortTerm.named(key) != nil }
    template.responseTerms = ["p1-acknowledge": "15 min"]
    template.deemedAfter = 10
    template.tasks[1].approves = SignOff.Subject(rawValue: "network-design")
    template.tasks[1].statement = "I approve the network design of {customer}, {items}."
    template.ownFields = [NewOwnField("plan", type: .choice, choices: ["a", "b"])]
    let reading = TemplateReading(template.toml, file: "written.toml")
    #expect(reading.template == template, "\(reading.faults.map(\.words))")
  }

  @Test func aProjectGivesTheTemplateItWasMadeFrom() throws {
    let template = try TemplateProject.template.get()
    let project = try #require(Project(TemplateProject.state()))
    let made = ProjectTemplate(of: project, code: template.code, title: template.title, origin: template)
    #expect(made.phases == template.phases)
    #expect(made.tasks == template.tasks)
    #expect(made.checklists == template.checklists)
    #expect(made.steps == template.steps)
    #expect(made == template)
  }
}
