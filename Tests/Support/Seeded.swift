import Domain
import Platform

/// Whether the long run of seeded tests was requested: `GOLIVE_LONG=1 swift test`.
package enum TestLength {
  package static let isLong = getenv("GOLIVE_LONG") != nil
}

/// A repeatable source of randomness (SplitMix64). Print `seed` when a test fails.
package struct Seeded: RandomNumberGenerator {
  package let seed: UInt64
  private var state: UInt64

  package init(_ seed: UInt64) {
    self.seed = seed
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(next() % UInt64(choices.count))]
  }

  /// A command that may or may not be allowed on the project.
  package mutating func command(on project: Project) -> Command {
    let tasks = project.tasks.map(\.id)
    let checks = project.checklists.flatMap(\.checks).map(\.id)
    let issues = project.issues.map(\.id)
    let word = pick(["yes", "no lines in scope", "D. Ruiz, phone", "設計", ""])
    switch next() % 14 {
    case 0: return .setTask([pick(tasks)], pick(TaskState.allCases), reason: word, nextCheck: nil)
    case 1: return .moveTask([pick(tasks)], phase: pick(project.phases.map(\.id)))
    case 2: return .reorder(pick(tasks), behind: pick(tasks))
    case 3:
      return .addTask(NewTask(phase: pick(project.phases.map(\.id)), title: word, owner: pick(Role.allCases)))
    case 4: return .passBall([pick(tasks + checks)], to: pick(Side.allCases))
    case 5: return .claim([pick(checks)], evidence: word)
    case 6: return .agree([pick(checks)], onBehalf: word)
    case 7: return .dispute(pick(checks), comment: word)
    case 8: return .waive([pick(checks)], reason: word, until: nil, onBehalf: pick([nil, word]))
    case 9: return .reopen([pick(checks + tasks)], reason: word)
    case 10: return .raise(NewIssue(title: word, category: pick(IssueCategory.allCases)))
    case 11: return .setIssue([pick(issues + ["AC-1"])], pick(IssueState.allCases), note: word)
    case 12:
      return .set([pick(tasks)], pick([.title, .note, .duration]), pick([word, "3", "2026-12-01"]))
    default: return .comment(pick(tasks + checks), word)
    }
  }
}
