/// One grapheme cluster.
package struct TextPiece {
  /// A curses cell takes a base and four marks (terminal.md D4).
  package static let maximumMarks = 4

  package let range: Range<String.Index>
  /// The scalar, if the cluster is one scalar drawn in one or two cells; otherwise 0.
  package let scalar: UInt32
  package let columns: Int
}

/// Cuts text into units that are drawn or left out whole. Common scripts avoid grapheme breaking.
package struct TextPieces {
  private let text: String
  private var position: String.Index

  package init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  /// Bytes of the pieces so far.
  package var byte: Int { text.utf8.distance(from: text.startIndex, to: position) }

  /// Skips a number of bytes that ends at a cluster boundary.
  package mutating func skip(bytes count: Int) { position = text.utf8.index(position, offsetBy: count) }

  package mutating func next() -> TextPiece? {
    let bytes = text.utf8
    guard position < bytes.endIndex else { return nil }
    let start = position
    let byte = bytes[start]
    let length = simpleLength(at: start)
    if length > 0 {
      var after = bytes.index(after: start)
      var scalar = UInt32(byte) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
      for _ in 1..<length {
        scalar = scalar << 6 | UInt32(bytes[after] & 0x3F)
        after = bytes.index(after: after)
      }
      if after == bytes.endIndex || simpleLength(at: after) > 0 {
        position = after
        let kind = ScalarClass(scalar)
        return TextPiece(
          range: start..<after, scalar: kind == .unknown ? 0x3F : scalar, columns: kind.columns)
      }
    }
    position = text.index(after: start)
    var columns = 0
    text[start..<position].forEachDrawnScalar { columns += $1 }
    return TextPiece(range: start..<position, scalar: 0, columns: columns)
  }

  /// Bytes of the scalar at `place` if it never combines with another scalar of these ranges; else 0.
  ///
  /// The ranges are ASCII, U+0080...U+02FF, the lines, blocks and signs of U+2500...U+27BF, and
  /// U+4000...U+9FFF.
  private func simpleLength(at place: String.Index) -> Int {
    let bytes = text.utf8
    switch bytes[place] {
    case 0...0x7F: return 1
    case 0xC2...0xCB: return 2
    case 0xE2: return 0x94...0x9E ~= bytes[bytes.index(after: place)] ? 3 : 0
    case 0xE4...0xE9: return 3
    default: return 0
    }
  }
}

extension Substring {
  /// Calls `body` with each scalar drawn for a cluster and its columns, 0 for a mark on the previous one.
  ///
  /// Emoji joined or coloured by further scalars are reduced to the first one and flags to their letters,
  /// because terminals disagree about their width (terminal.md D3).
  package func forEachDrawnScalar(_ body: (UInt32, Int) -> Void) {
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
        guard base != nil, marks < TextPiece.maximumMarks else { break }
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
