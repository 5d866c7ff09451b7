import Domain

/// The result of checking a receipt against the log.
package enum ReceiptVerdict: Hashable, Sendable {
  /// The entry is unchanged, and so is everything before it.
  case genuine(HistoryEntry, SignOff?)
  /// Genuine, and the sign-off was withdrawn later.
  case withdrawn(HistoryEntry, SignOff)
  /// One sentence that says what does not match.
  case notGenuine(String)
  /// The log ends before the entry: the end was cut off.
  case tailCut(last: Int)
}

extension Workspace {
  package func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict {
    try engine.read { () throws(StoreError) in
      let row = try engine.first(
        "SELECT id FROM project WHERE lower(id) = $1", [.text(receipt.project.rawValue.lowercased())])
      guard let row else { throw .noSuchProject(receipt.project.rawValue) }
      return try check(receipt, in: ProjectID(row.text(0)))
    }
  }

  private func check(_ receipt: Receipt, in project: ProjectID) throws(StoreError) -> ReceiptVerdict {
    if let broken = try verify(project), broken.sequence <= receipt.sequence {
      if broken.kind == .tailCut { return .tailCut(last: broken.sequence - 1) }
      return .notGenuine("entry \(broken.sequence), at or before it, \(broken.kind.words)")
    }
    let entries = try ChangeTable.history(project, before: receipt.sequence + 1, limit: 1, on: engine)
    guard let entry = entries.first, entry.sequence == receipt.sequence else {
      return .tailCut(last: entries.first?.sequence ?? 0)
    }
    let real = Receipt(of: entry)
    guard let real, real.code == receipt.code else {
      return .notGenuine("entry \(entry.sequence) has another code")
    }
    guard real.day == receipt.day else {
      return .notGenuine("entry \(entry.sequence) is of \(real.day.iso), not \(receipt.day.iso)")
    }
    return try verdict(on: entry)
  }

  private func verdict(on entry: HistoryEntry) throws(StoreError) -> ReceiptVerdict {
    let state = try whole(entry.project)
    let shown = Redaction(state).shown(entry, to: actor)
    let told = seesAll ? entry : shown ?? entry.blank
    let signOff = Project(state.shown(to: actor))?.signOffs.first { $0.receipt?.sequence == entry.sequence }
    if let signOff, signOff.isWithdrawn { return .withdrawn(told, signOff) }
    return .genuine(told, signOff)
  }
}

extension ChainBreak.Kind {
  /// `entry 4 was edited`.
  package var words: String {
    switch self {
    case .entryChanged: "was edited"
    case .gap: "is missing"
    case .tailCut: "was cut off, with all that followed"
    }
  }
}
