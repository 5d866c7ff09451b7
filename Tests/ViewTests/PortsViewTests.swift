import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming

struct PortsViewTests {
  @Test(arguments: Drawn.sizes) func ordersSayStateDateBallAndWhatIsNext(size: Size) throws {
    try expectGolden(
      try Drawn.ports(PortsProject.midway(), at: size, select: "PO-2").grid, "ports-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try Drawn.ports(PortsProject.midway(), at: size, ascii: false, keys: [.select]).grid
    try expectGolden(grid, "ports-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test func anOrderIsReadInFull() throws {
    let grid = try Drawn.ports(
      PortsProject.midway(), at: Size(columns: 80, rows: 24), keys: [.open], select: "PO-2"
    ).grid
    try expectGolden(grid, "ports-open-80x24")
  }

  @Test func anEmptyListTeachesOneKey() throws {
    let grid = try Drawn.ports(ListsProject.midway(), at: Size(columns: 80, rows: 24)).grid
    #expect(grid.lines.joined().contains("No port orders.  a adds one"))
  }

  @Test func aRejectedOrderStandsOut() throws {
    let lines = try Drawn.ports(PortsProject.midway(), at: Size(columns: 120, rows: 36)).grid.lines
    let row = try #require(lines.first { $0.contains("Old Tel Denver") })
    #expect(row.contains("REJECTED r2") && row.contains("CUST"))
    #expect(lines.contains { $0.contains("Old Tel New York") && $0.contains("Fri 04 Dec") })
  }
}

/// The other parts of the Ports screen.
struct PortsPartsViewTests {
  private func file() throws -> NumberFile { try NumberFile(reading: Array(PortsProject.numberList.utf8)) }

  private func inventory() throws -> [InventoryNumber] {
    NumberImport(try file(), into: []).changes.compactMap(\.after).sorted { $0.range < $1.range }
  }

  private func draw(
    at size: Size, ascii: Bool, _ change: (inout PortsScreen, ScreenContext) throws -> Void
  ) throws -> Grid {
    let context = Drawn.context(try PortsProject.midway(), ListsProject.ipm, size)
    var screen = PortsScreen()
    try change(&screen, context)
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawPorts(screen, context, in: context.body)
    return surface.grid
  }

  private func load(_ screen: inout PortsScreen, _ context: ScreenContext) throws {
    _ = screen.handle(.nextPane, in: context)
    let numbers = try inventory()
    let query = screen.numbers.reload(context.project.id, Filter())
    let page = NumberPage(
      numbers: numbers, next: nil,
      tally: NumberTally.differences(numbers.map { NumberChange($0.range, from: nil, to: $0) })
        .sorted { ($0.column?.rawValue ?? "", $0.value) < ($1.column?.rawValue ?? "", $1.value) },
      version: 2)
    screen.take(page, for: query, in: context)
    let orders = context.project.portOrders
    screen.take(
      NumberReconciliation(numbers, against: orders),
      for: ReconcileQuestion(
        project: context.project.id, other: .orders, orders: orders, path: "", country: nil))
  }

  @Test(arguments: Drawn.sizes, [true, false]) func numbersShowWhatTheyAreFor(size: Size, ascii: Bool) throws
  {
    let grid = try draw(at: size, ascii: ascii) { screen, context in
      try load(&screen, context)
      _ = screen.handle(.down, in: context)
    }
    try expectGolden(grid, "ports-numbers-\(size)-\(ascii ? "ascii" : "unicode")")
  }

  @Test(arguments: Drawn.sizes, [true, false]) func differencesHaveRemedies(size: Size, ascii: Bool) throws {
    let grid = try draw(at: size, ascii: ascii) { screen, context in
      try load(&screen, context)
      _ = screen.handle(.nextPane, in: context)
    }
    try expectGolden(grid, "ports-reconcile-\(size)-\(ascii ? "ascii" : "unicode")")
  }
}
