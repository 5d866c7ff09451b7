import Domain

/// The projects that each key changed in this session, so that `u` undoes a whole bulk action, independently of the
/// position of the cursor.
struct UndoHistory: Sendable {
  private var done = Steps()
  private var undone = Steps()
  /// Projects for which an undo or redo is pending.
  private var asked: [ProjectID] = []
  /// The last key has stored a change; further changes belong to the same step.
  private var isUnderWay = false
  /// Projects changed by the last key so far, and the number of refusals.
  private(set) var changed: Set<ProjectID> = []
  private(set) var refusals = 0

  var isEmpty: Bool { done.list.isEmpty && undone.list.isEmpty }

  /// Starts a new step with a new key.
  mutating func begin() {
    isUnderWay = false
    asked = []
    (changed, refusals) = ([], 0)
  }

  /// The projects to undo next; empty when nothing was changed in this session. A refused undo is not tried again.
  mutating func nextToUndo() -> [ProjectID] {
    asked = done.list.popLast() ?? []
    return asked
  }

  /// The projects to redo next.
  mutating func nextToRedo() -> [ProjectID] {
    asked = undone.list.popLast() ?? []
    return asked
  }

  mutating func record(_ entry: HistoryEntry, in project: ProjectID) {
    changed.insert(project)
    let wasAsked = asked.firstIndex(of: project).map { asked.remove(at: $0) } != nil
    if entry.undoes == nil {
      undone = Steps()
      done.add(project, toLast: isUnderWay)
    } else if entry.isRedo {
      // On a screen of a project, undo applies to that project only.
      if !wasAsked { undone.drop(project) }
      done.add(project, toLast: isUnderWay)
    } else {
      if !wasAsked { done.drop(project) }
      undone.add(project, toLast: isUnderWay)
    }
    isUnderWay = true
  }

  mutating func refuse() { refusals += 1 }

  /// The projects changed by each key, newest key last; one entry for each change.
  private struct Steps: Sendable {
    var list: [[ProjectID]] = []

    mutating func add(_ project: ProjectID, toLast: Bool) {
      if toLast, !list.isEmpty { list[list.count - 1].append(project) } else { list.append([project]) }
    }

    /// Removes the newest change of the project.
    mutating func drop(_ project: ProjectID) {
      guard let step = list.lastIndex(where: { $0.contains(project) }),
        let place = list[step].lastIndex(of: project)
      else { return }
      list[step].remove(at: place)
      if list[step].isEmpty { list.remove(at: step) }
    }
  }
}

extension Model {
  /// Whether undo or redo has a project to act on.
  var hasUndoTarget: Bool {
    screen.needsProject ? project != nil : !changes.undo.isEmpty || !undoTargets.isEmpty
  }

  /// `u`: on a screen of a project, undoes its newest change; on a list, the last step, or else the selected projects.
  mutating func undoLast() -> [Effect] {
    if screen.needsProject { return project.map { [.undo($0.id)] } ?? [] }
    let last = changes.undo.nextToUndo()
    return (last.isEmpty ? undoTargets : last).map(Effect.undo)
  }

  /// Ctrl-R: the same for redo.
  mutating func redoLast() -> [Effect] {
    if screen.needsProject { return project.map { [.redo($0.id)] } ?? [] }
    let last = changes.undo.nextToRedo()
    return (last.isEmpty ? undoTargets : last).map(Effect.redo)
  }

  /// The projects of the lines chosen on a list, or of the one under the cursor.
  private var undoTargets: [ProjectID] { screens.workspace(screen)?.projectIDs ?? [] }

  /// Describes a stored change, with the project where it is not on screen, or the number of projects.
  func report(of entry: HistoryEntry, in project: Project) -> String {
    if changes.undo.changed.count > 1 || changes.undo.refusals > 0 {
      return "\(entry.summary.sentenceStart): \(extent).  \(wayBack(from: entry))"
    }
    let name = screen.needsProject ? "" : "\(DisplayText.line(project.head.customer)): "
    let left = entry.leftOut.map { "  \($0)." } ?? ""
    return "\((name + entry.summary).sentenceStart).\(left)  \(wayBack(from: entry))"
  }

  /// Describes a refusal, with its progress when several projects were to be changed.
  func refusal(_ sentence: String) -> String {
    changes.undo.changed.isEmpty ? sentence : "\(sentence)  Changed: \(extent)."
  }

  /// `2 projects, refused by 1`.
  private var extent: String {
    Words.count(changes.undo.changed.count, "project")
      + (changes.undo.refusals == 0 ? "" : ", refused by \(changes.undo.refusals)")
  }

  /// The key that reverses the change.
  private func wayBack(from entry: HistoryEntry) -> String {
    if entry.isFinal { return "It stays on record" }
    return entry.undoes == nil || entry.isRedo ? "u undo" : "Ctrl-R redo"
  }
}
