import Domain

/// Everything known about the entry under the cursor.
enum RegisterDetail {
  static func lines(of entry: Project.RegisterEntry, in context: ScreenContext) -> [DetailLine] {
    let isLate = entry.isLate(on: context.today)
    var lines = [DetailLine(entry.state.title, label: "State", tone: isLate ? .bad : .plain)]
    if let reason = entry.reason { lines.append(DetailLine(reason, label: "Because")) }
    if let score = entry.score, let level = entry.level {
      let tone: DetailLine.Tone = level == .high ? .bad : level == .medium ? .attention : .plain
      lines.append(DetailLine("\(score) of 25, \(level.rawValue)", label: "Score", tone: tone))
    }
    for field in RegisterFields.all(entry.register) where field.field != .title {
      guard let text = text(of: field, entry, context) else { continue }
      let tone: DetailLine.Tone = field.field == .due && isLate ? .bad : .plain
      lines.append(DetailLine(text, label: field.title, tone: tone))
    }
    if let issue = entry.issue, RegisterFields.entry(.link, in: entry.register) == nil {
      lines.append(DetailLine(context.project.title(of: issue), label: issue.rawValue, item: issue))
    }
    return lines
  }

  private static func text(
    of field: RegisterFields.Entry, _ entry: Project.RegisterEntry, _ context: ScreenContext
  ) -> String? {
    switch field.field {
    case .owner: return entry.owner.title
    case .due: return entry.due?.long
    case .link: return entry.issue.map { "\($0) \(context.project.title(of: $0))" }
    case .visibility: return entry.isInternal ? "our side only" : "both sides"
    default: return entry.text(field.field)
    }
  }
}
