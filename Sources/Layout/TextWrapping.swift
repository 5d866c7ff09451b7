extension String {
  /// Broken into lines of at most `width` columns, between words if possible, within them if not.
  ///
  /// Line breaks in the text are kept. A wide character that fits on no line becomes `?`.
  package func wrapped(to width: Int) -> [String] {
    guard width > 0 else { return [] }
    if let lines = utf8.withContiguousStorageIfAvailable({ $0.wrapped(to: width) }) ?? nil { return lines }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var wrapper = LineWrapper(width: width)
      wrapper.add(String(line))
      return wrapper.lines
    }
  }
}

extension String {
  /// As `wrapped`, with at most `lines` lines; the last one holds the rest, for the caller to cut.
  package func wrapped(to width: Int, lines: Int) -> [String] {
    let all = wrapped(to: width)
    guard lines > 0 else { return [] }
    guard all.count > lines else { return all }
    return all.prefix(lines - 1) + [all[(lines - 1)...].joined(separator: " ")]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same for printable ASCII, where every line is a slice of the text; `nil` for other text.
  fileprivate func wrapped(to width: Int) -> [String]? {
    var lines: [String] = []
    // The start of the line and the end of its last word, in bytes.
    var (start, end) = (0, 0)
    var index = 0
    func add(_ range: Range<Int>) {
      lines.append(String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self))
    }
    while index < count {
      switch self[index] {
      case 0x20: index += 1
      case 0x0A:
        add(start..<end)
        index += 1
        (start, end) = (index, index)
      case 0x21...0x7E:
        var next = index + 1
        while next < count, (0x21...0x7E).contains(self[next]) { next += 1 }
        if next - start > width {
          if end > start { add(start..<end) }
          start = index
          while next - start > width {
            add(start..<start + width)
            start += width
          }
        }
        (index, end) = (next, next)
      default: return nil
      }
    }
    add(start..<end)
    return lines
  }
}

/// Wraps one line of text.
private struct LineWrapper {
  let width: Int
  private(set) var lines = [""]
  private var used = 0
  /// Pending spaces, which are dropped if the line is broken there.
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
