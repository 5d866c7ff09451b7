import Canvas
import Glibc
import Layout

/// The rows of a frame that are not, to the byte, as in the one before; most rows of most frames are.
///
/// All of them where the two number their marks differently: the same bytes may then show another mark.
func changedRows(from old: Grid, to new: Grid) -> [Int] {
  let rows = 0..<new.size.rows
  guard old.size == new.size, old.marks == new.marks else { return Array(rows) }
  let length = new.size.columns * MemoryLayout<Cell>.stride
  return old.cells.withUnsafeBytes { before in
    new.cells.withUnsafeBytes { after in
      guard let before = before.baseAddress, let after = after.baseAddress else { return [] }
      return rows.filter { memcmp(before + $0 * length, after + $0 * length, length) != 0 }
    }
  }
}

/// What has to be written so that a row that shows `old` shows that of `new`; all of it where `old` is `nil`.
///
/// Left halves of wide characters stand for both; a wide character in the last column, which the terminal
/// would wrap, becomes a space.
func changedCells(
  from old: [Cell]?, to new: Grid, row: Int, sameMarks: Bool,
  _ change: (_ column: Int, _ cell: Cell, _ width: Int) -> Void
) {
  let columns = new.size.columns
  new.cells.withUnsafeBufferPointer { cells in
    let after = cells[row * columns..<(row + 1) * columns]
    for (column, index) in after.indices.enumerated() {
      let cell = after[index]
      if let old, old[column].isSame(as: cell), sameMarks || cell.marks == 0 { continue }
      if cell.scalar == 0 { continue }
      let isWide = column + 1 < columns && after[index + 1].scalar == 0
      change(column, cell, isWide ? 2 : 1)
    }
  }
}

extension Cell {
  /// As `==`, part by part: this module cannot see into the one of another.
  fileprivate func isSame(as other: Cell) -> Bool {
    scalar == other.scalar && marks == other.marks && style.foreground == other.style.foreground
      && style.background == other.style.background
      && style.attributes.rawValue == other.style.attributes.rawValue
  }
}
