import Domain
import StateStore

/// What putting back a copy would change, project by project.
struct RestoreComparison {
  let steps: [BackwardStep]
  /// Why the present workspace could not be compared; `nil` if it was, or there is none.
  let problem: String?
  private let facts: [String]

  init(_ backup: any WorkspaceBackup, with call: Invocation) {
    let manifest = backup.manifest
    facts = [
      "The back-up of \(call.clock.now.minuteText(manifest.taken)) has \(manifest.contents)."
    ]
    do throws(StoreError) {
      steps = try Self.steps(backup, call)
      problem = nil
    } catch {
      steps = []
      if case .missing = error { problem = nil } else { problem = error.sentence }
    }
  }

  private static func steps(_ backup: any WorkspaceBackup, _ call: Invocation) throws(StoreError)
    -> [BackwardStep]
  {
    let present = try Engines.open(at: call.paths.workspace, for: call.actor)
    let heads = try LogHeads(on: present).heads
    let copy = try backup.open()
    return try BackwardStep.steps(from: heads, to: backup.manifest.heads) {
      (head, project) throws(StoreError) in
      guard try LogHeads.holds(head, of: project, on: present) else { return false }
      return try LogHeads.holds(head, of: project, on: copy)
    }
  }

  var lines: [String] {
    var lines = facts
    if let problem {
      lines.append("The present workspace cannot be compared: \(problem)")
    } else if steps.isEmpty {
      lines.append("No project goes backwards.")
    }
    return lines + steps.map { "\($0.project) \($0.words)." }
  }
}
