/// What somebody has to do with a step of the Scope of Work.
package enum Duty: String, CaseIterable, Sendable {
  case responsible, accountable, consulted, informed

  package var letter: String { rawValue.prefix(1).uppercased() }
  package var title: String { rawValue.sentenceStart }
  /// The field of the step in which people set it: role codes, separated by blanks.
  package var field: Field { Field(rawValue: rawValue) }

  package init?(_ field: Field) { self.init(rawValue: field.rawValue) }
}

/// The roles of a step, by duty.
package struct StepDuties: Hashable, Sendable {
  package let step: Project.Step
  package let roles: [Duty: [Role]]
  /// The duties that a person set; the others follow from the step's tasks.
  package let isSet: Set<Duty>

  package subscript(_ duty: Duty) -> [Role] { roles[duty] ?? [] }

  /// The letters of a role: `R A`.
  package func letters(of role: Role) -> String {
    Duty.allCases.filter { self[$0].contains(role) }.map(\.letter).joined(separator: " ")
  }
}

extension Project {
  /// Who does what in each step of the Scope of Work.
  package var duties: [StepDuties] { steps.map(duties) }

  private func duties(of step: Step) -> StepDuties {
    let item = state[step.id]
    let isSet = Set(Duty.allCases.filter { item?[$0.field] != nil })
    var roles: [Duty: [Role]] = [:]
    for duty in Duty.allCases {
      roles[duty] =
        item?[duty.field].map { $0.split(separator: " ").compactMap { Role(rawValue: String($0)) } }
        ?? usual(duty, in: step, beside: roles)
    }
    return StepDuties(step: step, roles: roles, isSet: isSet)
  }

  /// What follows from the tasks that both sides see, so that it is the same for every reader.
  private func usual(_ duty: Duty, in step: Step, beside roles: [Duty: [Role]]) -> [Role] {
    let named = Set(roles.values.joined())
    switch duty {
    case .responsible:
      let owners = Dictionary(grouping: tasks(of: step), by: \.owner).mapValues(\.count)
      let most = Role.allCases.filter { owners[$0] != nil }
      return most.isEmpty ? [.ipm] : most.sorted { owners[$0, default: 0] > owners[$1, default: 0] }
    case .accountable: return [.ipm]
    case .consulted: return named.contains(.mpoc) ? [] : [.mpoc]
    case .informed:
      let there = Set(people.map(\.role)).subtracting(named)
      return Role.owners.filter { there.contains($0) && $0 != .carrier }
    }
  }

  /// The tasks a step names that both sides see: `INI-*, PLN-03..05`.
  func tasks(of step: Step) -> [Task] {
    let ranges = TaskRanges(step.tasks)
    return tasks.filter { $0.visibility == .customer && !$0.isDropped && ranges.contains($0.id.rawValue) }
  }
}

/// Tasks named in short: `EXE-01..04, 09, GOL-*`.
struct TaskRanges {
  private var ranges: [(prefix: String, numbers: ClosedRange<Int>)] = []

  init(_ text: String) {
    var prefix = ""
    for word in text.split(separator: ",") {
      var rest = String(word).trimmed
      if let dash = rest.lastIndex(of: "-") {
        prefix = String(rest[..<dash])
        rest = String(rest[rest.index(after: dash)...])
      }
      if rest == "*" {
        ranges.append((prefix, 0...Int.max))
        continue
      }
      let ends = rest.split(separator: ".").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { continue }
      ranges.append((prefix, first...last))
    }
  }

  func contains(_ id: String) -> Bool {
    let (text, number) = id.splitTrailingNumber
    return ranges.contains { $0.prefix + "-" == text && $0.numbers.contains(number) }
  }
}
