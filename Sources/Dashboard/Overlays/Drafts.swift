import Domain

/// Texts of prompts and forms that were closed without sending; restored when the same prompt opens again.
struct Drafts: Sendable {
  private static let most = 20

  /// Newest last.
  private var kept: [(key: String, values: [String: String])] = []

  subscript(key: String) -> [String: String]? { kept.last { $0.key == key }?.values }

  mutating func keep(_ values: [String: String], as key: String) {
    drop(key)
    kept.append((key, values))
    if kept.count > Self.most { kept.removeFirst() }
  }

  mutating func drop(_ key: String) { kept.removeAll { $0.key == key } }
}

extension Prompt {
  /// Whether Esc would keep typed text as a draft.
  package var holdsOwnText: Bool {
    kind != .filter && line.text != initial && !line.text.trimmed.isEmpty
  }

  /// The effect of Esc now.
  package var escape: String {
    kind == .filter ? "Esc keeps the old one" : holdsOwnText ? "Esc keeps a draft" : "Esc closes"
  }
}

extension Form {
  /// Whether Esc would keep typed text as a draft.
  package var holdsOwnText: Bool {
    entries.contains { $0.isTyped && $0.value != $0.initial && !$0.value.trimmed.isEmpty }
  }

  /// The effect of Esc now.
  package var escape: String { holdsOwnText ? "Esc keeps a draft" : "Esc closes" }
}

extension Model {
  private static let promptText = "text"

  /// The same for the same question about the same item of the same project.
  func draftKey(_ title: String) -> String {
    "\(screen.needsProject || isSeated ? project?.id.rawValue ?? "" : "")|\(title)"
  }

  mutating func putAside(_ overlay: Overlay) {
    let (title, values): (String, [String: String])
    switch overlay {
    case .prompt(let prompt) where prompt.kind != .filter:
      title = prompt.title
      values = prompt.holdsOwnText ? [Self.promptText: prompt.line.text] : [:]
    case .form(let form):
      title = form.title
      values =
        form.holdsOwnText
        ? Dictionary(form.entries.map { ($0.id, $0.value) }, uniquingKeysWith: { $1 }) : [:]
    case .prompt, .picker, .confirm, .help, .palette, .reader, .conflict: return
    }
    let key = draftKey(title)
    guard !values.isEmpty else { return overlayStack.drafts.drop(key) }
    overlayStack.drafts.keep(values, as: key)
    say("Kept as a draft, not saved: what you typed is there when you come back to it.")
  }

  /// The prompt or form with its draft, if there is one.
  func withDraft(_ overlay: Overlay) -> Overlay {
    let back = "What you typed before is here again."
    switch overlay {
    case .prompt(var prompt) where prompt.kind != .filter:
      guard let text = overlayStack.drafts[draftKey(prompt.title)]?[Self.promptText] else { return overlay }
      prompt.line.set(text)
      prompt.problem = prompt.lengthProblem ?? back
      return .prompt(prompt)
    case .form(var form):
      guard let values = overlayStack.drafts[draftKey(form.title)] else { return overlay }
      for place in form.entries.indices {
        if let value = values[form.entries[place].id] { form.entries[place].line.set(value) }
      }
      if form.entries.indices.contains(form.focus) { form.entries[form.focus].problem = back }
      return .form(form)
    case .prompt, .picker, .confirm, .help, .palette, .reader, .conflict: return overlay
    }
  }
}
