import CNcurses
import Dashboard

extension RawInput {
  /// `nil` if no input was waiting.
  init?(_ input: cn_input) {
    let column = Int(input.column)
    let row = Int(input.row)
    switch input.kind {
    case CN_TEXT: self = .text(UInt32(bitPattern: input.value))
    case CN_KEY: self = Key(input).map(RawInput.key) ?? .other
    case CN_CLICK: self = .click(column: column, row: row)
    case CN_RELEASE: self = .release(column: column, row: row)
    case CN_WHEEL: self = .wheel(lines: Int(input.value), column: column, row: row)
    case CN_PASTE_BEGIN: self = .pasteBegin
    case CN_PASTE_END: self = .pasteEnd
    case CN_FOCUS_IN: self = .focus
    case CN_POINTER_BEGIN: self = .pointerBegin
    case CN_OTHER: self = .other
    default: return nil  // CN_NONE; C enumerations are open
    }
  }
}

extension Key {
  fileprivate init?(_ input: cn_input) {
    let names: [(cn_key, Key)] = [
      (CN_KEY_UP, .up), (CN_KEY_DOWN, .down), (CN_KEY_LEFT, .left), (CN_KEY_RIGHT, .right),
      (CN_KEY_HOME, .home), (CN_KEY_END, .end), (CN_KEY_PAGE_UP, .pageUp), (CN_KEY_PAGE_DOWN, .pageDown),
      (CN_KEY_INSERT, .insert), (CN_KEY_DELETE, .delete), (CN_KEY_BACKSPACE, .backspace),
      (CN_KEY_ENTER, .enter), (CN_KEY_BACK_TAB, .backTab), (CN_KEY_SHIFT_UP, .shiftUp),
      (CN_KEY_SHIFT_DOWN, .shiftDown), (CN_KEY_SHIFT_LEFT, .shiftLeft), (CN_KEY_SHIFT_RIGHT, .shiftRight),
      (CN_KEY_FUNCTION, .function(Int(input.value))),
    ]
    guard let name = names.first(where: { $0.0 == input.key }) else { return nil }
    self = name.1
  }
}
