/// Which rows of a list are on screen, and which one the cursor is on.
package struct ListWindow: Hashable, Sendable {
  /// Index of the row under the cursor; 0 in an empty list.
  package private(set) var cursor: Int
  /// Index of the first row on screen.
  package private(set) var top: Int

  package init(cursor: Int = 0, top: Int = 0) {
    self.cursor = max(0, cursor)
    self.top = max(0, top)
  }

  package mutating func move(by delta: Int, count: Int) { select(cursor + delta, count: count) }

  package mutating func select(_ index: Int, count: Int) {
    cursor = min(max(0, index), max(0, count - 1))
  }

  /// Scrolls by as little as possible so that the cursor is on one of `height` rows of `count`.
  package mutating func reveal(height: Int, count: Int) {
    select(cursor, count: count)
    let height = max(1, height)
    top = min(top, max(0, count - height))
    top = min(max(top, cursor - height + 1), cursor)
  }

  /// Scrolls while keeping the cursor on screen.
  package mutating func scroll(by delta: Int, height: Int, count: Int) {
    top = min(max(0, top + delta), max(0, count - max(1, height)))
    cursor = min(max(cursor, top), max(top, min(count, top + max(1, height)) - 1))
  }

  /// As `reveal(height:count:)`, for lines of different heights.
  package mutating func reveal(rows: Int, count: Int, height: (Int) -> Int) {
    select(cursor, count: count)
    guard count > 0 else { return top = 0 }
    top = min(top, first(endingAt: count - 1, rows: rows, height))
    top = min(max(top, first(endingAt: cursor, rows: rows, height)), cursor)
  }

  /// The first line from which all lines up to `last` fit.
  private func first(endingAt last: Int, rows: Int, _ height: (Int) -> Int) -> Int {
    var first = last
    var used = height(last)
    while first > 0, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    return first
  }

  /// The lines that fit completely from the top on, at least one.
  package func visible(rows: Int, count: Int, height: (Int) -> Int) -> Range<Int> {
    let start = min(top, max(0, count - 1))
    var end = start
    var used = 0
    while end < count, end == start || used + height(end) <= rows {
      used += height(end)
      end += 1
    }
    return start..<end
  }

  package func visible(height: Int, count: Int) -> Range<Int> {
    let start = min(top, count)
    return start..<min(count, start + max(0, height))
  }
}
