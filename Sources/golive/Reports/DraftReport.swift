import Dashboard
import Domain

extension Report {
  static func drafts(_ drafts: [KeptDraft], at moment: Moment) -> Report {
    Report(kind: "drafts", tables: [table(drafts, at: moment, empty: "Nothing typed is left unsaved.")])
  }

  /// What is gone is no list any more: how many, and what they were.
  static func dropped(_ drafts: [KeptDraft]) -> Report {
    let words = drafts.map { kept -> Value in
      let place = kept.draft.question.project.map { " (\($0))" } ?? ""
      return .text("\(kept.draft.question.name)\(place): \(kept.draft.text)")
    }
    return Report(
      kind: "dropped",
      facts: [Fact("dropped", "Forgotten", .number(drafts.count))]
        + (words.isEmpty ? [] : [Fact("texts", "What was typed", .list(words))]))
  }

  /// Everything that was typed, field by field.
  static func draft(_ kept: KeptDraft) -> Report {
    let draft = kept.draft
    var text = draft.fields.count == 1 ? "" : "\(DisplayText.line(draft.question.title))\n"
    for field in draft.fields {
      text += draft.fields.count == 1 ? "" : "\n\(DisplayText.line(field.name)):\n"
      text += DisplayText.block(field.text) + "\n"
    }
    var report = Report(
      kind: "draft",
      facts: [
        Fact("question", "Question", .text(draft.question.title)),
        Fact("project", "Project", Value(draft.question.project?.rawValue)),
        Fact("fields", "Typed", .object(draft.fields.map { ($0.name, .text($0.text)) })),
        Fact("open", "Open in a dashboard", .flag(kept.isOpen)),
      ])
    report.drawing = text
    return report
  }

  private static func table(_ drafts: [KeptDraft], at moment: Moment, empty: String) -> Table {
    let columns = [
      Column("number", "NO"), Column("typed", "TYPED"), Column("project", "PROJECT"),
      Column("question", "QUESTION"), Column("text", "TEXT"), Column("open", "OPEN"),
    ]
    let rows = drafts.enumerated().map { index, kept -> [Value] in
      let draft = kept.draft
      return [
        .number(index + 1), .text(Words.when(draft.at, moment)), Value(draft.question.project?.rawValue),
        .text(draft.question.name), .text(draft.text), .flag(kept.isOpen),
      ]
    }
    return Table("drafts", "Drafts", columns, rows: rows, empty: empty)
  }
}
