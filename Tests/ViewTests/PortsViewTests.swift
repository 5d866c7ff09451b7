import Canvas
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
