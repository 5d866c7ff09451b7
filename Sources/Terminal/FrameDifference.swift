import Canvas
import Glibc
import Layout

/// What has to be written so that the terminal, showing `old`, shows `new`.
///
/// Left halves of wide characters stand for both; a wide character in the last column, which the terminal
/// would wrap, becomes a space.
func changedCells(
  from old: Grid, to new: Grid, _ change: (_ column: Int, _ row: Int, _ cell: Cell, _ width: Int) -> Void
) {
  let columns = new.size.columns
  let comparable = old.size == new.size
  let sameMarks = old.marks == new.marks
  old.cells.withUnsafeBufferPointer { before in
    new.cells.withUnsafeBufferPointer { after in
      for row in 0..<new.size.rows {
        let start = row * columns
        if comparable, sameMarks, sameBytes(before, after, start..<start + columns) { continue }
        for index in start..<start + columns {
          let cell = after[index]
          if comparable, before[index].isSame(as: cell), sameMarks || cell.marks == 0 { continue }
          if cell.scalar == 0 { continue }
          let column = index - start
          let isWide = column + 1 < columns && after[index + 1].scalar == 0
          change(column, row, cell, isWide ? 2 : 1)
        }
      }
    }
  }
}

/// Most rows of most frames are as they were, to the byte.
private func sameBytes(
  _ one: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>, _ range: Range<Int>
) -> Bool {
  guard let one = one.baseAddress, let other = other.baseAddress else { return true }
  return memcmp(
    one + range.lowerBound, other + range.lowerBound, range.count * MemoryLayout<Cell>.stride) == 0
}

extension Cell {
  /// As `==`, part by part: this module cannot see into the one of another.
  fileprivate func isSame(as other: Cell) -> Bool {
    scalar == other.scalar && marks == other.marks && style.foreground == other.style.foreground
      && style.background == other.style.background
      && style.attributes.rawValue == other.style.attributes.rawValue
  }
}
