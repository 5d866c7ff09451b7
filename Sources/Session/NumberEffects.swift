import Dashboard
import Domain
import StateStore

/// Effects on the number inventory.
extension EffectHandler {
  /// The newest deeds of a number that are loaded.
  private static let deeds = 50

  func history(of number: PhoneNumber, in id: ProjectID) throws(StoreError) -> [Message] {
    let deeds = try store.history(of: number, in: id, limit: Self.deeds)
    return [.numberHistory(deeds, of: number, project: id)]
  }

  func changeNumbers(
    _ edit: NumberEdit, _ selection: NumberSelection, _ id: ProjectID
  ) throws(StoreError) -> [Message] {
    let entry = try store.changeNumbers(
      edit, of: selection, in: id, id: services.commandID(), at: services.clock())
    return try stored(entry)
  }

  func reconcile(_ question: ReconcileQuestion) throws(StoreError) -> [Message] {
    let numbers = try store.numbers(NumberQuery(question.project, limit: .max)).numbers
    let found =
      question.other == .orders
      ? NumberReconciliation(numbers, against: question.orders)
      : NumberReconciliation(
        numbers, against: try numberList(question.path, country: question.country), as: question.other,
        vendor: question.vendor)
    return [.reconciled(found, question)]
  }

  func save(_ exported: ExportedText, to path: String) throws(StoreError) -> [Message] {
    switch exported {
    case .text(let text): try services.write(text, path)
    case .document(let version, let project, let format):
      try services.write(try written(version, of: project, as: format), path)
    case .numbers(let query): try services.write(NumberExport.csv(store.numbers(query).numbers), path)
    }
    return [.saved("Wrote \(DisplayText.line(path)).")]
  }
}
