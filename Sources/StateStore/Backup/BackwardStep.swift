import Domain

/// What putting back a copy would do to one project.
package struct BackwardStep: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// As many newest entries would be missing.
    case shorter(by: Int)
    /// The copy does not have the project.
    case gone(entries: Int)
    /// The copy has as many entries more; they are not in the present workspace.
    case longer(by: Int)
    /// Only the copy has the project.
    case back(entries: Int)
    /// The two logs were continued differently, or one of them was edited.
    case different(present: Int, copy: Int)
  }

  package let project: ProjectID
  package let kind: Kind

  package init(project: ProjectID, kind: Kind) {
    self.project = project
    self.kind = kind
  }

  /// Ordered by project; those that stay as they are, are left out.
  ///
  /// - Parameter isHeld: whether the longer of two logs holds the newest entry of the shorter one.
  package static func steps(
    from present: [ProjectID: BackupManifest.Head], to copy: [ProjectID: BackupManifest.Head],
    isHeld: (BackupManifest.Head, ProjectID) throws(StoreError) -> Bool
  ) throws(StoreError) -> [BackwardStep] {
    var steps: [BackwardStep] = []
    for project in Set(present.keys).union(copy.keys).sorted() {
      guard
        let kind = try kind(
          present[project], copy[project], { (head) throws(StoreError) in try isHeld(head, project) })
      else { continue }
      steps.append(BackwardStep(project: project, kind: kind))
    }
    return steps
  }

  private static func kind(
    _ present: BackupManifest.Head?, _ copy: BackupManifest.Head?,
    _ isHeld: (BackupManifest.Head) throws(StoreError) -> Bool
  ) throws(StoreError) -> Kind? {
    switch (present, copy) {
    case (nil, nil): return nil
    case (let present?, nil): return .gone(entries: present.sequence)
    case (nil, let copy?): return .back(entries: copy.sequence)
    case (let present?, let copy?):
      if present == copy { return nil }
      let older = present.sequence < copy.sequence ? present : copy
      guard present.sequence != copy.sequence, try isHeld(older) else {
        return .different(present: present.sequence, copy: copy.sequence)
      }
      let step = present.sequence - copy.sequence
      return step > 0 ? .shorter(by: step) : .longer(by: -step)
    }
  }

  package var words: String {
    switch kind {
    case .shorter(let count): "goes back \(count.counted("change"))"
    case .gone(let entries): "is not in the copy: its \(entries.counted("change goes", "changes go"))"
    case .longer(let count): "gets \(count.counted("change")) that are not here now"
    case .back(let entries): "comes back, with \(entries.counted("change"))"
    case .different(let present, let copy):
      "has another history in the copy: \(copy.counted("entry", "entries")) there, \(present) here"
    }
  }
}
