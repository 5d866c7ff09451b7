extension Project {
  /// A line of the Scope of Work besides its steps.
  package struct ScopeLine: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let kind: ScopeLineKind
    package let text: String
    /// How many are agreed, and how many were delivered; of quantities only.
    package let planned: Int?
    package let delivered: Int?
  }

  package func scopeLine(_ id: ItemID) -> ScopeLine? { scopeLines.first { $0.id == id } }
  package func scopeLines(_ kind: ScopeLineKind) -> [ScopeLine] { scopeLines.filter { $0.kind == kind } }
}

/// What a line of the Scope of Work says.
package enum ScopeLineKind: String, CaseIterable, Sendable {
  case assumption, exclusion, quantity

  package var title: String { rawValue.sentenceStart }
}

/// Whether a step of the Scope of Work belongs to this project.
package enum StepInclusion: String, CaseIterable, Sendable {
  case included = "in"
  case optional
  case excluded = "out"

  package var words: String {
    switch self {
    case .included: "in scope"
    case .optional: "optional: only if it is asked for"
    case .excluded: "out of scope"
    }
  }
}

extension Project.ScopeLine {
  init?(_ item: Item) {
    guard let kind = item[.category].flatMap(ScopeLineKind.init(rawValue:)) else { return nil }
    self.init(
      id: item.id, kind: kind, text: item.text(.text), planned: item.number(.planned),
      delivered: item.number(.delivered))
  }
}

extension Field {
  /// Whether a step is in scope: a `StepInclusion`.
  package static let inclusion: Field = "inclusion"
  package static let planned: Field = "planned"
  package static let delivered: Field = "delivered"
}
