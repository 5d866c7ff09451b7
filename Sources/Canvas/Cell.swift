/// One screen cell: a base scalar, perhaps marks, and a style.
package struct Cell: Hashable, Sendable {
  /// 0 continues the wide character to the left.
  package var scalar: UInt32
  /// Index + 1 into the grid's list of combining marks; 0 for none.
  package var marks: UInt32
  package var style: Style

  package init(scalar: UInt32 = 32, marks: UInt32 = 0, style: Style = .plain) {
    self.scalar = scalar
    self.marks = marks
    self.style = style
  }
}
