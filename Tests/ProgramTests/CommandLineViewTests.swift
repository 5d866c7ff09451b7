import Foundation
import TestSupport
import Testing

/// Views on the command line: the file, what is wrong in it, and what it prints.
struct CommandLineViewTests {
  private func desk() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "Elm Foods", "--start", "2026-11-02")
    return program
  }

  @Test func aViewPrintsTheRowsAndColumnsOfItsFilter() throws {
    let program = try desk()
    try program.run(
      "view", "save", "elms", "--list", "portfolio", "--filter", "customer:elm", "--columns",
      "customer:6,phase")
    let plain = try program.run("list", "--view", "elms")
    #expect(plain.status == 0 && plain.output.contains("CUSTO…  PHASE\nElm F…  INITIATE\n"), "\(plain)")
    let csv = try program.run("list", "--view", "ELMS", "--csv").output
    #expect(csv == "\"customer\",\"phase\"\r\n\"Elm Foods\",\"INITIATE\"\r\n")
    let json = try program.run("list", "--view", "elms", "--json").rows("projects")
    #expect(json.count == 1 && json.first?.keys.contains("heldDays") == true, "JSON always has all")
    let other = try program.run("list", "--view", "elms", "--filter", "oak", "--columns", "id,ball", "--csv")
      .output
    #expect(other.hasPrefix("\"id\",\"holder\"\r\n\"oak-iron-law\","))
  }

  @Test func everyBuiltInViewIsPrinted() throws {
    let program = try desk()
    let views = try program.run("view", "list", "--json").rows("views")
    #expect(views.count == 10 && views.allSatisfy { ($0["about"] as? String)?.isEmpty == false })
    for view in views {
      let command = view["list"] as? String == "work" ? "work" : "list"
      let name = try #require(view["name"] as? String)
      let answer = try program.run(command, "--view", name)
      #expect(answer.status == 0, "\(view): \(answer.complaint)")
    }
  }

  @Test func unknownNamesAreToldWithTheNearestOne() throws {
    let program = try desk()
    let view = try program.run("list", "--view", "in dager")
    #expect(view.status == 3 && view.complaint.contains("Did you mean \"in danger\"?"), "\(view.complaint)")
    let column = try program.run("work", "--columns", "what,custmer")
    #expect(column.status == 2 && column.complaint.contains("Did you mean customer?"))
    #expect(
      try program.run("view", "save", "x", "--list", "work", "--filter", "du<fri").complaint.contains("  ^^"))
    let order = try program.run("view", "save", "x", "--list", "work", "--sort", "go-live")
    #expect(order.status == 2 && order.complaint.contains("due, held, customer"), "\(order.complaint)")
    #expect(try program.run("view", "remove", "in danger").status == 1)
    #expect(try program.run("view", "show", "nothing").status == 3)
  }

  @Test func allFaultsOfTheFileAreToldWithTheirPlacesAndTheOthersWork() throws {
    let program = try desk()
    try program.write(
      """
      # Mine.
      [[view]]
      name = "good"
      list = "portfolio"

      [[view]]
      name = "bad"
      list = "portfolio"
      filter = "du<fri"
        columns = ["bal"]
      by = 3
      """, to: "config/views.toml")
    let check = try program.run("view", "check")
    #expect(check.status == 2)
    for part in [
      "views.toml:9:1: view \"bad\", filter: ", "views.toml:10:3: view \"bad\", columns: ",
      "views.toml:11:1: view \"bad\", by: ",
    ] { #expect(check.complaint.contains(part), "\(check.complaint)") }
    #expect(try program.run("list", "--view", "good").status == 0)
    #expect(try program.run("list", "--view", "bad").status == 3)
    #expect((try program.run("info", "--json").json["problems"] as? [String])?.count == 3)
    try program.write("[[view]]\nname = [", to: "config/views.toml")
    #expect(try program.run("view", "check").complaint.contains("views.toml:2:9: "))
    let refused = try program.run("view", "save", "x", "--list", "work")
    #expect(refused.status == 5 && refused.complaint.contains("Correct the file first"))
  }

  @Test func theOpenWorkIsSortedWithinItsGroupsAndAViewKeepsIt() throws {
    let program = try desk()
    let saved = try program.run("view", "save", "mine", "--list", "work", "--by", "side", "--sort", "item")
    #expect(saved.status == 0, "\(saved.complaint)")
    let shown = try program.run("work", "--view", "mine", "--json")
    #expect(shown.json["sort"] as? String == "item")
    let rows = shown.rows("things")
    for group in Set(rows.compactMap { $0["group"] as? String }) {
      let items = rows.filter { $0["group"] as? String == group }.compactMap { $0["item"] as? String }
      #expect(items == items.sorted() && !items.isEmpty, "\(group)")
    }
    let due = try program.run("work", "--view", "mine", "--sort", "due", "--json")
    #expect(due.json["sort"] as? String == "due" && due.rows("things").count == rows.count)
    #expect(try program.run("view", "show", "mine").output.contains("item"))
    #expect(try program.run("view", "check").status == 0)
    #expect(try program.run("work", "--sort", "colour").status == 2)
  }

  @Test func savingKeepsWhatWasTypedAndOverwritesOnlyWhenAsked() throws {
    let program = try desk()
    let mine =
      "# Mine.\n\n[[view]]\nname = \"one\"  # first\nlist = \"work\"\n\n# About two.\n[[view]]\nname = \"two\"\nlist = \"work\""
    try program.write(mine, to: "config/views.toml")
    let path = program.home.appendingPathComponent("config/views.toml")
    func text() throws -> String { try String(contentsOf: path, encoding: .utf8) }

    #expect(try program.run("view", "save", "three", "--list", "portfolio", "--key", "t").status == 0)
    #expect(try text().hasPrefix(mine + "\n\n[[view]]\nname = \"three\""))
    let before = try text()
    let again = try program.run("view", "save", "One", "--list", "work", "--by", "week")
    #expect(again.status == 1 && again.complaint.contains("--replace"))
    #expect(try text() == before)
    #expect(try program.run("view", "save", "one", "--list", "work", "--by", "week", "--replace").status == 0)
    #expect(
      try text().contains(
        "# Mine.\n\n[[view]]\nname = \"one\"\nlist = \"work\"\npart = \"all\"\nby = \"week\"\n\n# About two.")
    )
    let clash = try program.run("view", "save", "four", "--list", "portfolio", "--key", "t")
    #expect(clash.status == 2 && clash.complaint.contains("three"), "\(clash.complaint)")
    #expect(try program.run("view", "remove", "two").status == 0)
    #expect(
      try !text().contains("\"two\"") && text().contains("# About two.") && text().contains("\"three\""))
  }

  @Test func aFileOfViewsIsHandedOver() throws {
    let (mine, theirs) = (try desk(), try desk())
    try mine.run(
      "view", "save", "late \"and\" \\ held", "--list", "work", "--filter", "late:yes held>3", "--key", "x",
      "--own")
    try mine.run(
      "view", "save", "elms", "--list", "portfolio", "--sort", "due", "--descending", "--columns",
      "customer,due")
    try theirs.write(try mine.run("view", "show").output, to: "given.toml")
    #expect(try theirs.run("view", "import", "given.toml").status == 0)
    let shown = try (mine.run("view", "show").output, theirs.run("view", "show").output)
    #expect(shown.0 == shown.1 && shown.0.contains("own = true"))
    #expect(try theirs.run("view", "import", "given.toml").status == 1)
    #expect(try theirs.run("view", "import", "given.toml", "--replace").status == 0)
    try theirs.write("[[view]]\nname = \"x\"\n", to: "given.toml")
    let refused = try theirs.run("view", "import", "given.toml")
    #expect(refused.status == 2 && refused.complaint.contains("Nothing was taken over."))
    #expect(try theirs.run("view", "import", "none.toml").status == 2)
    #expect(try theirs.run("view", "show").output == shown.1)
  }

  @Test(arguments: [40, 80, 120]) func plainTablesFitTheirWidthUnlessWide(width: Int) throws {
    let program = try desk()
    let whole = try program.run("list").output
    program.environment["COLUMNS"] = String(width)
    let fitted = try program.run("list").output
    let lines = fitted.split(separator: "\n")
    let table = lines.prefix { !$0.hasPrefix("Not shown") }
    #expect(table.allSatisfy { $0.count <= width }, "\(fitted)")
    #expect(fitted.contains("PROJECT") && lines.last?.hasSuffix("--wide shows all.") == true)
    #expect(try program.run("list", "--wide").output == whole)
    for form in ["--json", "--csv"] {
      let narrow = try program.run("list", form).output
      program.environment["COLUMNS"] = nil
      #expect(try program.run("list", form).output == narrow)
      program.environment["COLUMNS"] = String(width)
    }
    let tasks = try program.run("task", "list", "oak").output.split(separator: "\n").dropLast()
    #expect(tasks.allSatisfy { $0.count <= width }, "\(tasks)")
  }

  @Test func theCustomersSideHasNone() throws {
    let program = try desk()
    for line in [["view", "list"], ["view", "save", "x", "--list", "work"], ["list", "--view", "waiting"]] {
      #expect(try program.run(line + ["--as", "Dana Ruiz:MPOC"]).status == 1, "\(line)")
    }
  }

  @Test func columnsAndViewsAreCompleted() throws {
    let program = try desk()
    let columns = try program.run("view", "columns", "work", "--json").rows("columns")
    #expect(columns.contains { $0["name"] as? String == "what" && ($0["help"] as? String)?.isEmpty == false })
  }
}
