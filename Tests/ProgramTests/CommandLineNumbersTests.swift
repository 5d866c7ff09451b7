import Foundation
import Testing

/// Numbers from a file to the disk and back, with the built program.
struct CommandLineNumbersTests {
  private let program: CommandLineProgram

  init() throws { program = try CommandLineProgram.withProject() }

  private func write(_ rows: String..., heading: String = "number,usage,action,site,PIN,notes") throws
    -> String
  {
    try program.write(([heading] + rows).joined(separator: "\r\n"), to: "numbers.csv")
    return program.home.path + "/numbers.csv"
  }

  private func count(_ key: String, _ answer: CommandLineProgram.Answer) -> Int? { answer.json[key] as? Int }

  @Test func aListIsPreviewedStoredListedExportedAndReadBackUnchanged() throws {
    let path = try write(
      "12125550100,spare,keep,NYC,99-secret,=1+1", "+18005550199,call_queue,new,NYC,99-secret,lobby",
      "+12125550200..+12125550219,fax,keep,DEN,99-secret,\"two\nlines\"")

    let look = try program.run("numbers", "import", "oak", path, "--json")
    #expect(look.status == 0 && look.json["stored"] as? Bool == false, "\(look.complaint)")
    #expect(count("rowCount", look) == 3 && count("new", look) == 3 && count("warnings", look) == 3)
    #expect(look.output.contains("the project has no site DEN"))
    #expect(try program.run("numbers", "list", "oak", "--json").rows("rows").isEmpty)

    let kept = try program.run("numbers", "import", "oak", path, "--keep", "--json")
    #expect(kept.rows("rows").map { $0["line"] as? Int } == [2, 3, 4])
    #expect(kept.status == 0 && kept.json["summary"] as? String == "imported 22 numbers", "\(kept.complaint)")
    let list = try program.run("numbers", "list", "oak", "--json")
    #expect(count("numbers", list) == 22 && count("entries", list) == 3)
    #expect(
      list.rows("rows").map { $0["number"] as? String } == [
        "+12125550100", "+12125550200..+12125550219", "+18005550199",
      ])
    let faxes = try program.run("numbers", "list", "oak", "--usage", "fax", "--site", "DEN", "--json")
    #expect(faxes.rows("rows").count == 1)

    let copy = program.home.path + "/copy.csv"
    #expect(try program.run("numbers", "export", "oak", "--to", copy).status == 0)
    let text = try String(contentsOfFile: copy, encoding: .utf8)
    #expect(text.contains("\"'=1+1\"") && !text.contains("99-secret"))
    let again = try program.run("numbers", "import", "oak", copy, "--json")
    #expect(again.status == 0 && count("unchanged", again) == 3, "\(again.output)")
    let nothing = try program.run("numbers", "import", "oak", copy, "--keep")
    #expect(nothing.status == 1 && nothing.complaint.contains("there already"))

    #expect(try program.run("undo", "oak").status == 0)
    #expect(try count("numbers", program.run("numbers", "list", "oak", "--json")) == 0)
    #expect(try program.run("doctor").status == 0)
  }

  @Test func aFileWithErrorsIsStoredOnlyWithItsValidRows() throws {
    #expect(try program.run("site", "add", "oak", "NYC").status == 0)
    let path = try write(
      "+12125550100,spare,keep,NYC,,", "1.2125550152E+10,spare,keep,NYC,,", "+12125550101,usr,keep,NYC,,")
    let look = try program.run("numbers", "import", "oak", path)
    #expect(
      look.status == 1 && look.complaint.contains("Nothing was stored; 2 rows have errors. Line 3, number:"))
    #expect(
      look.output.contains("did you mean user?") && !look.output.contains("+12125550100 "), "\(look.output)")

    let all = try program.run("numbers", "import", "oak", path, "--keep", "--csv")
    #expect(all.status == 1 && all.complaint.contains("--valid-rows"), "\(all.complaint)")
    #expect(all.output.split(separator: "\r\n").count == 4)
    #expect(try program.run("history", "oak", "--json").rows("entries").count == 2)

    let valid = try program.run("numbers", "import", "oak", path, "--keep", "--valid-rows")
    #expect(valid.status == 1 && valid.complaint.contains("1 row was imported; 2 rows have errors"))
    #expect(try program.run("numbers", "list", "oak", "--json").rows("rows").count == 1)
  }

  @Test func whatIsNoListIsRefusedWithItsPlace() throws {
    let wrong = try program.run("numbers", "import", "oak", write(heading: "usage,site"))
    #expect(
      wrong.status == 2 && wrong.complaint.contains("numbers.csv, line 1, column 1: "), "\(wrong.complaint)")
    #expect(try program.run("numbers", "import", "oak", "missing.csv").status == 5)
    #expect(try program.run("numbers", "import", "nobody", write()).status == 3)
    #expect(try program.run("numbers", "import", "oak", write(), "--country", "ZZ").status == 2)
    #expect(try program.run("numbers", "list", "oak", "--state", "lost").status == 2)
  }

  @Test func theCustomerReadsNumbersAndImportsNone() throws {
    let path = try write("+12125550100,spare,keep,NYC,,ours only")
    #expect(try program.run("numbers", "import", "oak", path, "--keep").status == 0)
    let seen = try program.run("numbers", "list", "oak", "--as", "Dana Ruiz:MPOC", "--json")
    #expect(seen.rows("rows").count == 1 && !seen.output.contains("ours only"))
    #expect(
      try !program.run("numbers", "export", "oak", "--as", "Dana Ruiz:MPOC").output.contains("ours only"))
    let refused = try program.run("numbers", "import", "oak", path, "--keep", "--as", "Dana Ruiz:MPOC")
    #expect(refused.status == 1 && refused.complaint.contains("may not change the number inventory"))
  }

  @Test func nationalFormsNeedACountry() throws {
    let path = try write("(212) 555-0100,spare,keep,NYC,,")
    #expect(try program.run("numbers", "import", "oak", path).status == 1)
    let read = try program.run("numbers", "import", "oak", path, "--country", "US", "--json")
    #expect(read.status == 0 && read.rows("rows").first?["number"] as? String == "+12125550100")
  }
}
