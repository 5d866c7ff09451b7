import Dashboard
import Domain
import TestSupport
import Testing

/// The number inventory by keys, over the real store.
struct PortsNumbersTests {
  private func desk(_ files: HarnessFiles) throws -> DashboardHarness {
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    var desk = DashboardHarness(
      rows: [row], states: [ListsProject.id: try PortsProject.midway().state], files: files)
    desk.press("enter 9 tab")
    return desk
  }

  /// With the list imported.
  private func desk(with list: String) throws -> DashboardHarness {
    var desk = try desk(HarnessFiles(["/list.csv": list]))
    read("/list.csv", &desk)
    desk.press("enter")
    return desk
  }

  private func read(_ path: String, _ desk: inout DashboardHarness) {
    desk.press("a")
    desk.type(path)
    desk.press("ctrl-s")
  }

  private func rows(_ desk: DashboardHarness) -> [String] {
    desk.model.ports.list.lines.compactMap { if case .row(let id) = $0 { id.rawValue } else { nil } }
  }

  @Test func aListIsShownBeforeAnythingIsStoredAndItsValidRowsAreImported() throws {
    var desk = try desk(HarnessFiles(["/list.csv": PortsProject.numberList]))
    read("/list.csv", &desk)
    let preview = try #require(desk.model.imports.preview)
    #expect(
      preview.heading == "Import list.csv   6 rows   4 new  0 changed  0 same   4 warnings  2 errors")
    #expect(desk.model.ports.numbers.total == nil)
    #expect(desk.model.hints.first?.word == "import 4 valid rows")
    desk.press("enter")
    #expect(desk.model.imports.preview == nil)
    #expect(desk.model.ports.numbers.total?.numbers == 11)
    #expect(desk.model.notice?.text.hasPrefix("Imported 11 numbers") == true)
    desk.press("u")
    #expect(desk.model.ports.numbers.total == nil)
  }

  @Test func escapeLeavesTheListAndStoresNothing() throws {
    let files = HarnessFiles(["/list.csv": PortsProject.numberList])
    var desk = try desk(files)
    read("/list.csv", &desk)
    desk.press("E")
    desk.type("/errors.csv")
    desk.press("enter")
    let errors = try #require(files.texts["/errors.csv"])
    #expect(errors.contains("exponent form") && errors.contains("is not ported"))
    desk.press("esc")
    #expect(desk.model.imports.preview == nil && desk.model.ports.numbers.total == nil)
    #expect(desk.stored(ListsProject.id)?.state.sequence == desk.model.project?.state.sequence)
  }

  @Test func aFileThatIsNotThereComesBackToTheForm() throws {
    var desk = try desk(HarnessFiles())
    read("/nowhere.csv", &desk)
    guard case .form(let form)? = desk.model.overlays.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.entries[0].value == "/nowhere.csv" && form.entries[0].problem?.contains("nowhere") == true)
  }

  @Test func manyNumbersAreScrolledWithoutLoadingAll() throws {
    var desk = try desk(with: PortsProject.list(1500))
    #expect(rows(desk).first == "+12125550000" && rows(desk).count <= 200)
    desk.press("G")
    #expect(desk.model.ports.currentNumber?.range.description == "+12125551499")
    #expect(desk.model.ports.numbers.below == 0 && desk.model.ports.numbers.offset > 1000)
    for _ in 0..<40 { desk.press("ctrl-u") }
    #expect(desk.model.ports.numbers.numbers.count <= 600)
    desk.press("g g")
    #expect(desk.model.ports.currentNumber?.range.description == "+12125550000")
    for _ in 0..<300 { desk.press("j") }
    #expect(desk.model.ports.currentNumber?.range.description == "+12125550300")
  }

  @Test func theFilterIsAppliedWhileItIsTyped() throws {
    var desk = try desk(with: PortsProject.list(50))
    desk.press("/")
    desk.type("usage:fax")
    #expect(rows(desk).count == 5)
    desk.press("enter")
    #expect(desk.model.filterLine?.hasPrefix("5 of 50 match") == true)
    desk.press("tab")
    #expect(desk.model.filter.isEmpty && desk.model.ports.part == .reconcile)
  }

  @Test func markedNumbersAreChangedTogether() throws {
    var desk = try desk(with: PortsProject.list(20))
    desk.press("v j j v m")
    desk.type("PO-4")
    desk.press("enter")
    #expect(desk.model.notice?.text.contains("ssigned 2 numbers to port order PO-4") == true)
    #expect(desk.model.ports.number("+12125550002")?[.portOrder] == "PO-4")
    #expect(desk.model.ports.number("+12125550001")?[.portOrder] == nil)
  }

  @Test func allThatAFilterFindsIsChangedAtOnce() throws {
    var desk = try desk(with: PortsProject.list(50))
    desk.press("/")
    desk.type("usage:fax")
    desk.press("enter X")
    desk.type("all")
    desk.press("enter")
    #expect(desk.model.notice?.text.contains("eleased 5 numbers") == true, "\(desk.model.notice?.text ?? "")")
    desk.press("u")
    #expect(desk.model.ports.numbers.numbers.allSatisfy { $0[.action] == "keep" })
  }

  @Test func aNumberTellsItsHistory() throws {
    var desk = try desk(with: PortsProject.list(5))
    desk.press("e")
    desk.press("right right ctrl-s")
    desk.press("enter")
    let context = try #require(desk.model.context(for: .ports))
    let lines = desk.model.ports.detailLines(in: context)
    #expect(lines.contains { $0.text == "History" })
    #expect(lines.contains { $0.text.hasPrefix("usage: fax -> ") })
  }

  @Test func differencesAreMarkedAndReadInTheirPart() throws {
    let export = "TelephoneNumber,ActivationState\n+12125550000,Activated\n+12125559999,Activated\n"
    let files = HarnessFiles(["/list.csv": PortsProject.list(3), "/export.csv": export])
    var desk = try desk(files)
    read("/list.csv", &desk)
    desk.press("enter tab")
    #expect(desk.model.ports.part == .reconcile)
    let found = try #require(desk.model.ports.checks.orders)
    #expect(found.differences.contains { $0.kind == .orderEmpty && $0.order == "PO-1" })
    desk.press("a")
    desk.type("what")
    desk.press("enter")
    desk.type("/export.csv")
    desk.press("enter")
    #expect(desk.model.ports.checks.shown?.differences.map(\.kind) == [.extraThere])
    desk.press("E")
    desk.type("/out.csv")
    desk.press("enter")
    #expect(files.texts["/out.csv"]?.contains("+12125559999") == true)
    desk.press("a")
    desk.type("port orders")
    desk.press("enter")
    #expect(desk.model.ports.checks.shown?.other == .orders)
  }

  @Test func theInventoryIsExportedAsItIsFiltered() throws {
    let files = HarnessFiles(["/list.csv": PortsProject.list(20)])
    var desk = try desk(files)
    read("/list.csv", &desk)
    desk.press("enter /")
    desk.type("usage:fax")
    desk.press("enter E")
    desk.type("/fax.csv")
    desk.press("enter")
    #expect(files.texts["/fax.csv"]?.split(separator: "\r\n").count == 3)
  }
}
