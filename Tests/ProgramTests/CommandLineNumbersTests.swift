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

  @Test func numbersAreSetAssignedRenumberedReleasedAndTheirHistoryIsTold() throws {
    let path = try write(
      "+12125550100,spare,port,,,", "+12125550101,spare,port,,,", "+12125550200..+12125550219,fax,keep,,,")
    #expect(try program.run("numbers", "import", "oak", path, "--keep").status == 0)
    _ = try program.run("port", "add", "oak", "Old Tel", "--numbers", "2", "--btn", "+12125550100")

    let set = try program.run("numbers", "set", "oak", "+12125550205", "usage", "analog")
    let assigned = try program.run("numbers", "assign", "oak", "usage:spare", "PO-1")
    let moved = try program.run("numbers", "renumber", "oak", "+12125550206..+12125550219", "+12125550306")
    let gone = try program.run("numbers", "release", "oak", "+12125550101")
    #expect(set.status == 0 && assigned.status == 0, "\(set.complaint) \(assigned.complaint)")
    #expect(moved.status == 0 && gone.status == 0, "\(moved.complaint) \(gone.complaint)")
    #expect(assigned.output.contains("ssigned 2 numbers to port order PO-1"))

    let list = try program.run("numbers", "list", "oak", "--json").rows("rows")
    #expect(
      list.map { $0["number"] as? String } == [
        "+12125550100", "+12125550101", "+12125550200..+12125550204", "+12125550205",
        "+12125550306..+12125550319",
      ])
    #expect(list[0]["port_order"] as? String == "PO-1" && list[1]["action"] as? String == "release")
    let history = try program.run("numbers", "history", "oak", "0012125550205", "--json").rows("entries")
    #expect(history.map { $0["values"] as? String }.first == "usage: fax -> analog")
    #expect(history.count == 2)

    let none = try program.run("numbers", "remove", "oak", "+13035550000")
    #expect(none.status == 1 && none.complaint.contains("is not in the inventory"))
    let badColumn = try program.run("numbers", "set", "oak", "all", "usge", "fax")
    #expect(badColumn.status == 3 && badColumn.complaint.contains("Did you mean usage?"))
    let badFilter = try program.run("numbers", "remove", "oak", "colour:red")
    #expect(badFilter.status == 2 && badFilter.complaint.contains("There is no field"))
    for _ in 0..<5 { #expect(try program.run("undo", "oak").status == 0) }
    #expect(try program.run("doctor").status == 0)
  }

  @Test func everyErrorAndWarningCanBeSavedForTheCustomer() throws {
    let path = try write("=1+1,spare,keep,,,", "12125550100,usr,keep,,,", "+12125550101,spare,keep,,,")
    let errors = program.home.path + "/errors.csv"
    let look = try program.run("numbers", "import", "oak", path, "--errors", errors)
    #expect(look.status == 1)
    let text = try String(contentsOfFile: errors, encoding: .utf8)
    let lines = text.split(separator: "\r\n")
    #expect(lines.first?.hasPrefix("\"line\",\"number\"") == true)
    #expect(text.contains("\"'=1+1\"") && text.contains("did you mean user?"))
    #expect(try program.run("numbers", "import", "oak", path, "--errors", errors).status == 2)
  }

  @Test func theInventoryIsReconciledWithOrdersAnExportAndABill() throws {
    let path = try write("+12125550100,user,port,,,", "+12125550101,spare,port,,,")
    #expect(try program.run("numbers", "import", "oak", path, "--keep").status == 0)
    _ = try program.run("port", "add", "oak", "Old Tel", "--numbers", "3", "--btn", "+12125550100")
    _ = try program.run("numbers", "assign", "oak", "all", "PO-1")
    _ = try program.run("site", "add", "oak", "NYC")
    _ = try program.run("numbers", "set", "oak", "all", "site", "nyc")

    let orders = try program.run("numbers", "reconcile", "oak", "--json")
    #expect(orders.status == 1 && orders.complaint.contains("PO-1 is for 3 numbers"), "\(orders.complaint)")
    #expect(
      orders.rows("differences").contains {
        $0["found"] as? String == nil && $0["kind"] as? String == "count differs"
      })
    #expect(orders.rows("counts").contains { $0["value"] as? String == "spare" })
    let export = program.home.path + "/microsoft.csv"
    try program.write(
      "TelephoneNumber,ActivationState\n+12125550100,Activated\n+12125550177,Activated\n", to: "microsoft.csv"
    )
    let vendor = try program.run("numbers", "reconcile", "oak", "--vendor", export, "--json")
    #expect(vendor.output.contains("at Microsoft, but not in the inventory"), "\(vendor)")
    let microsoft = try program.run("numbers", "reconcile", "oak", "--microsoft", export, "--json")
    #expect(
      microsoft.rows("differences").map { $0["kind"] as? String } == ["extra there", "missing there"])
    try program.write("Phone,Amount\n+12125550100,20\n+12125550101,20\n", to: "bill.csv")
    let bill = try program.run("numbers", "reconcile", "oak", "--bill", program.home.path + "/bill.csv")
    #expect(bill.status == 0 && bill.output.contains("Everything agrees."), "\(bill.complaint)")
    #expect(try program.run("numbers", "reconcile", "oak", "--bill", "/nonexistent").status != 0)
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
