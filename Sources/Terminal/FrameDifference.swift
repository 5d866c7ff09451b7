import Canvas
import Layout

/// The rows of a frame that are not as in the one before; most rows of most frames are.
///
/// All of them where the two number their marks differently: equal cells may then show different marks.
func changedRows(from old: Grid, to new: Grid) -> [Int] {
  let rows = 0..<new.size.rows
  guard old.size == new.size, old.marks == new.marks else { return Array(rows) }
  let columns = new.size.columns
  return rows.filter { row in
    let cells = row * columns..<(row + 1) * columns
    return old.cells[cells] != new.cells[cells]
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
      if let old, old[column] == cell, sameMarks || cell.marks == 0 { continue }
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
    scalar != 0 && marks == 0 && style == next.style
  }
}
