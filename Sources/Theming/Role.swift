/// What a piece of the screen means; themes give each a look. Views draw with roles only.
package enum Role: String, CaseIterable, Sendable {
  case text, muted, title, tab, tabCurrent = "tab-current", rule, border, borderFocus = "border-focus"
  case cursor, selected, marked, new
  case done, doing, open, later, blocked, failed, waived, gate, late
  case us, customer, carrier
  case p1, p2, p3, p4
  case bar, barEmpty = "bar-empty"
  case hintKey = "hint-key", hint, message, warning, error
  case field, fieldFocus = "field-focus", match, overlay, overlayTitle = "overlay-title", off

  /// Whose look it takes where a theme leaves something open and names no `inherit`; `nil` for `text`.
  package var parent: Role? {
    switch self {
    case .text: nil
    case .tabCurrent: .tab
    case .borderFocus: .border
    case .hintKey: .hint
    case .fieldFocus: .field
    case .overlayTitle: .overlay
    case .muted, .title, .tab, .rule, .border, .cursor, .selected, .marked, .new, .done, .doing, .open,
      .later,
      .blocked, .failed, .waived, .gate, .late, .us, .customer, .carrier, .p1, .p2, .p3, .p4, .bar, .barEmpty,
      .hint, .message, .warning, .error, .field, .match, .overlay, .off:
      .text
    }
  }
}
