import Domain

/// Two people changed the same field: shows both values and asks which one holds. Nothing typed is lost.
package struct ConflictQuestion: Sendable {
  package let conflict: EditConflict
  /// The command that was refused.
  let command: Command
  let project: ProjectID
  /// The prompt or form of the command, to go back to; empty if it had none.
  let back: [Overlay]
  /// `PRE-A1 Licences assigned`.
  package let title: String

  package func theirs(_ texts: Texts) -> String {
    conflict.change.field.shown(conflict.found) ?? texts(BoxText.empty)
  }
  package func mine(_ texts: Texts) -> String {
    conflict.change.field.shown(conflict.change.new) ?? texts(BoxText.empty)
  }

  /// `Sam Ochieng, today 14:01`.
  package func who(at moment: Moment, _ texts: Texts) -> String {
    let when = Words.when(conflict.at, moment, texts)
    return [DisplayText.line(conflict.by ?? texts(BoxText.somebody)), when].filter { !$0.isEmpty }.joined(
      separator: ", ")
  }

  /// The name of the field for users.
  package func fieldWord(_ texts: Texts) -> String {
    switch conflict.change.field {
    case .evidence: texts(BoxText.fieldEvidence)
    case .assignee: texts(BoxText.fieldAssignee)
    case .holder: texts(BoxText.fieldHolder)
    case .due, .fixed: texts(BoxText.fieldDay)
    case .goLive: texts(BoxText.fieldGoLive)
    case let field: field.rawValue.split(separator: "-").joined(separator: " ")
    }
  }
}

extension Model {
  mutating func press(_ key: Key, in collision: ConflictQuestion) -> [Effect] {
    switch key {
    case .character("t"): return keepTheirs(collision)
    case .character("m"):
      overlayStack.pop()
      // Planned on the current state including the other person's value, so that a third change asks again.
      changes.ask(collision.command, of: collision.project)
      return [.open(collision.project), .commit(collision.command, collision.project)]
    case .escape, .character("q"): return cancelTop()
    case .character, .control, .alt, .enter, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      say(wording(BoxText.twoKeysFull), .refused)
      return []
    }
  }

  /// Keeps the other person's value; the remaining fields of the command are still stored.
  private mutating func keepTheirs(_ collision: ConflictQuestion) -> [Effect] {
    overlayStack.pop()
    customerSession.thanks = nil
    let change = collision.conflict.change
    guard let rest = collision.command.without(change.field, of: change.item) else {
      overlayStack.forgetTyping()
      say(wording(BoxText.keptTheirs, (.name, collision.conflict.by ?? wording(BoxText.theOther))))
      return [.open(collision.project)]
    }
    changes.ask(rest, of: collision.project)
    return [.open(collision.project), .commit(rest, collision.project)]
  }

  /// Back to the prompt or form as it was.
  mutating func goBack(from collision: ConflictQuestion) {
    for overlay in collision.back { put(overlay) }
    overlayStack.submitted = nil
    say(wording(collision.back.isEmpty ? BoxText.nothingChanged : .stillHere))
  }

  /// Asks which value holds instead of only showing the error.
  mutating func offerChoice(_ conflict: EditConflict, of command: Command, in id: ProjectID) {
    let item = conflict.change.item
    let name = project?.id == id ? project?.title(of: item) : nil
    let code = isSeated ? nil : item.rawValue
    put(
      .conflict(
        ConflictQuestion(
          conflict: conflict, command: command, project: id, back: overlayStack.submitted.map { [$0] } ?? [],
          title: [code, name].compactMap { $0 }.joined(separator: " "))))
  }
}

extension Command {
  /// The command without its effect on one field of one item; `nil` when nothing else remains.
  package func without(_ field: Field, of item: ItemID) -> Command? {
    if case .set(let items, field, let value) = self {
      let others = items.filter { $0 != item }
      return others.isEmpty ? nil : .set(others, field, value)
    }
    if case .set = self { return self }
    guard case .together(let commands) = self else { return nil }
    let left = commands.compactMap { $0.without(field, of: item) }
    return left.isEmpty ? nil : left.count == 1 ? left[0] : .together(left)
  }
}
