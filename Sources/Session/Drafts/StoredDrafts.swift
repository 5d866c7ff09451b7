import Dashboard
import Domain
import StateStore

extension EffectHandler {
  /// The entries searched for a draft.
  private static let searched = 100

  /// Whether a draft was stored after all: the process ended between the commit and the removal of the draft.
  ///
  /// It was if one change of this person since then holds every text of it. When in doubt, it is offered again.
  func isStored(_ draft: Draft) -> Bool {
    let texts = draft.stored(by: store.actor)
    guard !texts.isEmpty else { return false }
    guard let project = draft.question.project else { return isCreated(texts) }
    let entries = (try? store.history(project, item: nil, before: nil, limit: Self.searched)) ?? []
    return entries.contains { entry in
      let values = Set(entry.changes.compactMap(\.new))
      return entry.actor == store.actor.name && entry.at >= draft.at && entry.undoneBy == nil
        && texts.allSatisfy(values.contains) && isAbout(draft.question, entry)
    }
  }

  private func isAbout(_ question: Draft.Question, _ entry: HistoryEntry) -> Bool {
    if question.items.isEmpty || question.asked == .action(.verb(.add)) { return true }
    return entry.changes.contains { change in
      question.items.contains { $0 == change.item || $0.rawValue == change.new }
    }
  }

  /// The form for a new customer begins with the name.
  private func isCreated(_ texts: [String]) -> Bool {
    texts.contains { text in
      ((try? store.find(text, limit: 5)) ?? []).contains { $0.customer == text }
    }
  }
}
