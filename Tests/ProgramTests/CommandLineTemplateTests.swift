import Foundation
import TestSupport
import Testing

/// Templates on the command line: what there is, what is wrong in a file, and one of one's own.
struct CommandLineTemplateTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  private let faulty = """
    code = "mine"
    title = "Mine"
    product = 7
    go-live-task = "GO-01"
    tusk = []

    [[phase]]
    code = "ONE"
    title = "One"
    gate = { code = "G1", title = "Done", criteria = [{ id = "G1.1", title = "All", proof = "tasks ONCE" }] }

    [[task]]
    id = "GO-01"
    phase = "ONE"
    title = "Go live"
    owner = "MPOK"
    duration = 1
    """

  @Test func theBuiltInOneIsListedShownWholeAndHasNoFault() throws {
    let listed = try program.run("template", "list", "--json").rows("templates")
    #expect(listed.map { $0["code"] as? String } == ["operator-connect"])
    #expect(listed.first?["source"] as? String == "built in" && listed.first?["faults"] as? Int == 0)
    let text = try program.run("template", "show", "operator-connect").output
    #expect(text.contains("[runbook]") && text.contains("[[risk]]") && text.contains("id = \"CLO-K18\""))
    #expect(try program.run("template", "show", "operator-connect", "--to", "whole.toml").status == 0)
    let copy = try program.run("template", "check", "whole.toml")
    #expect(copy.status == 0 && copy.output == "No fault in whole.toml.\n", "\(copy)")
    #expect(try program.run("template", "check").output == "There is no template of your own to check.\n")
    #expect(try program.run("template", "check", "operator-connect").status == 0)
  }

  @Test func everyFaultIsToldAtOnceWithItsPlaceAndTheStartNamesTheFirst() throws {
    try program.write(faulty, to: "config/templates/mine.toml")
    let checked = try program.run("template", "check", "--json")
    #expect(checked.status == 2 && checked.complaint.contains("4 faults"), "\(checked)")
    let faults = checked.rows("faults")
    #expect(
      faults.map { $0["key"] as? String } == [
        "product", "tusk", "phase[0].gate.criteria[0].proof", "task[0].owner",
      ])
    #expect(faults.map { $0["line"] as? Int } == [3, 5, 10, 16])
    #expect(faults.map { $0["column"] as? Int } == [1, 1, 81, 1])
    let plain = try program.run("template", "check", "config/templates/mine.toml")
    #expect(plain.output.contains("mine.toml:16:1: task[0].owner: found \"MPOK\", expected one of SALES"))
    #expect(plain.output.contains("nearest is MPOC.\n"), "\(plain)")
    let info = try program.run("info", "--json").output
    #expect(info.contains("and 3 more faults. golive template check lists all."), "\(info)")
    let new = try program.run("new", "Elm Foods", "--template", "mine")
    #expect(new.status == 3 && new.complaint.contains("There are operator-connect."), "\(new)")
    let row = try program.run("template", "--json").rows("templates").last
    #expect(row?["state"] as? String == "not loaded" && row?["faults"] as? Int == 4)
  }

  @Test func aCopyHasItsOwnCodeAndNeverReplacesAFile() throws {
    let made = try program.run(
      "template", "new", "oc-light", "--from", "operator-connect", "--product", "OC \"L\"")
    #expect(made.status == 0, "\(made)")
    let row = try program.run("template", "list", "--json").rows("templates").last
    #expect(row?["title"] as? String == "Oc light" && row?["product"] as? String == "OC \"L\"")
    let again = try program.run("template", "new", "oc-light", "--from", "operator-connect")
    #expect(again.status == 2 && again.complaint.contains("Nothing was written."), "\(again)")
    try program.write("# mine", to: "config/templates/other.toml")
    let other = try program.run("template", "new", "other", "--from", "oc-light")
    #expect(other.status == 2 && other.complaint.contains("it exists"), "\(other)")
    #expect(try program.run("template", "new", "Other", "--from", "oc-light").complaint.contains("a-z"))
    let none = try program.run("template", "new", "x", "--from", "operator-conect")
    #expect(none.status == 3 && none.complaint.contains("Did you mean operator-connect?"), "\(none)")
    #expect(try program.run("new", "Elm Foods", "--template", "oc-light").status == 0)
    #expect(try program.run("show", "elm", "--json").json["product"] as? String == "OC \"L\"")
  }

  @Test func aProjectBecomesATemplateWithoutItsPeopleDaysAndAnswers() throws {
    for line in [
      ["task", "add", "oak", "Order the headsets", "--phase", "PLAN", "--owner", "PROV"],
      ["task", "done", "oak", "INI-01", "--evidence", "Order 4711"],
      ["field", "add", "oak", "circuit", "--value", "C-99"],
    ] {
      let answer = try program.run(line)
      #expect(answer.status == 0, "\(line): \(answer.complaint)")
    }
    let made = try program.run("template", "new", "ours", "--from", "oak", "--title", "Ours")
    #expect(made.status == 0, "\(made)")
    let text = try program.run("template", "show", "ours").output
    for kept in ["Order the headsets", "id = \"circuit\"", "deciders = ", "[runbook]", "SOW steps compared"] {
      #expect(text.contains(kept), "\(kept)")
    }
    for gone in ["Dana", "4711", "C-99", "2026-11-02", "\"done\""] {
      #expect(!text.contains(gone), "\(gone)")
    }
    #expect(try program.run("new", "Elm Foods", "--template", "ours").status == 0)
    let count = try program.run("task", "list", "elm", "--json").rows("tasks").count
    #expect(count == 89)
  }

  @Test func theCustomerHasNoTemplates() throws {
    #expect(try program.run("template", "list", "--as", "Dana Ruiz:MPOC").status == 1)
  }

  @Test func aCopyForAnotherProductSaysWhichWordsAreStillThoseOfTheOldOne() throws {
    let made = try program.run(
      "template", "new", "zoom-phone", "--from", "operator-connect", "--product", "Zoom Phone")
    #expect(
      made.status == 0 && made.complaint.contains("golive template check zoom-phone lists them"), "\(made)")
    #expect(made.complaint.contains("Its platform became a comment"))
    let checked = try program.run("template", "check", "zoom-phone", "--json")
    #expect(checked.status == 0 && checked.rows("faults").isEmpty)
    let words = checked.rows("warnings").compactMap { $0["text"] as? String }
    #expect(words.contains { $0.hasPrefix("\"Teams\" is a word of template operator-connect") }, "\(words)")
    let plain = try program.run("template", "check", "zoom-phone").output
    #expect(plain.contains("zoom-phone.toml:") && plain.hasSuffix("zoom-phone.toml.\n"), "\(plain)")
    #expect(try program.run("template", "check", "operator-connect", "--json").rows("warnings").isEmpty)
  }

  @Test func anOptionOnWhichNothingDependsIsToldWithItsPlace() throws {
    let text = """
      code = "mine"
      title = "Mine"
      product = "Mine"
      go-live-task = "GO-01"
      option = [
        { id = "fax", title = "fax" },
      ]
      phase = [{ code = "ONE", title = "One", gate = { code = "G1", title = "Done", criteria = [] } }]
      task = [{ id = "GO-01", phase = "ONE", title = "Go live", owner = "IPM", duration = 1 }]
      """
    try program.write(text, to: "config/templates/mine.toml")
    let checked = try program.run("template", "check", "mine", "--json")
    #expect(checked.status == 0, "\(checked)")
    let warning = try #require(checked.rows("warnings").first)
    #expect(warning["line"] as? Int == 6)
    #expect((warning["text"] as? String)?.contains("option \"fax\"") == true)
  }
}
