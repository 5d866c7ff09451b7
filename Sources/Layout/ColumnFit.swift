/// The width a list column needs.
package struct ColumnNeed: Hashable, Sendable {
  /// If there is less room, the column is dropped.
  package var minimum: Int
  /// The width that shows all of its content.
  package var ideal: Int
  /// The lowest is dropped first; `nil` is never dropped.
  package var importance: Int?
  /// Whether it also takes room that no column's content needs.
  package var stretches: Bool

  package init(minimum: Int, ideal: Int, importance: Int? = nil, stretches: Bool = false) {
    self.minimum = max(0, minimum)
    self.ideal = max(self.minimum, ideal)
    self.importance = importance
    self.stretches = stretches
  }

  /// A column of fixed width.
  package init(width: Int, importance: Int? = nil) {
    self.init(minimum: width, ideal: width, importance: importance)
  }
}

/// Where a column of a list is drawn.
package struct ColumnPlace: Hashable, Sendable {
  /// Index into the needs.
  package let index: Int
  /// From the left of the list.
  package let column: Int
  package let columns: Int
}

/// Chooses the columns that fit and assigns their widths (ux.md C2).
///
/// Whole columns are dropped, least important first, before any gets less than its minimum. If the columns
/// that are never dropped do not fit, the rightmost are cut. Columns stand `gap` apart, in their order.
package func fitColumns(_ needs: [ColumnNeed], into width: Int, gap: Int = 1) -> [ColumnPlace] {
  let gap = max(0, gap)
  let kept = keptColumns(needs, width: width, gap: gap)
  var widths = kept.map { needs[$0].minimum }
  let room = width - widths.reduce(0, +) - gap * max(0, kept.count - 1)
  if room > 0 { share(room, among: kept.map { needs[$0] }, &widths) }

  var places: [ColumnPlace] = []
  places.reserveCapacity(kept.count)
  var column = 0
  for (index, wanted) in zip(kept, widths) {
    let columns = min(wanted, width - column)
    guard columns > 0 else { continue }
    places.append(ColumnPlace(index: index, column: column, columns: columns))
    column += columns + gap
  }
  return places
}

/// Indices of the columns whose minimum widths fit.
private func keptColumns(_ needs: [ColumnNeed], width: Int, gap: Int) -> [Int] {
  var kept = Array(needs.indices)
  var used = needs.reduce(-gap) { $0 + $1.minimum + gap }
  while used > width, let place = leastImportant(of: kept, needs) {
    used -= needs[kept.remove(at: place)].minimum + gap
  }
  return kept
}

/// The index in `kept` of the column to drop next, the rightmost of equals; `nil` if none may be dropped.
private func leastImportant(of kept: [Int], _ needs: [ColumnNeed]) -> Int? {
  var least: (place: Int, importance: Int)?
  for (place, index) in kept.enumerated() {
    guard let importance = needs[index].importance, importance <= least?.importance ?? .max else { continue }
    least = (place, importance)
  }
  return least?.place
}

/// Raises widths towards the ideal in proportion to what each lacks; the rest goes to columns that stretch.
private func share(_ room: Int, among needs: [ColumnNeed], _ widths: inout [Int]) {
  let lacks = needs.map { $0.ideal - $0.minimum }
  let total = lacks.reduce(0, +)
  let given = min(room, total)
  var rest = given
  for index in needs.indices where total > 0 {
    let part = given * lacks[index] / total
    widths[index] += part
    rest -= part
  }
  for index in needs.indices where rest > 0 && widths[index] < needs[index].ideal {
    widths[index] += 1
    rest -= 1
  }
  let stretching = needs.indices.filter { needs[$0].stretches }
  for (position, index) in stretching.enumerated() {
    let extra = room - given
    widths[index] += extra / stretching.count + (position < extra % stretching.count ? 1 : 0)
  }
}
