import Domain

extension Prompt {
  /// Whether Esc would keep typed text as a draft.
  package var holdsOwnText: Bool {
    kind != .filter && line.text != initial && !line.text.trimmed.isEmpty
  }

  /// The effect of Esc now.
  package var escape: String {
    kind == .filter ? "Esc keeps the old one" : holdsOwnText ? "Esc keeps a draft" : "Esc closes"
  }

  var typed: Draft.Field {
    Draft.Field(Draft.promptField, line.text, isText: kind != .day, isSecret: isSecret)
  }
}

extension Form.Entry {
  var holdsOwnText: Bool { isTyped && value != initial && !value.trimmed.isEmpty }
}

extension Form {
  /// Whether Esc would keep typed text as a draft.
  package var holdsOwnText: Bool { entries.contains(where: \.holdsOwnText) }

  /// The effect of Esc now.
  package var escape: String { holdsOwnText ? "Esc keeps a draft" : "Esc closes" }

  /// What differs from the values before.
  var typed: [Draft.Field] {
    entries.filter { $0.value != $0.initial }.map {
      Draft.Field($0.id, $0.value, isText: $0.isTyped && $0.kind != .day, isSecret: $0.isSecret)
    }
  }
}

extension Model {
  /// Everything typed and not saved, to be kept outside the program: what was put aside, and what is open now.
  package var drafts: [Draft] {
    var found = overlayStack.shelf.all
    func add(_ draft: Draft?) {
      guard let draft else { return }
      found.removeAll { $0.id == draft.id }
      found.append(draft)
    }
    for overlay in overlayStack.typed { add(draft(of: overlay)) }
    if let edited = overlayStack.edited { add(draft(of: edited, in: found)) }
    return found
  }

  /// Whether a question is open whose text may change with the next key.
  package var isTyping: Bool { !overlayStack.typed.isEmpty }

  /// The draft that a prompt or form would become now; `nil` without typed text.
  private func draft(of overlay: Overlay) -> Draft? {
    switch overlay {
    case .prompt(let prompt):
      guard prompt.holdsOwnText, let slot = prompt.slot else { return nil }
      return draft(slot, [prompt.typed])
    case .form(let form):
      guard form.holdsOwnText, let slot = form.slot else { return nil }
      return draft(slot, form.typed)
    case .picker, .confirm, .help, .palette, .reader, .conflict: return nil
    }
  }

  private func draft(_ slot: DraftSlot, _ fields: [Draft.Field], editing: String? = nil) -> Draft {
    Draft(
      id: slot.id, slot.question, fields, base: slot.base, at: moment.timestamp, editing: editing)
  }

  /// What is in an editor, with the other fields of its form.
  private func draft(of edited: EditedText, in found: [Draft]) -> Draft {
    let fields = found.first { $0.id == edited.slot.id }?.fields ?? []
    return draft(
      edited.slot, fields.contains { $0.name == edited.field.name } ? fields : fields + [edited.field],
      editing: edited.field.name)
  }

  /// Keeps what was typed in a prompt or form that closes without sending.
  mutating func putAside(_ overlay: Overlay) {
    guard let draft = draft(of: overlay) else { return }
    overlayStack.shelf.keep(draft)
    say(
      isSeated
        ? texts(AnswerText.kept)
        : "Kept as a draft, not saved: it is here when you come back to it.  :drafts lists it")
  }

  /// Keeps what was sent by questions whose last one was given up.
  mutating func putAsideSent() {
    overlayStack.sent.forEach { putAside($0) }
    overlayStack.forgetTyping()
  }

  // MARK: Opening again

  /// Puts an overlay on top of the others, with its draft if there is one.
  package mutating func show(_ overlay: Overlay) {
    guard let question = overlay.draftTitle.map(question) else { return put(overlay) }
    guard let draft = overlayStack.shelf.draft(of: question) else { return put(overlay) }
    let slot = DraftSlot(id: draft.id, question: question, base: draft.base)
    guard let filled = overlay.filled(from: draft, slot) else {
      // What was typed is stored by now.
      overlayStack.shelf.drop(draft.id)
      return put(overlay)
    }
    overlayStack.shelf.drop(draft.id)
    let before = project.flatMap { draft.base?.state(before: $0.state) }
    put(filled.saying(draft.greeting(at: moment, isOvertaken: before != nil, wording), wording))
    if let before { overlayStack.rebase(on: before) }
  }

  mutating func put(_ overlay: Overlay) {
    overlayStack.push(numbered(overlay), over: project?.state)
  }

  private mutating func numbered(_ overlay: Overlay) -> Overlay {
    switch overlay {
    case .prompt(var prompt) where prompt.kind != .filter && prompt.slot == nil:
      prompt.slot = newSlot(prompt.title)
      return .prompt(prompt)
    case .form(var form) where form.slot == nil:
      form.slot = newSlot(form.title)
      return .form(form)
    case .prompt, .form, .picker, .confirm, .help, .palette, .reader, .conflict: return overlay
    }
  }

  mutating func newSlot(_ title: String) -> DraftSlot { newSlot(of: question(title)) }

  mutating func newSlot(of question: Draft.Question) -> DraftSlot {
    let base = project.flatMap { project in
      Draft.Base(question.items + [ItemID(project.id.rawValue)], in: project.state)
    }
    return DraftSlot(id: overlayStack.shelf.number(), question: question, base: base)
  }

  /// What is asked under this title now.
  func question(_ title: String) -> Draft.Question {
    let here = screen.needsProject || isSeated ? project : nil
    func question(_ asked: Draft.Question.Asked?, _ items: [ItemID]) -> Draft.Question {
      Draft.Question(
        title, of: here?.id, customer: here?.head.customer ?? "", on: screen, asked: asked, about: items)
    }
    switch overlayStack.asked {
    case .item(let verb, let item):
      return Draft.Question(
        title, of: project?.id, customer: project?.head.customer ?? "",
        on: project?.place(of: item).flatMap(ScreenID.init(showing:)) ?? .board,
        asked: .action(.verb(verb)), about: [item])
    case .seat(let action): return question(.seat(action), [seat?.current].compactMap { $0 })
    case .action(let action):
      let rows = screen.needsProject ? targets ?? [] : statusTargets.map { ItemID($0.id.rawValue) }
      return question(.action(action), rows)
    case nil: return question(nil, [])
    }
  }
}

extension Overlay {
  /// The title of a prompt or form that can be kept as a draft.
  fileprivate var draftTitle: String? {
    switch self {
    case .prompt(let prompt): prompt.kind == .filter ? nil : prompt.title
    case .form(let form): form.title
    case .picker, .confirm, .help, .palette, .reader, .conflict: nil
    }
  }

  /// With the texts of a draft; `nil` if they are all there already.
  fileprivate func filled(from draft: Draft, _ slot: DraftSlot) -> Overlay? {
    switch self {
    case .prompt(var prompt):
      guard let field = draft.fields.first(where: { $0.name == Draft.promptField }),
        field.text != prompt.line.text
      else { return nil }
      prompt.line.set(field.text)
      prompt.slot = slot
      return .prompt(prompt)
    case .form(var form):
      var isFilled = false
      for place in form.entries.indices {
        guard let field = draft.fields.first(where: { $0.name == form.entries[place].id }),
          field.text != form.entries[place].value, form.entries[place].mayHold(field.text)
        else { continue }
        form.entries[place].line.set(field.text)
        isFilled = true
      }
      form.slot = slot
      return isFilled ? .form(form) : nil
    case .picker, .confirm, .help, .palette, .reader, .conflict: return nil
    }
  }

  /// With a message beside the field that has the focus.
  func saying(_ words: String, _ texts: Texts) -> Overlay {
    switch self {
    case .prompt(var prompt):
      prompt.problem = prompt.lengthProblem(texts) ?? words
      return .prompt(prompt)
    case .form(var form):
      if form.entries.indices.contains(form.focus) { form.entries[form.focus].problem = words }
      return .form(form)
    case .picker, .confirm, .help, .palette, .reader, .conflict: return self
    }
  }
}

extension Draft {
  fileprivate func greeting(at moment: Moment, isOvertaken: Bool, _ texts: Texts) -> String {
    let parts = [
      texts(BoxText.draftOf, (.when, Words.when(at, moment, texts))),
      isOvertaken ? texts(BoxText.draftClash) : "", isPart ? texts(BoxText.draftSecrets) : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
