/// The number of rows of each line of a list: one, and more on request if the window has rows to spare.
///
/// A list that fills its window has one row per line, so that it shows as many lines as possible.
package func rowShares(_ wanted: [Int], of rows: Int) -> [Int] {
  var spare = rows - wanted.count
  return wanted.map { wanted in
    let more = min(max(0, wanted - 1), max(0, spare))
    spare -= more
    return 1 + more
  }
}
