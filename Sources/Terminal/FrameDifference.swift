import Canvas
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
      for index in after.indices {
        let cell = after[index]
        if comparable, before[index] == cell, sameMarks || cell.marks == 0 { continue }
        if cell.scalar == 0 { continue }
        let column = index % columns
        let isWide = column + 1 < columns && after[index + 1].scalar == 0
        change(column, index / columns, cell, isWide ? 2 : 1)
      }
    }
  }
}
