import Foundation
import Manual
import TestSupport
import Testing

/// Unknown names and filters are errors, and ids can be made from any name.
@Suite struct CommandLineNamesTests {
  @Test func anUnknownFilterFieldOrValueIsAnErrorOnEveryList() throws {
    let program = try CommandLineProgram.withProject()
    let lists = [
      ["list"], ["board", "oak"], ["task", "list", "oak"], ["check", "list", "oak"],
      ["issue", "list", "oak"],
      ["timeline", "oak"], ["history", "oak"], ["people", "list", "oak"], ["doc", "list", "oak"], ["today"],
    ]
    for list in lists {
      for filter in ["colour:red", "rag>0", "baal:cust", "colour=red", "state:nonsense", "(a or", "re:/(/"] {
        let answer = try program.run(list + ["--filter", filter])
        #expect(answer.status == 2 && !answer.complaint.isEmpty, "\(list) \(filter)")
      }
    }
    #expect(try program.run("list", "--filter", "due<xyz").status == 2)
    let answer = try program.run("list", "--filter", "baal:cust")
    #expect(
      answer.complaint.contains("Did you mean ball?") && answer.complaint.contains("Fields: id, customer,"))
    #expect(answer.complaint.contains("\n  baal:cust\n  ^^^^\n"), "\(answer.complaint)")
  }

  @Test func filtersOfAProjectFindTheirItems() throws {
    let program = try CommandLineProgram.withProject()
    let board = try program.run("board", "oak", "--filter", "ball:cust", "--json").rows("tasks")
    let whole = try program.run("board", "oak", "--json").rows("tasks")
    #expect(!board.isEmpty && board.count < whole.count)
    #expect(
      try program.run("check", "list", "oak", "--filter", "section:zzz", "--json").rows("checks").isEmpty)
    #expect(try program.run("history", "oak", "--filter", "created", "--json").rows("entries").count == 1)
  }

  @Test(arguments: [
    ("M\u{FC}ller GmbH", "muller-gmbh"), ("Caf\u{E9} M\u{FC}nch", "cafe-munch"),
    ("\u{141}\u{F3}d\u{17A}", "lodz"),
    ("\u{65E5}\u{672C}", "p-85q4i9"), ("\u{C6}r\u{F8}", "aero"),
  ])
  func anyNameMakesAnId(customer: String, id: String) throws {
    let program = try CommandLineProgram()
    let answer = try program.run("new", customer, "--json")
    #expect(answer.status == 0, "\(answer.complaint)")
    #expect(try program.run("list", "--json").rows("projects").first?["id"] as? String == id)
    #expect(try program.run("show", customer).status == 0)
  }

  @Test func twoNamesOfOneIdGetTwoIds() throws {
    let program = try CommandLineProgram()
    for customer in ["M\u{FC}ller", "Muller", "M\u{FA}ller"] {
      #expect(try program.run("new", customer).status == 0)
    }
    let ids = try program.run("list", "--json").rows("projects").compactMap { $0["id"] as? String }
    #expect(Set(ids) == ["muller", "muller-2", "muller-3"])
    #expect(try program.run("new", "Muller").status == 1)
    #expect(try program.run("new", "Elm", "--id", "\u{FC}").status == 2)
  }

  @Test func aGateIsShownByItsCode() throws {
    let program = try CommandLineProgram.withProject()
    let byCode = try program.run("gate", "oak", "G2", "--json")
    let byPhase = try program.run("gate", "oak", "plan", "--json")
    #expect(byCode.status == 0 && byCode.output == byPhase.output)
    let unknown = try program.run("gate", "oak", "G9")
    #expect(unknown.status == 3 && unknown.complaint.contains("There are INITIATE"))
    #expect(try program.run("gate", "oak", "o").complaint.contains("could be OPERATE, OPTIMIZE"))
  }

  @Test func resumingTakesAReason() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("hold", "oak", "--reason", "no budget")
    let answer = try program.run("resume", "oak", "--reason", "budget is back")
    #expect(answer.status == 0, "\(answer.complaint)")
  }

  @Test func aClosedOrCancelledProjectTakesNoCommentAndNoUndo() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("comment", "oak", "INI-01", "before")
    try program.run("cancel", "oak", "--reason", "withdrawn")
    #expect(try program.run("comment", "oak", "INI-01", "after").status == 1)
    #expect(try program.run("undo", "oak").status == 0, "its end may be taken back")
    #expect(try program.run("comment", "oak", "INI-01", "again").status == 0)
  }

  @Test func aBulkCommandSaysWhatItLeftOutAndWhy() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("task", "done", "oak", "INI-01", "--evidence", "order 7")
    let answer = try program.run("task", "done", "oak", "INI-01", "INI-02", "--evidence", "mail")
    #expect(
      answer.status == 0 && answer.output.contains("1 left out: INI-01 is done already"), "\(answer.output)")
  }

  /// Every golive command in the README and in the manual is accepted as it stands there.
  @Test func theManualsCommandLinesAreUnderstood() throws {
    let program = try CommandLineProgram()
    try program.run("new", "Northwind Dental", "--mpoc", "Dana Ruiz", "--calendar", "us")
    for line in try Self.manual() {
      let answer = try program.run(line)
      let isUnderstood = answer.status != 2 || answer.complaint.contains("Not saved:")
      #expect(isUnderstood, "golive \(line.joined(separator: " ")): \(answer.complaint)")
    }
  }

  private static func manual() throws -> [[String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let text = ([readme] + Topic.all.map(\.markdown)).joined(separator: "\n")
    let skipped = ["demo", "admin", "checklist", "verify", "export", "new", "session"]
    let blocks = text.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }
    let lines = blocks.flatMap { $0.element.split(separator: "\n") }
    return lines.filter { $0.hasPrefix("golive ") }.map(words).filter {
      guard let verb = $0.first else { return false }
      return !skipped.contains(verb) && !verb.hasPrefix("-")
    }
  }

  /// Split as by a shell, without the comment or the file its output goes to.
  private static func words(_ line: Substring) -> [String] {
    var result: [String] = []
    var word = ""
    var isQuoted = false
    for character in line.dropFirst("golive ".count) {
      switch character {
      case "\"": isQuoted.toggle()
      case "#" where !isQuoted && word.isEmpty, ">" where !isQuoted && word.isEmpty: return result
      case " " where !isQuoted:
        if !word.isEmpty { result.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? result : result + [word]
  }
}
