/// The state of a gate on one day: what is met, what is missing, and the item to open for each.
package struct GateReport: Hashable, Sendable {
  /// Something missing, and the item a person would open to resolve it.
  package struct Missing: Sendable {
    package let item: ItemID?
    private let words: @Sendable () -> String

    /// Built on demand, because most gates are only counted.
    package var text: String { words() }

    init(text: @autoclosure @escaping @Sendable () -> String, item: ItemID?) {
      words = text
      self.item = item
    }
  }

  /// The state of a criterion on the day the gate was checked.
  package enum Standing: String, CaseIterable, Sendable {
    case met, open, waived
    case notApplicable = "n/a"
  }

  /// One criterion of the gate with its state.
  package struct Line: Hashable, Sendable {
    package let criterion: Project.Criterion
    /// Empty if the criterion is met.
    package let missing: [Missing]
    /// The item that proves it, if there is one; else the first missing item.
    package let item: ItemID?
    /// Whether it was waived and the waiver has ended.
    package let isExpired: Bool

    package var isMet: Bool { missing.isEmpty }
    /// A valid waiver is shown as waived even if the proof is present too, because reports must show it.
    package var standing: Standing {
      switch criterion.state {
      case .waived where !isExpired: .waived
      case .notApplicable: .notApplicable
      case .waived, .open: isMet ? .met : .open
      }
    }
    /// Whether it does not hold the gate: met, waived or not applicable.
    package var isPassed: Bool { standing != .open }
    /// How it is proved, in words.
    package var proof: String { criterion.proof?.sentence ?? "a proof that cannot be read" }
    /// Reason, who consented and until when, of a waiver or n/a, including one that has ended or is only
    /// proposed.
    package var waiver: String? { criterion.waiver(isExpired: isExpired) }
  }

  package let title: String
  package let phase: ItemID
  package let lines: [Line]
  /// Who decides that it is passed; empty if the template does not say.
  package let deciders: [Role]

  package var openCount: Int { lines.count { !$0.isPassed } }
  package var isOpen: Bool { openCount == 0 }
}

extension GateReport.Missing: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.item == b.item && a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(item) }
}

extension Project {
  /// The gate out of `phase`; `nil` for an unknown phase.
  package func gate(of phase: ItemID, on today: Day) -> GateReport? {
    guard let found = self.phase(phase) else { return nil }
    return GateReport(
      title: found.gate, phase: phase, lines: found.criteria.map { line($0, on: today) },
      deciders: found.deciders)
  }

  func line(_ criterion: Criterion, on today: Day) -> GateReport.Line {
    let missing = missing(criterion, on: today)
    return GateReport.Line(
      criterion: criterion, missing: missing, item: criterion.proof?.place(in: self) ?? missing.first?.item,
      isExpired: criterion.state == .waived && hasEnded(criterion.until, on: today))
  }

  /// A waiver is valid up to the day before `until`.
  func hasEnded(_ until: Day?, on today: Day) -> Bool { until.map { today >= $0 } ?? false }

  private func missing(_ criterion: Criterion, on today: Day) -> [GateReport.Missing] {
    guard let proof = criterion.proof else {
      return [GateReport.Missing(text: "its proof cannot be read", item: criterion.id)]
    }
    return missing(proof, on: today, acceptsNotApplicable: false)
  }
}
