import Domain

/// One paragraph of a detail pane; views wrap it and give its tone a look.
package struct DetailLine: Hashable, Sendable {
  package enum Tone: Hashable, Sendable {
    case plain, muted, heading, good, bad, attention
  }

  /// Drawn left of the text, which hangs below itself.
  package let label: String
  package let text: String
  package let tone: Tone
  /// The item this line stands for, where the line itself can be chosen.
  package let item: ItemID?

  package init(_ text: String, label: String = "", tone: Tone = .plain, item: ItemID? = nil) {
    self.text = text
    self.label = label
    self.tone = tone
    self.item = item
  }

  /// In plain lines.
  var spoken: String { label.isEmpty ? text : "\(label): \(text)" }

  package static func heading(_ text: String) -> DetailLine { DetailLine(text, tone: .heading) }
  package static let blank = DetailLine("")
}

/// What the glyph at the left of a row says (ux.md C6).
package enum RowMark: Hashable, Sendable {
  case open, doing, done, blocked, failed, waived
}
