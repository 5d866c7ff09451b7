import Layout

/// A list with sections that fold; keeps its cursor on the same row, and the selected rows.
///
/// Stores only ids, so that 10,000 rows are cheap.
package struct SectionedList<ID: Hashable & Sendable>: Sendable {
  package struct Section: Hashable, Sendable {
    /// Identifies the section among the folded ones; unique in the list.
    package let key: String
    /// No heading is drawn when it is empty.
    package let title: String
    /// Shown to the right of the heading, such as `3/5`.
    package let count: String
    package let rows: [ID]
    /// Only the heading is visible.
    package let isFolded: Bool

    package init(key: String, title: String, count: String = "", rows: [ID], isFolded: Bool = false) {
      self.key = key
      self.title = title
      self.count = count
      self.rows = rows
      self.isFolded = isFolded
    }
  }

  package enum Line: Hashable, Sendable {
    /// Index into `sections`.
    case heading(Int)
    case row(ID)
  }

  package private(set) var sections: [Section] = []
  package private(set) var lines: [Line] = []
  package private(set) var window = ListWindow()
  package private(set) var marked: Set<ID> = []
  private var places: [ID: Int] = [:]

  package init() {}

  package var rowCount: Int { places.count }
  package var isEmpty: Bool { lines.isEmpty }
  /// The line under the cursor; `nil` in an empty list.
  package var currentLine: Line? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }
  /// The row under the cursor; `nil` on a heading and in an empty list.
  package var current: ID? { if case .row(let id) = currentLine { id } else { nil } }
  /// The folded section under the cursor.
  package var currentHeading: Section? {
    if case .heading(let index) = currentLine { sections[index] } else { nil }
  }
  /// The selected rows in list order, or else the one under the cursor.
  package var targets: [ID] {
    if marked.isEmpty { return current.map { [$0] } ?? [] }
    return marked.sorted { (places[$0] ?? .max) < (places[$1] ?? .max) }
  }

  /// Replaces the content.
  ///
  /// The cursor stays on its row, or at its index if the row is gone; marks of removed rows are dropped.
  package mutating func show(_ new: [Section]) {
    let kept = currentLine
    let keptKey = currentHeading?.key
    let isFirst = lines.isEmpty
    sections = new
    lines = []
    places = [:]
    for (index, section) in new.enumerated() {
      if !section.title.isEmpty { lines.append(.heading(index)) }
      if section.isFolded { continue }
      for id in section.rows {
        places[id] = lines.count
        lines.append(.row(id))
      }
    }
    marked.formIntersection(places.keys)
    window.select(isFirst ? 0 : place(of: kept, key: keptKey) ?? window.cursor, count: lines.count)
    settle(downwards: true)
  }

  private func place(of line: Line?, key: String?) -> Int? {
    switch line {
    case .row(let id): places[id]
    case .heading:
      lines.firstIndex { if case .heading(let index) = $0 { sections[index].key == key } else { false } }
    case nil: nil
    }
  }

  package func contains(_ id: ID) -> Bool { places[id] != nil }

  package func isMarked(_ id: ID) -> Bool { marked.contains(id) }

  // MARK: Moving

  /// Puts the cursor on a row; returns `false` when it is not visible.
  @discardableResult
  package mutating func select(_ id: ID) -> Bool {
    guard let place = places[id] else { return false }
    window.select(place, count: lines.count)
    return true
  }

  /// Puts the cursor on a visible line, as a click does.
  package mutating func select(line: Int) {
    guard lines.indices.contains(line), isStop(line) else { return }
    window.select(line, count: lines.count)
  }

  /// Moves by lines and on to the next row or folded heading.
  package mutating func move(by delta: Int) {
    window.move(by: delta, count: lines.count)
    settle(downwards: delta > 0)
  }

  package mutating func moveToTop() {
    window.select(0, count: lines.count)
    settle(downwards: true)
  }

  package mutating func moveToBottom() {
    window.select(lines.count - 1, count: lines.count)
    settle(downwards: false)
  }

  /// Scrolls so that the cursor, and a heading directly above it, are within `rows` rows.
  package mutating func reveal(rows: Int) {
    let height = listRows(rows)
    window.reveal(height: height, count: lines.count)
    guard height > 1, window.cursor == window.top, window.cursor > 0, !isStop(window.cursor - 1) else {
      return
    }
    window.scroll(by: -1, height: height, count: lines.count)
  }

  package mutating func scroll(by delta: Int, rows: Int) {
    window.scroll(by: delta, height: listRows(rows), count: lines.count)
    settle(downwards: delta > 0)
  }

  /// Rows left for lines when one is needed to say how many more there are.
  package func listRows(_ rows: Int) -> Int { lines.count > rows && rows > 1 ? rows - 1 : max(1, rows) }

  private func isStop(_ line: Int) -> Bool {
    switch lines[line] {
    case .row: true
    case .heading(let section): sections[section].isFolded
    }
  }

  private mutating func settle(downwards: Bool) {
    guard !lines.isEmpty else { return }
    let here = window.cursor
    let below = (here..<lines.count).first(where: isStop)
    let above = (0...here).last(where: isStop)
    let stop = downwards ? below ?? above : above ?? below
    if let stop { window.select(stop, count: lines.count) }
  }

  // MARK: Marks

  /// Marks or unmarks the row under the cursor, or all rows of a folded heading.
  package mutating func toggleMark() {
    guard let id = current else { return }
    if marked.remove(id) == nil { marked.insert(id) }
  }

  /// Marks exactly those rows of `ids` that are here.
  package mutating func mark(_ ids: Set<ID>) { marked = ids.intersection(places.keys) }

  package mutating func clearMarks() { marked = [] }
}
