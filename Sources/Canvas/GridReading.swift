import Layout

extension Grid {
  /// Whether both grids show the same at `index`, even if they number their marks differently.
  package func sameCell(_ other: Grid, _ index: Int) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    guard mine.scalar == theirs.scalar, mine.style == theirs.style else { return false }
    if mine.marks | theirs.marks == 0 { return true }
    return marks(of: mine) == other.marks(of: theirs)
  }

  /// The combining marks on a cell of this grid, in order.
  package func marks(of cell: Cell) -> [UInt32] { cell.marks == 0 ? [] : marks[Int(cell.marks) - 1] }

  package func cells(row: Int) -> [Cell] { Array(cells[row * size.columns..<(row + 1) * size.columns]) }

  /// The row as text; a wide character covers two columns. Empty outside the screen.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var result = String.UnicodeScalarView()
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.scalar != 0 {
      for value in [cell.scalar] + marks(of: cell) {
        if let scalar = Unicode.Scalar(value) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// All rows as text, spaces at the end kept.
  package var lines: [String] { (0..<size.rows).map { text(row: $0) } }
}

extension Grid: Hashable {
  /// Whether both look the same.
  package static func == (one: Grid, other: Grid) -> Bool {
    guard one.size == other.size, one.cursor == other.cursor else { return false }
    return one.cells.indices.allSatisfy { one.sameCell(other, $0) }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
    for cell in cells { hasher.combine(cell.scalar) }
  }
}
