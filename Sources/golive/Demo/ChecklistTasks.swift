import Domain

/// Tasks about a checklist: done when the list is settled, with their successors after them.
enum ChecklistTasks {
  /// The list code of each such task of the built-in template.
  private static let lists: [ItemID: String] = ["EXE-39": "RDY", "GOL-02": "PRE", "GOL-09": "TST"]

  /// Tasks whose list is not settled yet, and all their successors.
  static func heldBack(in project: Project) -> Set<ItemID> {
    var held = Set(
      lists.filter { task, code in
        project.checklists.contains { $0.code == code && $0.checks.contains { !$0.state.isComplete } }
          && project.task(task)?.state.isSettled == false
      }.keys)
    guard !held.isEmpty else { return [] }
    var count = 0
    while held.count > count {
      count = held.count
      for task in project.tasks where task.after.contains(where: { held.contains(ItemID($0.task)) }) {
        held.insert(task.id)
      }
    }
    return held
  }
}
