/// One grapheme cluster, or one ASCII byte.
struct TextPiece {
  let range: Range<String.Index>
  /// The byte, where the cluster is one ASCII byte; otherwise 0x80.
  let ascii: UInt8
  let columns: Int
}

/// Cuts text into what is drawn or left out whole. ASCII costs no grapheme breaking.
struct TextPieces {
  private let text: String
  private var position: String.Index

  init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  mutating func next() -> TextPiece? {
    let bytes = text.utf8
    guard position < bytes.endIndex else { return nil }
    let start = position
    let byte = bytes[start]
    if byte < 0x80 {
      let after = bytes.index(after: start)
      if after == bytes.endIndex || bytes[after] < 0x80 {
        position = after
        return TextPiece(range: start..<after, ascii: byte, columns: 0x20...0x7E ~= byte ? 1 : 0)
      }
    }
    position = text.index(after: start)
    var columns = 0
    text[start..<position].forEachDrawnScalar { columns += $1 }
    return TextPiece(range: start..<position, ascii: 0x80, columns: columns)
  }
}

extension Substring {
  /// Calls `body` with each scalar a cluster is drawn with and its columns, 0 for a mark on the one before.
  ///
  /// Pictures joined or coloured by further scalars are reduced to the first one and flags to their letters:
  /// terminals disagree about the width of those (terminal.md D3).
  func forEachDrawnScalar(_ body: (UInt32, Int) -> Void) {
    var base: Unicode.Scalar?
    var isJoined = false
    var marks = 0
    for scalar in unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x200D:
        isJoined = base != nil
        continue
      case 0x1F3FB...0x1F3FF where base?.properties.isEmojiModifierBase == true: continue
      default: break
      }
      switch ScalarClass(value) {
      case .dropped: break
      case .mark:
        guard base != nil, marks < Cell.maximumMarks else { break }
        marks += 1
        body(value, 0)
      case let kind:
        if isJoined, scalar.properties.isEmoji { return }
        body(drawnBase(value, kind), kind.columns)
        base = scalar
        marks = 0
      }
    }
  }

  private func drawnBase(_ value: UInt32, _ kind: ScalarClass) -> UInt32 {
    if case 0x1F1E6...0x1F1FF = value { return value - 0x1F1E6 + 0x41 }
    return kind == .unknown ? 0x3F : value
  }
}
