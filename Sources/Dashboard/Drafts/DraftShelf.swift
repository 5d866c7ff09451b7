import Domain

/// Texts of prompts and forms that were closed without sending, here or in an earlier run.
struct DraftShelf: Sendable {
  /// Newest last.
  private(set) var all: [Draft] = []
  /// The number of the next draft.
  private var next = 1
  /// The draft that is wanted again, if the same question has several.
  var wanted: Draft.ID?

  mutating func number() -> Draft.ID {
    defer { next += 1 }
    return next
  }

  mutating func keep(_ draft: Draft) {
    drop(draft.id)
    all.append(draft)
    next = max(next, draft.id + 1)
  }

  mutating func drop(_ id: Draft.ID) {
    all.removeAll { $0.id == id }
    if wanted == id { wanted = nil }
  }

  subscript(_ id: Draft.ID) -> Draft? { all.first { $0.id == id } }

  /// The one that is wanted, or the newest, for this question.
  func draft(of question: Draft.Question) -> Draft? {
    let fitting = all.filter { $0.question.isSame(as: question) }
    return fitting.first { $0.id == wanted } ?? fitting.last
  }
}

/// The draft that a prompt or form becomes when it is left.
struct DraftSlot: Sendable {
  let id: Draft.ID
  let question: Draft.Question
  let base: Draft.Base?
}

/// The text that an editor has open.
struct EditedText: Sendable {
  let slot: DraftSlot
  let field: Draft.Field
}
