/// One screen cell: a base scalar, optional marks, and a style.
package struct Cell: Hashable, Sendable {
  /// 0 for the right half of a wide character.
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
