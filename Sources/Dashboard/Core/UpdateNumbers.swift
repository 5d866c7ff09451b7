import Domain

/// Answers about the number inventory, which is no part of an open project.
extension Model {
  mutating func takeNumbers(_ message: Message) -> [Effect] {
    guard let project, let context = context(for: .ports) else { return [] }
    switch message {
    case .numbers(let page, let query):
      guard query.project == project.id else { return [] }
      ports.take(page, for: query, in: context)
      return ports.checks.mustAsk(project, version: page.version).map { [.reconcile($0)] } ?? []
    case .numberHistory(let deeds, let number, let id):
      guard id == project.id else { return [] }
      ports.take(deeds, of: number)
      return []
    case .reconciled(let found, let question):
      guard question.project == project.id else { return [] }
      if question.other != .orders { overlayStack.submitted = nil }
      ports.take(found, for: question)
      refreshShown()
      return []
    // The other messages are not about numbers.
    default:
      return []
    }
  }
}
