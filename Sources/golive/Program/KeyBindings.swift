import Dashboard

/// The keys in use.
struct KeyBindings {
  let keymap: Keymap
  /// One sentence for each line that was not taken.
  let problems: [String]

  init(path: String) {
    keymap = .defaults
    problems = []
  }
}
