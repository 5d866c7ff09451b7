import Domain

/// The form of an issue, made from `IssueFields`.
enum IssueForms {
  /// Only what this user may change and read.
  static func edit(_ issue: Project.Issue, in context: ScreenContext) -> Form {
    let entries = IssueFields.entries(of: issue.category).filter { entry in
      (!entry.isInternal || context.actor.side == .provider)
        && Policy.refusal(.edit(entry.field, of: issue.id), by: context.actor, on: context.project) == nil
    }
    let before = entries.map { ($0, $0.text(of: issue, in: context.project)) }
    let old = before.map { ($0.field, $1) }
    return Form("Edit \(issue.id)", entries: before.map { entry($0, value: $1) }) { values in
      let chosen = Set(entries.filter { !$0.shape.words.isEmpty }.map(\.field.rawValue))
      let typed = values.map { ($0, chosen.contains($0) && $1 == none ? "" : $1) }
      return Ask.changes(issue.id, from: old, to: Dictionary(uniqueKeysWithValues: typed))
    }
  }

  /// The choice that stands for no value.
  private static let none = "-"

  private static func entry(_ entry: IssueFields.Entry, value: String) -> Form.Entry {
    let isNeeded = entry.field == .category || entry.field == .owner
    let choices = entry.shape.words
    let kind: Form.Entry.Kind =
      entry.field == .title
      ? .required
      : choices.isEmpty ? .typed(entry.shape) : .choice((isNeeded ? [] : [none]) + choices)
    return Form.Entry(
      id: entry.field.rawValue, label: entry.title, kind: kind,
      value: value.isEmpty && !isNeeded && !choices.isEmpty ? none : value, hint: entry.hint)
  }
}
