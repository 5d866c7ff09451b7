import Domain

/// What support takes over, and how the project went: its figures, and where support is found.
enum CloseFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("support_people", "the people of Service & Support", PeopleFields.person) { facts in
      facts.rows { $0.role == .support }
    },
    .text("support_portal", "where cases are opened; golive set PROJECT project support-portal URL") {
      $0.projectText(.supportPortal)
    },
    .text("support_knowledge_base", "where guides are; golive set PROJECT project knowledge-base URL") {
      $0.projectText(.knowledgeBase)
    },
    .text("support_hours", "when support answers; golive set PROJECT project support-hours TEXT") {
      $0.projectText(.supportHours)
    },
    .rows("criteria", "the criteria of the next gate", criterion) { facts in
      facts.project.gate(of: facts.project.shownPhase, on: facts.today)?.lines ?? []
    },
    .rows("phase_figures", "how long each phase took, in business days", isInternal: true, phase) { facts in
      facts.phasesPassed
    },
    .rows("rejections", "port rejections by their reason", isInternal: true, counted) { $0.rejectionCounts },
    .text("date_moves_count", "how often a confirmed day was moved", isInternal: true) { facts in
      String(facts.project.head.dateMoves)
    },
    .text("dispute_count", "how many checklist items were disputed", isInternal: true) { facts in
      String(facts.project.issues.count { $0.category == .dispute })
    },
    .text("issue_count", "how many issues there were", isInternal: true) { String($0.project.issues.count) },
  ]

  private static let criterion: [DocumentField<GateReport.Line>] = [
    .text("criterion", "what has to be true") { $0.criterion.title },
    .flag("is_met", "whether it is, or was waived") { $0.isPassed },
    .text("missing", "the first thing that is missing") { $0.missing.first?.text },
  ]

  private static let phase: [DocumentField<DocumentFacts.PhaseFigure>] = [
    .text("phase_title", "of the phase") { $0.title },
    .text("phase_days", "business days it took, days on hold left out") { String($0.days) },
    .text("phase_planned", "business days it was planned for") { $0.planned.map(String.init) },
  ]

  private static let counted: [DocumentField<(key: String, value: Int)>] = [
    .text("rejection", "the carrier's reason") { $0.key },
    .text("times", "how often") { String($0.value) },
  ]
}

extension DocumentFacts {
  struct PhaseFigure {
    let title: String
    let days: Int
    let planned: Int?
  }

  func projectText(_ field: Field) -> String? { project.state.value(ItemID(project.id.rawValue), field) }

  /// The phases that were left, with the business days between entering them and the next.
  var phasesPassed: [PhaseFigure] {
    zip(project.phases, project.phases.dropFirst()).compactMap { phase, next in
      guard let from = project.entered(phase.id), let to = project.entered(next.id), to >= from else {
        return nil
      }
      let item = ItemID(project.id.rawValue)
      let held = project.state[item]?.number(.held(in: phase.code)) ?? 0
      return PhaseFigure(
        title: phase.title, days: max(0, project.calendar.distance(from: from, to: to) - held),
        planned: project.state[item]?.number(.planned(phase.code)))
    }
  }

  var rejectionCounts: [(key: String, value: Int)] {
    let reasons = project.portOrders.flatMap(\.events).filter { $0.step == .reject }.compactMap(\.reason)
    return Dictionary(grouping: reasons) { $0 }.mapValues(\.count)
      .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
  }
}
