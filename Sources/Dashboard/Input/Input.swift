import Layout

/// A key as people name it. `Key(text: "ctrl-p")` reads what `keys.toml` and the help screen write.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case function(Int)
}

/// Everything that can happen to a waiting dashboard.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste, cleaned of controls except line breaks; never runs keys.
  case paste(String)
  case click(column: Int, row: Int)
  /// The button that clicked was let go there.
  case release(column: Int, row: Int)
  /// Negative is up; the position is the pointer's.
  case wheel(lines: Int, column: Int, row: Int)
  case resize(Size)
  /// The workspace may have changed under us, or the deadline passed.
  case wake
  /// Asked to leave by a signal; the number is the signal's.
  case terminate(Int32)
  /// The terminal got the focus back.
  case focus
}
