extension Keymap {
  /// Keys that are not bound because terminals or multiplexers use them, or their effect would surprise (ux.md C5).
  package static let reserved: [(key: String, why: String)] = [
    ("d", "it means delete, done or describe elsewhere"),
    ("ctrl-k", "it kills text in a field, so it may not change data"),
    ("ctrl-s", "the terminal uses it for flow control"),
    ("ctrl-q", "the terminal uses it for flow control"),
    ("ctrl-a", "screen uses it"),
    ("ctrl-b", "tmux uses it"),
    ("ctrl-h", "it is Backspace"),
    ("ctrl-i", "it is Tab"),
    ("ctrl-j", "it is Enter"),
    ("ctrl-m", "it is Enter"),
    ("ctrl-[", "it is Esc"),
    ("ctrl-c", "it interrupts, and twice leaves"),
  ]
}
