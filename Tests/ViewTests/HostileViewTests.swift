import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Views

@Suite("Hostile text and sizes")
struct HostileViewTests {
  private static let names = [
    "\u{1B}]0;owned\u{7}\u{1B}[2J", "abc\u{202E}gpj.exe", "a\u{200B}b\u{FEFF}c", "line\nbreak\r\ttab",
    "\u{9B}31m red", String(repeating: "設", count: 200), "e" + String(repeating: "\u{301}", count: 300),
    "👩‍👩‍👧‍👦 family", "\u{0}nul", "", String(repeating: "x", count: 5000),
  ]
  private static let overlays = [
    "", "?", ":", ": o p e n", "a", "s", "/ x", "w", "m", "m down enter", "0", "enter", "enter 3", "enter 4",
    "enter 8",
    "y", ": m e s s a g e s enter",
  ]

  @Test("No control, bidi or zero-width character reaches a cell", arguments: overlays)
  func injection(keys: String) {
    for size in [Size(columns: 80, rows: 24), Size(columns: 160, rows: 48), Size(columns: 40, rows: 10)] {
      var desk = DashboardHarness(
        rows: Customers.rows(11) { Self.names[$0] }, size: size, lately: Self.lately)
      desk.press(keys)
      desk.send(.input(.paste(Self.names[0] + Self.names[1])))

      let grid = render(desk.model, theme: Picture.theme, size: size).grid

      for cell in grid.cells where cell.scalar != 0 {
        let scalar = Unicode.Scalar(cell.scalar)
        #expect(
          scalar.map { !DisplayText.isHarmful($0) } == true,
          "U+\(String(cell.scalar, radix: 16)) after \(keys)")
      }
    }
  }

  @Test("No size traps, whatever is open", arguments: overlays)
  func sizes(keys: String) {
    var desk = DashboardHarness(rows: Customers.rows(30))
    desk.press(keys)
    for columns in [0, 1, 2, 5, 20, 39, 40, 41, 59, 60, 80, 119, 120, 160, 200] {
      for rows in [0, 1, 2, 5, 9, 10, 11, 15, 16, 24, 48] {
        let size = Size(columns: columns, rows: rows)
        desk.send(.input(.resize(size)))

        let frame = render(desk.model, theme: Picture.theme, size: size, ascii: columns % 2 == 0)

        #expect(frame.grid.size == size)
      }
    }
  }

  @Test("Too small says what is needed and what there is")
  func tooSmall() {
    let frame = Picture("", rows: 3, 31, 9).frame()

    let text = (0..<9).map { frame.grid.text(row: $0) }.joined(separator: " ").words
    for part in ["too small", "40 columns", "10 rows", "31x9"] { #expect(text.contains(part), "\(text)") }
  }

  /// What people of such names did; a nameless person, and a text with NUL, are in no database.
  private static var lately: [Deed] {
    names.enumerated().filter { !$1.isEmpty && !$1.contains("\0") }.map {
      Deed(unchecked: $1, by: Actor(name: $1, role: .ipm), in: ProjectID("p\($0)"))
    }
  }
}
