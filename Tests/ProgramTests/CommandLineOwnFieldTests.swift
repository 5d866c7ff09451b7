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
    let row = try #require(try done("list", "--json").rows("projects").first)
    #expect((row["own"] as? [String: Any])?["users"] as? Int == 40)
    #expect(try done("list", "--columns", "id,own", "--csv").output.contains("tenant-id"))
    let exported = try done("export", "oak", "--csv").output
    #expect(exported.contains("\"FIELD-TENANT-ID\",\"value\",\"contoso\""))
    #expect(try done("export", "--csv").output.contains("contoso"))
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
