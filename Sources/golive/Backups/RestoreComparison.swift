import Domain
import StateStore

/// What putting back a copy would change, project by project.
struct RestoreComparison {
  let steps: [BackwardStep]
  /// Why the present workspace could not be compared; `nil` if it was, or there is none.
  let problem: String?
  private let facts: [String]

  init(_ source: RestoreSource, with present: PresentWorkspace, at now: Moment) {
    let content = source.copy.content
    let what =
      source.isBackup
      ? "The back-up of \(now.minuteText(content.at))"
      : "The workspace \(DisplayText.line(source.name)), last changed \(now.minuteText(content.at)),"
    facts = ["\(what) has \(content.words)."]
    do throws(StoreError) {
      if let problem = present.problem { throw problem }
      steps =
        try present.engine.map { (engine) throws(StoreError) in try Self.steps(source.copy, engine) } ?? []
      problem = nil
    } catch {
      steps = []
      problem = error.sentence
    }
  }

  private static func steps(
    _ copy: any WorkspaceCopy, _ present: any Engine
  ) throws(StoreError) -> [BackwardStep] {
    let heads = try LogHeads(on: present).heads
    let other = try copy.open()
    return try BackwardStep.steps(from: heads, to: copy.content.heads) {
      (head, project) throws(StoreError) in
      guard try LogHeads.holds(head, of: project, on: present) else { return false }
      return try LogHeads.holds(head, of: project, on: other)
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
