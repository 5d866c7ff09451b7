import Domain
import StateStore

/// The number inventory of an open project; nothing else reads it.
extension OpenProject {
  func numbers(_ query: NumberQuery) throws(CommandFailure) -> NumberPage {
    try storing { () throws(StoreError) in try store.numbers(query) }
  }

  /// All that a query finds, page by page.
  func allNumbers(_ query: NumberQuery) throws(CommandFailure) -> [InventoryNumber] {
    var query = query
    query.limit = 2000
    var result: [InventoryNumber] = []
    while true {
      let page = try numbers(query)
      result += page.numbers
      guard let next = page.next else { return result }
      query.place = .after(next)
    }
  }

  func review(_ file: NumberFile, scope: NumberImport.PortScope?) throws(CommandFailure) -> NumberImport {
    try storing { () throws(StoreError) in try store.review(file, scope: scope, into: id) }
  }

  func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, progress: (Int, Int) -> Void
  ) throws(CommandFailure) -> ImportedNumbers {
    let imported = try storing { () throws(StoreError) in
      try store.importNumbers(
        file, scope: scope, validRowsOnly: validRowsOnly, into: id, id: Identifiers.random(),
        at: invocation.clock.now, progress: progress)
    }
    invocation.output.stored.note(in: id)
    return imported
  }

  /// Changes the selected numbers and reports what it did.
  func changeNumbers(_ edit: NumberEdit, of selection: NumberSelection) throws(CommandFailure) {
    let entry = try storing { () throws(StoreError) in
      try store.changeNumbers(
        edit, of: selection, in: id, id: Identifiers.random(), at: invocation.clock.now)
    }
    invocation.output.stored.note(in: id)
    try invocation.output.show(.change(entry))
  }

  func history(of number: PhoneNumber, limit: Int) throws(CommandFailure) -> [NumberDeed] {
    try storing { () throws(StoreError) in try store.history(of: number, in: id, limit: limit) }
  }
}
