import Domain
import StateStore

/// The number inventory and the texts of documents; what is stored is noted.
extension LazyWorkspace {
  func text(of document: ItemID, in project: ProjectID) throws(StoreError) -> String {
    try renewing { () throws(StoreError) in try needed().text(of: document, in: project) }
  }

  func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    try renewing { () throws(StoreError) in try needed().numbers(query) }
  }

  func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError) -> [NumberDeed] {
    try renewing { () throws(StoreError) in
      try needed().history(of: number, in: project, limit: limit)
    }
  }

  func review(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> NumberImport {
    try renewing { () throws(StoreError) in try needed().review(file, scope: scope, into: project) }
  }

  func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry {
    let entry = try renewing { () throws(StoreError) in
      try needed().changeNumbers(edit, of: selection, in: project, id: id, at: moment)
    }
    hasStored = true
    return entry
  }

  func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers {
    let imported = try renewing { () throws(StoreError) in
      try needed().importNumbers(
        file, scope: scope, validRowsOnly: validRowsOnly, into: project, id: id, at: moment,
        progress: progress)
    }
    hasStored = true
    return imported
  }
}
