/// A stretch of a ruler, such as a month, and its names, longest first.
package struct RulerStretch: Hashable, Sendable {
  package let columns: Int
  package let names: [String]

  package init(columns: Int, names: [String]) {
    self.columns = columns
    self.names = names
  }
}

/// Places a name on each stretch: the longest that leaves room for the following names, none if nothing
/// fits.
///
/// A name begins within its own stretch and may extend into the next if that still has room for its longest
/// name.
package func rulerLabels(_ stretches: [RulerStretch]) -> [(column: Int, text: String)] {
  var labels: [(column: Int, text: String)] = []
  var (start, free) = (0, 0)
  for (index, stretch) in stretches.enumerated() {
    let end = start + stretch.columns
    let column = max(start, free)
    let next = index + 1 < stretches.count ? stretches[index + 1] : nil
    // One blank between two names.
    let limit = next.map { max(end - 1, end + $0.columns - ($0.names.first?.count ?? 0) - 2) } ?? end
    if column < end, let name = stretch.names.first(where: { column + $0.count <= limit }) {
      labels.append((column, name))
      free = column + name.count + 1
    }
    start = end
  }
  return labels
}
