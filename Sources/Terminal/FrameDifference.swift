import Canvas
import Layout

/// The rows of a frame that differ from the previous one; most rows do not.
///
/// All rows if the grids number their marks differently, because equal cells may then show different marks.
func changedRows(from old: Grid, to new: Grid) -> [Int] {
  let rows = 0..<new.size.rows
  guard old.size == new.size, old.marks == new.marks else { return Array(rows) }
  let columns = new.size.columns
  return rows.filter { row in
    let cells = row * columns..<(row + 1) * columns
    return old.cells[cells] != new.cells[cells]
  }
}

/// The runs of cells to write so that a row showing `old` shows `new`; the whole row if `old` is `nil`.
///
/// From the left: adjacent one-column characters of one style as one run; a wide character with its right
/// half, and a character with marks, each alone.
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
  /// Whether it is one column wide without marks, and `next` has the same style.
  fileprivate func isPlain(beside next: Cell) -> Bool {
    scalar != 0 && marks == 0 && style == next.style
  }
}
