import Domain

/// What this person's keys changed on this run, key by key, so that `u` takes back what was done last: all of it after
/// a bulk action, and wherever the cursor has gone since.
struct UndoHistory: Sendable {
  private var done = Steps()
  private var undone = Steps()
  /// What `u` or Ctrl-R asked for by now, and has had no answer to.
  private var asked: [ProjectID] = []
  /// The last key has stored something: the rest of it belongs to the same step.
  private var isUnderWay = false
  /// What the last key has changed so far, and how often it was refused.
  private(set) var changed: Set<ProjectID> = []
  private(set) var refusals = 0

  var isEmpty: Bool { done.list.isEmpty && undone.list.isEmpty }

  /// A key: what is stored from now on is another step.
  mutating func begin() {
    isUnderWay = false
    asked = []
    (changed, refusals) = ([], 0)
  }

  /// Whose changes are to be taken back; empty when nothing was changed on this run. What is refused then is not asked
  /// for again.
  mutating func nextToUndo() -> [ProjectID] {
    asked = done.list.popLast() ?? []
    return asked
  }

  /// Whose changes are to be brought back.
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
      // On a screen of the project the key is about that project alone.
      if !wasAsked { undone.drop(project) }
      done.add(project, toLast: isUnderWay)
    } else {
      if !wasAsked { done.drop(project) }
      undone.add(project, toLast: isUnderWay)
    }
    isUnderWay = true
  }

  mutating func refuse() { refusals += 1 }

  /// Projects changed by each key, newest key last; once for every change.
  private struct Steps: Sendable {
    var list: [[ProjectID]] = []

    mutating func add(_ project: ProjectID, toLast: Bool) {
      if toLast, !list.isEmpty { list[list.count - 1].append(project) } else { list.append([project]) }
    }

    /// Takes the newest change of the project out.
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
  /// Whether `u` or Ctrl-R has a project to act on.
  var hasUndoTarget: Bool {
    screen.needsProject ? project != nil : !changes.undo.isEmpty || !undoTargets.isEmpty
  }

  /// `u`: on a project's screens its newest change; on lists what was done last, or else that of the lines undoTargets.
  mutating func undoLast() -> [Effect] {
    if screen.needsProject { return project.map { [.undo($0.id)] } ?? [] }
    let last = changes.undo.nextToUndo()
    return (last.isEmpty ? undoTargets : last).map(Effect.undo)
  }

  /// Ctrl-R, likewise.
  mutating func redoLast() -> [Effect] {
    if screen.needsProject { return project.map { [.redo($0.id)] } ?? [] }
    let last = changes.undo.nextToRedo()
    return (last.isEmpty ? undoTargets : last).map(Effect.redo)
  }

  /// The projects of the lines chosen on a list, or of the one under the cursor.
  private var undoTargets: [ProjectID] { screens.workspace(screen)?.projectIDs ?? [] }

  /// What a stored change says of itself: whose it is where that is not on screen, or how many projects have it.
  func report(of entry: HistoryEntry, in project: Project) -> String {
    if changes.undo.changed.count > 1 || changes.undo.refusals > 0 {
      return "\(entry.summary.sentenceStart): \(extent).  \(wayBack(from: entry))"
    }
    let name = screen.needsProject ? "" : "\(DisplayText.line(project.head.customer)): "
    let left = entry.leftOut.map { "  \($0)." } ?? ""
    return "\((name + entry.summary).sentenceStart).\(left)  \(wayBack(from: entry))"
  }

  /// Why a change was refused, and how far it had come when it was asked of several projects.
  func refusal(_ sentence: String) -> String {
    changes.undo.changed.isEmpty ? sentence : "\(sentence)  Changed: \(extent)."
  }

  /// `2 projects, refused by 1`.
  private var extent: String {
    Words.count(changes.undo.changed.count, "project")
      + (changes.undo.refusals == 0 ? "" : ", refused by \(changes.undo.refusals)")
  }

  /// What takes the change back.
  private func wayBack(from entry: HistoryEntry) -> String {
    if entry.signOff != nil { return "It stays on record" }
    return entry.undoes == nil || entry.isRedo ? "u undo" : "Ctrl-R redo"
  }
}
