import Domain

/// The numbers of a session that sees some projects only: another project is answered like one that does not exist.
extension OwnProjects: NumberStore {
  package func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    _ = try own(query.project)
    return try workspace.numbers(query)
  }

  package func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError)
    -> [NumberDeed]
  {
    try workspace.history(of: number, in: own(project), limit: limit)
  }

  package func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry {
    try workspace.changeNumbers(edit, of: selection, in: own(project), id: id, at: moment)
  }

  package func review(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> NumberImport {
    try workspace.review(file, scope: scope, into: own(project))
  }

  package func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers {
    try workspace.importNumbers(
      file, scope: scope, validRowsOnly: validRowsOnly, into: own(project), id: id, at: moment,
      progress: progress)
  }
}

extension ProjectSession: NumberStore {
  package func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage {
    try own(query.project) { (_) throws(StoreError) in try workspace.numbers(query) }
  }

  package func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError)
    -> [NumberDeed]
  {
    try own(project) { (id) throws(StoreError) in
      try workspace.history(of: number, in: id, limit: limit)
    }
  }

  package func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry {
    try own(project) { (project) throws(StoreError) in
      try workspace.changeNumbers(edit, of: selection, in: project, id: own(id), at: moment).ownTick
    }
  }

  package func review(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> NumberImport {
    try own(project) { (id) throws(StoreError) in
      try workspace.review(file, scope: scope, into: id)
    }
  }

  package func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers {
    try own(project) { (project) throws(StoreError) in
      try workspace.importNumbers(
        file, scope: scope, validRowsOnly: validRowsOnly, into: project, id: own(id), at: moment,
        progress: progress
      ).ownTick
    }
  }
}

extension ImportedNumbers {
  fileprivate var ownTick: ImportedNumbers { ImportedNumbers(rows: rows, entry: entry.ownTick) }
}
