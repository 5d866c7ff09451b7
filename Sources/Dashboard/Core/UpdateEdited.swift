import Domain

extension Model {
  /// Puts the text from the editor into the field that asked for it. A refused text is shown in a form.
  mutating func take(_ edited: Edited, _ purpose: EditPurpose) -> [Effect] {
    switch edited {
    case .unchanged:
      say("Left unchanged.")
      return []
    case .failed(let sentence):
      say(sentence, .refused)
      return []
    case .text(let text): return take(text, purpose)
    }
  }

  private mutating func take(_ text: String, _ purpose: EditPurpose) -> [Effect] {
    switch purpose {
    case .field(let item, let field):
      return store(text, as: "\(item) \(field.rawValue)") { .set([item], field, $0.isEmpty ? nil : $0) }
    case .comment(let item):
      let actor = actor
      return text.isEmpty
        ? []
        : store(text, as: "Comment on \(item)") {
          let said = InternalText.read($0, by: actor)
          return .comment(item, said.text, isInternal: said.isInternal)
        }
    case .prompt:
      setField(text)
      return []
    }
  }

  private mutating func store(
    _ text: String, as title: String, _ command: @escaping @Sendable (String) -> Command
  ) -> [Effect] {
    guard let project else { return [] }
    let entry = Form.Entry(
      id: "text", label: "Text", kind: .long, value: text, hint: "Ctrl-X Ctrl-E opens it in your editor again"
    )
    overlayStack.submitted = .form(Form(title, entries: [entry]) { [.commit(command($0["text"] ?? ""))] })
    return commit(command(text), in: project.id)
  }
}
