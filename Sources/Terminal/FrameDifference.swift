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
/// Handed over from the left: characters of one column side by side in one look together, a wide character with its
/// right half and one with marks by themselves.
func changedCells(
  from old: [Cell]?, to new: Grid, row: Int, sameMarks: Bool,
  _ change: (_ column: Int, _ cells: UnsafeBufferPointer<Cell>) -> Void
) {
  let columns = new.size.columns
  new.cells.withUnsafeBufferPointer { all in
    let cells = UnsafeBufferPointer(rebasing: all[row * columns..<(row + 1) * columns])
    var run = 0..<0
    for column in 0..<columns {
      let cell = cells[column]
      if cell.scalar == 0 { continue }
      if let old, old[column].isSame(as: cell), sameMarks || cell.marks == 0 { continue }
      let isWide = column + 1 < columns && cells[column + 1].scalar == 0
      let isPlain = cell.marks == 0 && !isWide
      if isPlain, !run.isEmpty, run.upperBound == column, cells[column - 1].isPlain(beside: cell) {
        run = run.lowerBound..<column + 1
      } else {
        if !run.isEmpty { change(run.lowerBound, UnsafeBufferPointer(rebasing: cells[run])) }
        run = column..<column + (isWide ? 2 : 1)
      }
    }
    if !run.isEmpty { change(run.lowerBound, UnsafeBufferPointer(rebasing: cells[run])) }
  }
}

extension Cell {
  /// Whether it is of one column without marks, and `next` looks the same.
  fileprivate func isPlain(beside next: Cell) -> Bool {
    scalar != 0 && marks == 0 && style.bits == next.style.bits
  }

  /// As `==`, part by part: this module cannot see into the one of another.
  fileprivate func isSame(as other: Cell) -> Bool {
    scalar == other.scalar && marks == other.marks && style.bits == other.style.bits
  }
}
