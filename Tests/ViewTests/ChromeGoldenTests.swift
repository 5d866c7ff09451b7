import Canvas
import Dashboard
import Domain
import Foundation
import Layout
import TestSupport
import Testing
import Views

/// What stands around every screen: title, tabs, message and hints. Only these goldens hold it.
@Suite struct ChromeGoldenTests {
  private static let sizes = [(40, 10), (48, 15), (80, 24), (120, 36), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// How to come to a place from the portfolio, by keys.
  private static let places: [(name: String, keys: String)] =
    [
      ("today", "0"), ("portfolio", "1"), ("board", "2"), ("checklists", "3"), ("issues", "4"),
      ("timeline", "5"),
      ("history", "8"), ("ports", "9"),
    ] + [
      ("a card that is carried", "2 space"), ("a move that is shown", "2 = + 3 b d enter"),
      ("keys after g", "g"), ("chosen rows", "v j v"), ("a key that is off", "t"),
      ("a filter", "/ h a enter"),
      ("a prompt", "2 c y e s"),
    ]

  private func desk(_ size: Size, demo: Bool = false) throws -> DashboardHarness {
    var rows = Customers.rows(12)
    rows[0].id = ListsProject.id
    return DashboardHarness(
      rows: rows, size: size, lately: ListsProject.comments(2), demo: demo,
      states: [ListsProject.id: try ListsProject.midway().state])
  }

  /// Title and tabs, then message and hints, of a frame.
  private func chrome(_ desk: DashboardHarness, _ size: Size, ascii: Bool) -> [String] {
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: ascii).grid
    let rows = Array(0..<grid.body.lowerBound) + Array(grid.body.upperBound..<size.rows)
    return rows.map { "|\(grid.text(row: $0))|" }
  }

  @Test(arguments: sizes, [true, false]) func everyPlaceHasItsTitleTabsAndHints(size: Size, ascii: Bool)
    throws
  {
    var lines: [String] = []
    for place in Self.places {
      var desk = try desk(size)
      desk.press(place.keys)
      lines += [place.name] + chrome(desk, size, ascii: ascii) + [""]
    }
    try expectGolden(
      text: lines.joined(separator: "\n"), "chrome-\(size)-\(ascii ? "ascii" : "unicode")")
  }

  @Test func whatIsSaidAtTheFoot() throws {
    let size = Size(columns: 80, rows: 24)
    var lines: [String] = []
    var tour = try desk(size, demo: true)
    lines += ["the tour of the demo"] + chrome(tour, size, ascii: false) + [""]
    tour.send(.failed(Failure("Not saved: the disk is full.", place: .bar)))
    lines += ["a bar that stays"] + chrome(tour, size, ascii: false) + [""]
    var plain = try desk(size)
    plain.send(.failed(Failure("Not done: the gate is closed.")))
    lines += ["a refusal"] + chrome(plain, size, ascii: false)
    try expectGolden(text: lines.joined(separator: "\n"), "chrome-foot-80x24")
  }

  /// A new tab changes the tab line of every screen, and so the files of this suite: no other golden holds one.
  @Test func noOtherGoldenHoldsTheTabLine() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let tabs = try desk(Size(columns: 80, rows: 24))
    let line = render(tabs.model, theme: Picture.theme, size: Size(columns: 80, rows: 24)).grid.text(row: 1)
    let labels = line.split(whereSeparator: { " [─".contains($0) }).map(String.init).filter { $0.count > 3 }
    try #require(labels.count > 5, "\(labels)")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where !file.lastPathComponent.hasPrefix("chrome-") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let found = lines.first { line in labels.count { line.contains($0) } > 1 }
      #expect(found == nil, "\(file.lastPathComponent)")
    }
  }
}
