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

/// An event that the dashboard waits for.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste, cleaned of controls except line breaks; never runs keys.
  case paste(String)
  case click(column: Int, row: Int)
  /// The mouse button was released there.
  case release(column: Int, row: Int)
  /// Negative is up; the position is that of the pointer.
  case wheel(lines: Int, column: Int, row: Int)
  case resize(Size)
  /// Another process may have changed the workspace, or the timeout passed.
  case wake
  /// A signal asks the program to end; the value is its number.
  case terminate(Int32)
  /// The terminal regained the focus.
  case focus
}
