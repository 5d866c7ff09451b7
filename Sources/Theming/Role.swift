/// The meaning of a part of the screen; themes assign each a style. Views draw with roles only.
///
/// The raw value indexes the theme's styles, because every word drawn looks one up.
package enum Role: Int, CaseIterable, Sendable {
  case text, muted, title, tab, tabCurrent, rule, border, borderFocus
  case cursor, selected, marked, new
  case done, doing, open, later, blocked, failed, waived, gate, late
  case us, customer, carrier
  case p1, p2, p3, p4
  case bar, barEmpty
  case hintKey, hint, message, warning, error
  case field, fieldFocus, match, overlay, overlayTitle, off

  init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// The role whose style is used if the theme leaves it open and names no `inherit`; `nil` for `text`.
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

extension Role {
  /// The name in theme files.
  package var name: String {
    switch self {
    case .text: "text"
    case .muted: "muted"
    case .title: "title"
    case .tab: "tab"
    case .tabCurrent: "tab-current"
    case .rule: "rule"
    case .border: "border"
    case .borderFocus: "border-focus"
    case .cursor: "cursor"
    case .selected: "selected"
    case .marked: "marked"
    case .new: "new"
    case .done: "done"
    case .doing: "doing"
    case .open: "open"
    case .later: "later"
    case .blocked: "blocked"
    case .failed: "failed"
    case .waived: "waived"
    case .gate: "gate"
    case .late: "late"
    case .us: "us"
    case .customer: "customer"
    case .carrier: "carrier"
    case .p1: "p1"
    case .p2: "p2"
    case .p3: "p3"
    case .p4: "p4"
    case .bar: "bar"
    case .barEmpty: "bar-empty"
    case .hintKey: "hint-key"
    case .hint: "hint"
    case .message: "message"
    case .warning: "warning"
    case .error: "error"
    case .field: "field"
    case .fieldFocus: "field-focus"
    case .match: "match"
    case .overlay: "overlay"
    case .overlayTitle: "overlay-title"
    case .off: "off"
    }
  }
}
