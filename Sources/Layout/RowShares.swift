/// The rows each line of a list gets: one, and what it wants beyond that where the window has rows to spare.
///
/// A list that fills its window has one row a line, so that it scrolls by lines and keeps its overview.
package func rowShares(_ wanted: [Int], of rows: Int) -> [Int] {
  var spare = rows - wanted.count
  return wanted.map { wanted in
    let more = min(max(0, wanted - 1), max(0, spare))
    spare -= more
    return 1 + more
  }
}
