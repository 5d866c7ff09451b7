/// A stretch of a ruler, such as a month, and its names, the best first.
package struct RulerStretch: Hashable, Sendable {
  package let columns: Int
  package let names: [String]

  package init(columns: Int, names: [String]) {
    self.columns = columns
    self.names = names
  }
}

/// Where each stretch gets its name: as long a one as leaves room for the names behind it, none where nothing fits.
///
/// A name begins within its own stretch and may reach into the next, as long as that still has room for its best.
package func rulerLabels(_ stretches: [RulerStretch]) -> [(column: Int, text: String)] {
  var labels: [(column: Int, text: String)] = []
  var (start, free) = (0, 0)
  for (index, stretch) in stretches.enumerated() {
    let end = start + stretch.columns
    let column = max(start, free)
    let next = index + 1 < stretches.count ? stretches[index + 1] : nil
    // A blank stands between two names.
    let limit = next.map { max(end - 1, end + $0.columns - ($0.names.first?.count ?? 0) - 2) } ?? end
    if column < end, let name = stretch.names.first(where: { column + $0.count <= limit }) {
      labels.append((column, name))
      free = column + name.count + 1
    }
    start = end
  }
  return labels
}
