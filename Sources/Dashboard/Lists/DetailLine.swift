import Domain

/// One paragraph of a detail pane; views wrap it and map its tone to a style.
package struct DetailLine: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case plain, muted, heading, good, bad, attention
  }

  /// Drawn to the left of the text, which is indented behind it.
  package let label: String
  package let text: String
  package let tone: Tone
  /// The item this line is about, when the cursor can be put on the line.
  package let item: ItemID?

  package init(_ text: String, label: String = "", tone: Tone = .plain, item: ItemID? = nil) {
    self.text = text
    self.label = label
    self.tone = tone
    self.item = item
  }

  /// The line as printed in plain lines.
  var spoken: String { label.isEmpty ? text : "\(label): \(text)" }

  package static func heading(_ text: String) -> DetailLine { DetailLine(text, tone: .heading) }
  package static let blank = DetailLine("")
}

/// The state shown by the glyph at the left of a row (ux.md C6).
package enum RowMark: Hashable, Sendable {
  case open, doing, done, blocked, failed, waived
}
