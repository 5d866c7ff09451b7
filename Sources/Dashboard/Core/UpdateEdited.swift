import Domain

extension Model {
  /// Notes what the editor is opened for: whatever ends the program meanwhile, its text is a draft of that.
  mutating func beginEditing(_ text: String, _ purpose: EditPurpose) {
    switch purpose {
    case .field, .comment:
      guard let project else { return }
      let question = Draft.Question(
        purpose.title, of: project.id, customer: project.head.customer, on: screen, asked: .editor(purpose),
        about: [purpose.item].compactMap { $0 })
      overlayStack.edited = EditedText(
        slot: newSlot(of: question), field: Draft.Field(Draft.promptField, text))
    case .prompt: overlayStack.edited = overlays.last?.edited(text)
    }
  }

  /// Puts the text from the editor into the field that asked for it. A refused text is shown in a form.
  mutating func take(_ edited: Edited, _ purpose: EditPurpose) -> [Effect] {
    let opened = overlayStack.edited
    overlayStack.edited = nil
    switch edited {
    case .unchanged:
      say("Left unchanged.")
      return []
    case .failed(let sentence):
      sayInField(sentence)
      return []
    case .left(let text, let why):
      if let opened { keep(text, of: opened) }
      sayInField("\(why) What you wrote is kept as a draft.")
      return []
    case .text(let text):
      // An editor that fails may leave an empty file. A note that is emptied is undone with `u`, a field is not.
      if purpose == .prompt, text.trimmed.isEmpty {
        sayInField("Left unchanged: the editor left an empty file.")
        return []
      }
      return take(text, purpose, opened)
    }
  }

  /// A message is hidden by an open prompt or form, so it is shown in there too.
  private mutating func sayInField(_ sentence: String) {
    say(sentence, .refused)
    if let top = overlays.last { replaceTop(top.saying(sentence, wording)) }
  }

  /// A draft of its own, beside what is in the field.
  private mutating func keep(_ text: String, of edited: EditedText) {
    let field = Draft.Field(
      edited.field.name, text, isText: edited.field.isText, isSecret: edited.field.isSecret)
    overlayStack.shelf.keep(
      Draft(
        id: overlayStack.shelf.number(), edited.slot.question, [field], base: edited.slot.base,
        at: moment.timestamp))
  }

  private mutating func take(_ text: String, _ purpose: EditPurpose, _ opened: EditedText?) -> [Effect] {
    switch purpose {
    case .field, .comment:
      guard let project, let command = command(purpose, text) else { return [] }
      guard var form = form(purpose, text) else { return [] }
      form.slot = opened?.slot
      overlayStack.submitted = .form(form)
      return commit(command, in: project.id)
    case .prompt:
      setField(text)
      return []
    }
  }

  /// The text of an editor in a form, to be corrected or sent again.
  func form(_ purpose: EditPurpose, _ text: String) -> Form? {
    guard command(purpose, text) != nil else { return nil }
    let actor = actor
    var entry = Form.Entry(
      id: Draft.promptField, label: "Text", kind: .long, hint: "Ctrl-X Ctrl-E opens it in your editor again")
    // Not as its initial value: it is typed, and not stored.
    entry.line.set(text)
    return Form(purpose.title, entries: [entry]) { values in
      purpose.command(values[Draft.promptField] ?? "", by: actor).map { [.commit($0)] } ?? []
    }
  }

  private func command(_ purpose: EditPurpose, _ text: String) -> Command? {
    purpose.command(text, by: actor)
  }
}

extension EditPurpose {
  var item: ItemID? {
    switch self {
    case .field(let item, _), .comment(let item): item
    case .prompt: nil
    }
  }

  /// The title of the form that shows its text.
  var title: String {
    switch self {
    case .field(let item, let field): "\(item) \(field.rawValue)"
    case .comment(let item): "Comment on \(item)"
    case .prompt: ""
    }
  }

  /// `nil` where there is nothing to store.
  fileprivate func command(_ text: String, by actor: Actor) -> Command? {
    switch self {
    case .field(let item, let field): return .set([item], field, text.isEmpty ? nil : text)
    case .comment(let item):
      guard !text.isEmpty else { return nil }
      let said = InternalText.read(text, by: actor)
      return .comment(item, said.text, isInternal: said.isInternal)
    case .prompt: return nil
    }
  }
}

extension Overlay {
  /// Its field with the focus, in an editor.
  fileprivate func edited(_ text: String) -> EditedText? {
    switch self {
    case .prompt(let prompt):
      return prompt.slot.map {
        EditedText(
          slot: $0, field: Draft.Field(Draft.promptField, text, isText: true, isSecret: prompt.isSecret))
      }
    case .form(let form) where form.entries.indices.contains(form.focus):
      let entry = form.entries[form.focus]
      return form.slot.map {
        EditedText(slot: $0, field: Draft.Field(entry.id, text, isText: true, isSecret: entry.isSecret))
      }
    case .form, .picker, .confirm, .help, .palette, .reader, .conflict: return nil
    }
  }
}
