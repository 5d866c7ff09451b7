import Domain

/// In plain lines.
extension CutoverScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    guard let cutover = cutover(in: context) else { return ["\(head)\(filter). \(Self.nothingHere)."] }
    let standing = context.project.standing(of: cutover)
    let clock = CutoverHead.clock(cutover, at: context.moment.timestamp).map { ", \($0)" } ?? ""
    let lines = [
      "\(head)\(filter): \(cutover.state.title)\(clock), \(CutoverHead.start(cutover, in: context)), "
        + "\(CutoverHead.poll(cutover).text).",
      "Numbers: \(CutoverHead.numbers(standing.numbers)).", "Tests: \(CutoverHead.tests(standing)).",
    ]
    return lines + (CutoverHead.alarm(cutover, standing, in: context).map { ["\($0.text)."] } ?? [])
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let cutover = cutover(in: context) else { return [] }
    let clocks = CutoverClocks(cutover, in: context)
    return fresh(in: context).list.sections.flatMap(\.rows).compactMap { id -> LinearRow? in
      guard let step = cutover.step(id) else { return nil }
      let planned = step.planned.map { clocks.all($0.instant) } ?? ""
      let place = step.site.map { " at \($0)" } ?? ""
      let parts = [
        "\(step.title)\(place)", planned, step.owner.rawValue, CutoverWords.state(step, context, clocks),
      ]
      return LinearRow(.item(id), name: step.number, parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  package func spokenPart(in context: ScreenContext) -> String { cutover(in: context)?.id.rawValue ?? "" }
}

package enum CutoverWords {
  /// `08:11`, `late 12m`, `skipped`, or empty.
  package static func state(
    _ step: Project.RunbookStep, _ context: ScreenContext, _ clocks: CutoverClocks
  ) -> String {
    switch step.state {
    case .done: step.settledAt.flatMap { at in clocks.zones.first.map { clocks.time(at, in: $0) } } ?? "done"
    case .skipped: "skipped"
    case .open:
      step.isLate(at: context.moment.timestamp)
        ? "late " + late(step.minutesLate(at: context.moment.timestamp) ?? 0) : ""
    }
  }

  private static func late(_ minutes: Int) -> String {
    minutes < 100 ? "\(minutes)m" : minutes < 48 * 60 ? "\(minutes / 60)h" : "\(minutes / 1440)d"
  }
}
