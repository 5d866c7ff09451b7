import Dashboard
import TestSupport
import Testing

/// The list all three screens share.
struct ListsSectionedListTests {
  private typealias List = SectionedList<Int>

  private func list(_ sections: [(String, ClosedRange<Int>, Bool)]) -> List {
    var list = List()
    list.show(
      sections.map { List.Section(key: $0.0, title: $0.0, rows: Array($0.1), isFolded: $0.2) })
    return list
  }

  @Test func theCursorSkipsHeadingsButStopsOnFoldedOnes() {
    var list = list([("A", 1...2, false), ("B", 3...4, true), ("C", 5...6, false)])
    #expect(list.current == 1)
    list.move(by: 1)
    list.move(by: 1)
    #expect(list.currentHeading?.key == "B")
    list.move(by: 1)
    #expect(list.current == 5)
    list.move(by: -1)
    #expect(list.currentHeading?.key == "B")
  }

  @Test func movesStopAtTheEnds() {
    var list = list([("A", 1...3, false)])
    list.move(by: -5)
    #expect(list.current == 1)
    list.move(by: 99)
    #expect(list.current == 3)
    list.moveToTop()
    #expect(list.current == 1)
  }

  @Test func theHeadingAboveTheFirstRowOnScreenStaysInView() {
    var list = list([("A", 1...9, false), ("B", 10...19, false)])
    list.moveToBottom()
    list.reveal(rows: 6)
    list.select(10)
    list.reveal(rows: 6)
    #expect(list.lines[list.window.top] == .heading(1))
  }

  @Test func theCursorStaysOnItsRowOrItsPlace() {
    var list = list([("A", 1...9, false)])
    list.select(5)
    list.show([List.Section(key: "A", title: "A", rows: [9, 8, 5, 1])])
    #expect(list.current == 5)
    list.show([List.Section(key: "A", title: "A", rows: [9, 8, 7, 1])])
    #expect(list.current == 7)
    list.show([])
    #expect(list.current == nil)
    #expect(list.isEmpty)
  }

  @Test func marksOfGoneRowsDropAndTargetsKeepTheOrderOfTheList() {
    var list = list([("A", 1...5, false)])
    for id in [4, 2, 3] {
      list.select(id)
      list.toggleMark()
    }
    #expect(list.targets == [2, 3, 4])
    list.show([List.Section(key: "A", title: "A", rows: [4, 1, 2])])
    #expect(list.targets == [4, 2])
    list.clearMarks()
    #expect(list.targets.count == 1)
  }

  @Test func randomMovesNeverLeaveTheList() {
    var random = Seeded(20_261_118)
    for _ in 0..<200 {
      let count = Int.random(in: 0...30, using: &random)
      var list = List()
      list.show(
        (0..<3).map { index in
          List.Section(
            key: "\(index)", title: "\(index)", rows: (0..<count).map { index * 100 + $0 },
            isFolded: Bool.random(using: &random))
        })
      for _ in 0..<20 {
        let rows = Int.random(in: 0...12, using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: list.move(by: Int.random(in: -40...40, using: &random))
        case 1: list.toggleMark()
        case 2: list.scroll(by: Int.random(in: -9...9, using: &random), rows: rows)
        case 3: list.moveToBottom()
        default: list.moveToTop()
        }
        list.reveal(rows: rows)
        #expect(list.lines.indices.contains(list.window.cursor))
        let visible = list.window.visible(height: list.listRows(rows), count: list.lines.count)
        #expect(visible.contains(list.window.cursor))
      }
    }
  }
}
