import Dashboard
import Domain
import Layout

/// The columns of the runbook that fit: a time for each zone, the first one always.
struct CutoverColumns {
  enum Column {
    case mark, time(Zone), title, owner, state
  }

  let columns: [Column]
  let titles: [String]
  let places: [ColumnPlace]
  /// The width of the title.
  let text: Int
  let clocks: CutoverClocks

  init(_ cutover: Project.Cutover, _ context: ScreenContext, width: Int) {
    clocks = CutoverClocks(cutover, in: context)
    let zones = clocks.zones
    columns = [.mark] + zones.map(Column.time) + [.title, .owner, .state]
    let start = cutover.start?.instant
    titles = [""] + zones.map { zone in start.map { zone.label(at: $0) } ?? "" } + ["Step", "Who", "Actual"]
    let times = zones.indices.map { ColumnNeed(width: 7, importance: $0 == 0 ? nil : 4 - min($0, 3)) }
    places = fitColumns(
      [ColumnNeed(width: 3)] + times + [
        ColumnNeed(minimum: 20, ideal: 60, stretches: true), ColumnNeed(width: 4, importance: 0),
        ColumnNeed(width: 9, importance: 5),
      ], into: width)
    let title = zones.count + 1
    text = places.first { $0.index == title }?.columns ?? 0
  }
}
