import Domain

/// Measured figures against their limits, and what follows for each area.
enum ReadinessLines {
  /// Limit, figures and outcome of an item with limits.
  static func facts(of check: Project.Check, in project: Project) -> [DetailLine] {
    guard !check.limits.isEmpty, let line = project.readiness(of: check) else { return [] }
    let tone: DetailLine.Tone =
      switch line.outcome {
      case .ready: .good
      case .conditions: .attention
      case .notReady: .bad
      }
    let reason = line.reason.isEmpty ? "" : ": \(line.reason)"
    return [
      DetailLine(check.item[.threshold].map(DisplayText.line) ?? "", label: "Limit"),
      DetailLine(line.figures.isEmpty ? "no figure yet" : line.figures, label: "Measured"),
      DetailLine("\(line.outcome.title)\(reason)", label: "Outcome", tone: tone),
    ]
  }

  /// The outcome of all and of each area, with what is not ready.
  static func standing(of list: Project.Checklist, in project: Project) -> [Reader.Line] {
    guard list.id == project.readinessList?.id, let report = project.readiness(of: list.code) else {
      return []
    }
    return [Reader.Line("Outcome: \(report.outcome.title)", item: list.id)]
      + report.areas.flatMap { area in
        [Reader.Line("\(area.name): \(area.outcome.title)")]
          + area.lines.filter { $0.outcome != .ready }.map {
            Reader.Line("  \($0.check.number) \($0.check.title) (\($0.reason))", item: $0.check.id)
          }
      }
  }

  /// Figures and evidence of an item in one form.
  static func form(_ check: Project.Check) -> Form {
    let before: [(Field, String)] = [(.measured, check.measured ?? ""), (.evidence, check.evidence ?? "")]
    return Form(
      "Measured for \(check.number) \(check.title)",
      entries: [
        .init(
          id: Field.measured.rawValue, label: "Figures", value: before[0].1,
          hint: "\(check.item[.threshold] ?? ""), by site: DEN 42; NYC 31"),
        .init(id: Field.evidence.rawValue, label: "Evidence", kind: .long, value: before[1].1),
      ]
    ) { Ask.changes(check.id, from: before, to: $0) }
  }
}
