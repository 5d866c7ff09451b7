import Domain

/// Escalations of an item, for its detail.
package enum EscalationLines {
  package static func all(about id: ItemID, in context: ScreenContext) -> [DetailLine] {
    context.project.escalations(of: id).flatMap { record -> [DetailLine] in
      let hidden = record.isInternal ? " (internal)" : ""
      let head = "\(record.id) \(record.words(near: context.today)): \(record.reason)\(hidden)"
      return [
        DetailLine(head, label: "Escalated", tone: record.isOpen ? .attention : .muted, item: record.id)
      ]
        + (record.answer.map { [DetailLine($0, label: "Answer", tone: .plain)] } ?? [])
    }
  }
}
