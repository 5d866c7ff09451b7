import Foundation
import Testing

/// golive field, to disk and back, and where the values are found.
struct CommandLineOwnFieldTests {
  private let program: CommandLineProgram

  init() throws { program = try .withProject() }

  @discardableResult
  private func done(_ arguments: String...) throws -> CommandLineProgram.Answer {
    let answer = try program.run(arguments)
    #expect(answer.status == 0, "\(arguments): \(answer.complaint)")
    return answer
  }

  private func fill() throws {
    try done(
      "field", "add", "oak", "tenant-id", "--label", "Tenant ID", "--visibility", "customer", "--value",
      "contoso")
    try done("field", "oak", "add", "users", "--type", "number")
    try done("field", "oak", "add", "installed", "--type", "date")
    try done("field", "oak", "add", "plan", "--type", "choice", "--choice", "standard", "--choice", "premium")
    try done("field", "oak", "set", "users", "40")
    try done("field", "oak", "set", "installed", "fri")
    try done("field", "oak", "set", "PLAN", "Premium")
  }

  @Test func fieldsAreAddedFilledInAndListed() throws {
    try fill()
    let rows = try done("field", "list", "oak", "--json").rows("ownFields")
    #expect(rows.map { $0["field"] as? String } == ["tenant-id", "users", "installed", "plan"])
    #expect(rows[0]["value"] as? String == "contoso" && rows[0]["visibility"] as? String == "customer")
    #expect(rows[1]["value"] as? Int == 40 && rows[2]["value"] as? String == "2026-11-20")
    #expect(
      rows[3]["value"] as? String == "premium" && rows[3]["choices"] as? [String] == ["standard", "premium"])
    #expect(try done("show", "oak", "--json").rows("ownFields").count == 4)
    #expect(try done("show", "oak").output.contains("contoso"))
    try done("field", "oak", "change", "users", "--label", "Licences", "--visibility", "customer")
    try done("field", "oak", "remove", "installed")
    let left = try done("field", "list", "oak", "--json").rows("ownFields")
    #expect(left.map { $0["label"] as? String } == ["Tenant ID", "Licences", "Plan"])
    try done("undo", "oak")
    #expect(try done("field", "list", "oak", "--json").rows("ownFields").count == 4)
  }

  @Test func listsAreFilteredByThemAndShowThem() throws {
    try fill()
    for (text, count) in [
      ("own.tenant-id:contoso", 1), ("own.users>50", 0), ("own.users:30..50 own.plan:premium", 1),
      ("own:any", 1),
      ("own.installed<2026-12-01", 1),
    ] {
      #expect(try done("list", "--filter", text, "--json").rows("projects").count == count, "\(text)")
      let isFound = try done("work", "all", "--filter", text, "--json").json["matching"] as? Int ?? 0 > 0
      #expect(isFound == (count > 0), "\(text)")
    }
    let unknown = try program.run("list", "--filter", "own.tenant:contoso")
    #expect(unknown.status == 2, "\(unknown.complaint)")
    #expect(unknown.complaint.contains("There are installed, plan"), "\(unknown.complaint)")
    // Every list names them, however many rows it would have found; a customer's cannot tell an internal one.
    for words in [["list"], ["work", "all"], ["today"], ["load"], ["stats"]] {
      let answer = try program.run(words + ["--filter", "own.tenat-id:none"])
      #expect(answer.status == 2, "\(words): \(answer.output)")
      #expect(answer.complaint.contains("Did you mean own.tenant-id?"), "\(words): \(answer.complaint)")
    }
    let row = try #require(try done("list", "--json").rows("projects").first)
    #expect((row["own"] as? [String: Any])?["users"] as? Int == 40)
    #expect(try done("list", "--columns", "id,own", "--csv").output.contains("tenant-id"))
    let exported = try done("export", "oak", "--csv").output
    #expect(exported.contains("\"FIELD-TENANT-ID\",\"value\",\"contoso\""))
    #expect(try done("export", "--csv").output.contains("contoso"))
  }

  @Test func aCustomerCannotTellAnInternalFieldFromOneThatIsNot() throws {
    try fill()
    let dana = ["--as", "Dana Ruiz:MPOC"]
    for (real, none) in [
      ("own.users", "own.usexx"), ("own.installed", "own.instalxxx"), ("own.plan", "own.plxn"),
    ] {
      for test in [":any", ":none", ">1", ":40", "!=40", ":prem"] {
        for list in ["list", "today"] {
          let one = try program.run([list, "--filter", real + test] + dana)
          let other = try program.run([list, "--filter", none + test] + dana)
          #expect(one.status == 2 && other.status == 2, "\(list) \(real)\(test): \(one.complaint)")
          #expect(one.complaint.replacing(real.dropFirst(4), with: none.dropFirst(4)) == other.complaint)
          #expect(one.complaint.contains("There are tenant-id.") && one.output == other.output)
        }
      }
    }
    #expect(
      try program.run(["list", "--filter", "own.tenant-id:contoso", "--json"] + dana).rows("projects").count
        == 1)
    #expect(try program.run(["list", "--filter", "own:premium", "--json"] + dana).rows("projects").isEmpty)
  }

  /// As the shells' scripts ask for them.
  @Test func theShellIsOfferedTheFieldsOfTheWorkspace() throws {
    try fill()
    program.environment["SAP_SHELL"] = "bash"
    program.environment["SAP_SHELL_VERSION"] = "5.2"
    let asked = { (words: [String], argument: String, prefix: String) in
      try program.run(["---completion"] + words + ["--", argument, "0", "\(prefix.count)", prefix])
    }
    let filter = try asked(["list"], "--filter", "own.")
    #expect(filter.output.contains("own.tenant-id") && filter.output.contains("own.users"), "\(filter)")
    let name = try asked(["field", "set"], "positional@1", "in")
    #expect(name.output.contains("installed") && !name.output.contains("users"), "\(name)")
  }

  @Test func aNewProjectGetsFieldsThatOthersHave() throws {
    try fill()
    try done(
      "new", "Second Ltd", "--field", "tenant-id=fabrikam", "--field", "installed=fri", "--field",
      "PLAN=Premium")
    let rows = try done("field", "list", "second-ltd", "--json").rows("ownFields")
    #expect(rows.map { $0["field"] as? String } == ["tenant-id", "installed", "plan"])
    #expect(rows.map { $0["value"] as? String } == ["fabrikam", "2026-11-20", "premium"])
    #expect(rows[0]["label"] as? String == "Tenant ID" && rows[0]["visibility"] as? String == "customer")
    for (field, said) in [
      ("tenat-id=x", "Did you mean tenant-id?"), ("tenant-id", "write NAME=VALUE"),
      ("users=many", "own.users needs a whole number"), ("plan=basic", "one of standard, premium"),
      ("installed=someday", "--field installed"),
    ] {
      let answer = try program.run("new", "Third Ltd", "--field", field)
      #expect(answer.status == 2 && answer.complaint.contains(said), "\(field): \(answer)")
    }
    let twice = try program.run("new", "Third Ltd", "--field", "users=1", "--field", "users=2")
    #expect(twice.status == 2 && twice.complaint.contains("given twice"))
    #expect(try done("list", "--json").rows("projects").count == 2)
    let none = try CommandLineProgram()
    let first = try none.run("new", "Fourth Ltd", "--field", "x=1")
    #expect(first.status == 2 && first.complaint.contains("has own fields"), "\(first)")
    #expect(try none.run("list").status == 5, "no workspace was made")
  }

  @Test func wrongInputNamesTheFieldAndStoresNothing() throws {
    try fill()
    let number = try program.run("field", "oak", "set", "users", "many")
    #expect(number.status == 2 && number.complaint.contains("users"), "\(number.complaint)")
    let unknown = try program.run("field", "oak", "set", "circuit", "x")
    #expect(
      unknown.status == 3 && unknown.complaint.contains("There are tenant-id, users"), "\(unknown.complaint)")
    #expect(try program.run("field", "oak", "add", "Not a name").status == 2)
    #expect(try program.run("field", "oak", "set", "tenant-id", "7", "--as", "Dana Ruiz:MPOC").status == 1)
    let theirs = try done("field", "list", "oak", "--as", "Dana Ruiz:MPOC", "--json").rows("ownFields")
    #expect(theirs.map { $0["field"] as? String } == ["tenant-id"])
    #expect(try done("field", "list", "oak", "--json").rows("ownFields")[1]["value"] as? Int == 40)
  }
}
