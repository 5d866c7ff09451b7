extension String {
  /// Broken into lines of at most `width` columns, between words where it can be, inside them where it must.
  ///
  /// Line breaks in the text stay. A wide character that fits on no line becomes `?`.
  package func wrapped(to width: Int) -> [String] {
    guard width > 0 else { return [] }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var wrapper = LineWrapper(width: width)
      wrapper.add(String(line))
      return wrapper.lines
    }
  }
}

/// One line of text on its way to several.
private struct LineWrapper {
  let width: Int
  private(set) var lines = [""]
  private var used = 0
  /// Spaces not yet written: they vanish where the line is broken.
  private var gap = 0

  init(width: Int) { self.width = width }

  mutating func add(_ text: String) {
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { gap += 1 }
      if !word.isEmpty { add(word: String(word)) }
    }
  }

  private mutating func add(word: String) {
    let columns = word.columns
    if used + gap + columns <= width {
      append(String(repeating: " ", count: gap) + word, columns: gap + columns)
    } else {
      if used > 0 { startLine() }
      if columns <= width { append(word, columns: columns) } else { breakUp(word) }
    }
    gap = 0
  }

  private mutating func breakUp(_ word: String) {
    var pieces = TextPieces(word)
    while let piece = pieces.next() {
      let fits = piece.columns <= width
      let columns = fits ? piece.columns : 1
      if used + columns > width { startLine() }
      append(fits ? String(word[piece.range]) : "?", columns: columns)
    }
  }

  private mutating func startLine() {
    lines.append("")
    used = 0
  }

  private mutating func append(_ text: String, columns: Int) {
    lines[lines.count - 1] += text
    used += columns
  }
}
