import Domain

/// In plain lines.
extension ChecklistsScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    guard let list = checklist(in: context) else { return ["\(head)\(filter): none."] }
    let all = context.project.checklists.map(\.code).joined(separator: ", ")
    let done = list.checks.count { $0.state.isComplete }
    let standing =
      list.mode == .test
      ? context.project.suspension().map { "\($0.words.sentenceStart)." }
      : list.id == context.project.readinessList?.id
        ? context.project.readiness(of: list.code).map { "\($0.outcome.title)." } : nil
    return [
      "\(head)\(filter), \(list.code) \(list.title): \(done) of \(list.checks.count) complete. Lists: \(all)."
    ] + (standing.map { [$0] } ?? [])
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let list = checklist(in: context) else { return [] }
    let fresh = fresh(in: context)
    var rows: [LinearRow] = []
    for section in fresh.list.sections {
      for (index, id) in section.rows.enumerated() {
        guard let check = fresh.check(id, in: context) else { continue }
        var facts = ["\(check.number) \(check.title)", check.stateWord]
        if context.project.isRefused(check) { facts.append("answered no") }
        if let result = check.result { facts.append("result \(result.title)") }
        if list.mode == .test {
          facts += context.project.siteCases(of: check).compactMap { item in
            item.site.map { "\($0.code) \(item.result?.title ?? TestResult.notRun.title)" }
          }
        }
        if let due = check.due {
          facts.append(Words.due(due, isLate: check.isLate(on: context.today), context))
        }
        facts.append(CheckAdvice(check, mode: list.mode, in: context).needs)
        rows.append(
          LinearRow(
            .item(id), name: check.number, facts.filter { !$0.isEmpty }.joined(separator: ", "),
            heading: index == 0 && !section.title.isEmpty ? "\(section.title):" : nil))
      }
    }
    return rows
  }

  package func spokenPart(in context: ScreenContext) -> String { checklist(in: context)?.id.rawValue ?? "" }
}
