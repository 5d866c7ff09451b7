import Foundation
import TestSupport
import Testing

/// Options and words of the platform come from the template: another product's are nowhere.
struct TemplateWordsTests {
  private let program: CommandLineProgram
  private let ipm = ["--as", "Lee Chen:IPM"]
  private let mpoc = ["--as", "Dana Ruiz:MPOC"]

  init() throws {
    program = try CommandLineProgram()
    program.environment["GOLIVE_NOW"] = "2026-11-02T10:00"
    for name in ["zoom-phone", "webex-calling"] {
      let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(name).toml")
      try program.write(String(contentsOf: path, encoding: .utf8), to: "config/templates/\(name).toml")
    }
  }

  private func create(_ template: String, _ options: String...) throws -> CommandLineProgram.Answer {
    let line = ["new", "Elm Foods", "--template", template, "--mpoc", "Dana Ruiz", "--start", "2026-11-02"]
    return try program.run(line + options + ipm)
  }

  private func included() throws -> [String] {
    try program.run("show", "elm", "--json").json["options"] as? [String] ?? []
  }

  @Test func onlyOptionsOfTheTemplateAreTaken() throws {
    for options in [["--option", "devices"], ["--devices"], ["--no-option", "gateway"]] {
      let refused = try program.run(["new", "Elm Foods", "--template", "zoom-phone"] + options)
      #expect(refused.status == 2, "\(refused)")
      #expect(
        refused.complaint.contains("template zoom-phone has no such option.")
          && refused.complaint.contains("There are desk-phones, recording, gaps. Nothing was created."))
    }
    let near = try create("zoom-phone", "--option", "desk-phone")
    #expect(near.complaint.contains("Did you mean desk-phones?"), "\(near)")
    let both = try create("zoom-phone", "--option", "gaps", "--no-option", "gaps")
    #expect(both.status == 2 && both.complaint.contains("gaps is both included and left out"), "\(both)")
    // What the template has not cannot be left out either, so the old flag changes nothing.
    #expect(try create("zoom-phone", "--option", "gaps", "--no-porting").status == 0)
    #expect(try included() == ["call recording", "training gaps reported"])
    let scope = try program.run("scope", "elm", "--json").rows("steps")
    #expect(scope.map { $0["inclusion"] as? String } == ["in", "in", "in"])
  }

  @Test func whatIsUsualIsIncludedAndAStepWithoutItsOptionIsOutOfScope() throws {
    #expect(try create("zoom-phone", "--no-option", "recording").status == 0)
    #expect(try included().isEmpty)
    let scope = try program.run("scope", "elm", "--json").rows("steps")
    #expect(scope.map { $0["inclusion"] as? String } == ["in", "out", "in"], "\(scope)")
  }

  @Test func theFlagsOfTheBuiltInTemplateStillWork() throws {
    #expect(try program.run(["new", "Elm Foods", "--devices", "--no-porting", "--tenant-build"]).status == 0)
    #expect(try included() == ["phones or headsets", "build in the customer's tenant"])
    #expect(try program.run(["new", "Oak", "--option", "devices", "--no-option", "porting"]).status == 0)
    let options = try program.run("show", "oak", "--json").json["options"] as? [String]
    #expect(options == ["phones or headsets"])
  }

  @Test func aListOfCustomersHasAColumnForEachOptionOfEachTemplate() throws {
    let list = """
      customer,template,desk-phones,number-move,analog
      Elm Foods,zoom-phone,yes,,
      Oak,webex-calling,,no,
      Ash,,,,x
      Fir,webex-calling,yes,,
      """
    try program.write(list, to: "list.csv")
    let path = program.home.path + "/list.csv"
    let look = try program.run(["new", "--from", path, "--json"] + ipm)
    #expect(look.output.contains("projects of kind webex-calling do not have it"), "\(look)")
    #expect(try program.run(["new", "--from", path, "--keep", "--valid-rows"] + ipm).status != 0)
    #expect(try included() == ["desk phones", "call recording"])
    #expect(try program.run("show", "oak", "--json").json["options"] as? [String] == [])
    let ash = try program.run("show", "ash", "--json").json["options"] as? [String]
    #expect(ash == ["analogue or fax lines", "numbers are ported"])
  }

  @Test func theListOfTemplatesNamesTheOptions() throws {
    let rows = try program.run("template", "list", "--json").rows("templates")
    #expect(rows.last?["options"] as? String == "desk-phones recording gaps", "\(rows)")
  }

  /// What belongs to the built-in template alone.
  private static let others = ["Teams", "icrosoft", "Operator Connect", "perator-connect"]

  private func isFree(_ what: String, _ answer: CommandLineProgram.Answer) {
    #expect(answer.status == 0, "\(what): \(answer)")
    for word in Self.others {
      let line = answer.output.split(separator: "\n").first { $0.contains(word) }
      #expect(line == nil, "\(what) says \(word)")
    }
  }

  @Test(arguments: [("zoom-phone", "Zoom", "Zoom Workplace"), ("webex-calling", "Cisco", "Webex App")])
  func noScreenAndNoPaperNamesAnotherProduct(template: String, vendor: String, platform: String) throws {
    #expect(try create(template).status == 0)
    for line in [
      ["issue", "raise", "elm", "No licence left", "--category", "LIC"],
      ["issue", "state", "elm", "acknowledged", "EF-1"], ["issue", "state", "elm", "in-progress", "EF-1"],
      ["issue", "state", "elm", "waiting-vendor", "EF-1"], ["issue", "raise", "elm", "Echo"],
    ] { #expect(try program.run(line + ipm).status == 0, "\(line)") }
    for screen in [
      "today", "portfolio", "work", "load", "figures", "board", "checklists", "issues", "timeline", "people",
      "documents", "history", "ports", "cutover", "calls", "registers",
    ] {
      for keys in ["", "j enter", "w"] {
        let line = ["screenshot", "--text", "--size", "160x48", "--screen", screen, "--project", "elm"]
        isFree("\(screen) \(keys)", try program.run(line + (keys.isEmpty ? [] : ["--keys", keys]) + ipm))
      }
    }
    for line in [["seat", "elm"], ["screenshot", "--text", "--size", "80x60"]] {
      isFree("\(line)", try program.run(line + mpoc))
    }
    let seat = try program.run(["seat", "elm"] + ipm).output
    #expect(seat.contains("We wait for \(vendor)."), "\(seat)")
    for paper in try program.run("doc", "list", "elm", "--json").rows("documents") {
      // Minutes are of a call that was held.
      guard let word = paper["document"] as? String, word != "minutes" else { continue }
      let draft = try program.run(["doc", "show", "elm", word, "--draft", "--markdown"] + ipm)
      isFree(word, draft)
      if word == "user-notices" { #expect(draft.output.contains("Open \(platform) and")) }
    }
    #expect(try program.run(["doc", "show", "elm", "user-notices", "--draft"] + ipm).status == 0)
  }

  @Test func theOlderSpellingsAreStillRead() throws {
    #expect(try create("zoom-phone").status == 0)
    #expect(try program.run(["issue", "raise", "elm", "Echo"] + ipm).status == 0)
    #expect(try program.run(["issue", "state", "elm", "acknowledged", "EF-1"] + ipm).status == 0)
    #expect(try program.run(["issue", "state", "elm", "in-progress", "EF-1"] + ipm).status == 0)
    let moved = try program.run(["issue", "state", "elm", "waiting-microsoft", "EF-1"] + ipm)
    #expect(moved.status == 0, "\(moved)")
    let row = try program.run(["issue", "list", "elm", "--json"] + ipm).rows("issues").first
    #expect(row?["state"] as? String == "waiting vendor", "\(String(describing: row))")
    let help = try program.run("issue", "state", "--help").output
    #expect(help.contains("waiting-vendor") && !help.contains("microsoft"))
    let reconcile = try program.run("numbers", "reconcile", "--help").output
    #expect(reconcile.contains("--vendor") && !reconcile.contains("microsoft"))
  }
}
