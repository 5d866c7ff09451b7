import Layout
import Testing

/// Every month of a ruler has its name if there is room, also after a short one.
struct RulerLabelTests {
  private func months(_ columns: [(String, Int)]) -> String {
    let stretches = columns.map { RulerStretch(columns: $0.1, names: [$0.0, String($0.0.prefix(1))]) }
    var text = ""
    for (column, name) in rulerLabels(stretches) {
      text += String(repeating: " ", count: column - text.count) + name
    }
    return text
  }

  @Test func aShortFirstMonthDoesNotHideTheNext() {
    #expect(months([("Sep", 1), ("Oct", 5), ("Nov", 4), ("Dec", 5)]) == "S Oct Nov Dec")
    #expect(months([("Sep", 2), ("Oct", 4), ("Nov", 4)]) == "S Oct Nov")
    #expect(months([("Sep 2026", 3), ("Oct", 12), ("Nov", 3)]) == "Sep 2026 Oct   Nov")
  }

  @Test func noLabelRunsIntoTheNextOrOverTheEnd() {
    for first in 1...12 {
      for second in 1...12 {
        let stretches = [first, second, 3].map { RulerStretch(columns: $0, names: ["Jan 2027", "Jan", "J"]) }
        var free = 0
        for (column, name) in rulerLabels(stretches) {
          #expect(column >= free && column + name.count <= first + second + 3)
          free = column + name.count + 1
        }
      }
    }
  }
}
