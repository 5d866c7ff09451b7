import Documents
import Domain

extension Report {
  /// What a filled-in file would change: one line per changed item.
  ///
  /// - Parameter stored: the change that recorded it; `nil` if nothing is stored.
  static func answers(
    _ review: AnswerReview, _ returned: ReturnedAnswers, _ project: Project, stored: HistoryEntry?,
    file: ChecklistFile
  ) -> Report {
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("customer", "Customer", .text(project.head.customer)),
      Fact("person", "Filled in by", .text(returned.person)),
      Fact("sha256", "File SHA-256", .text(returned.digest)), Fact("stored", "Stored", .flag(stored != nil)),
      Fact("change", "Change", Value(stored?.sequence)), Fact("summary", "Summary", Value(stored?.summary)),
      Fact("new", "New", .number(review.count("new"))),
      Fact("changed", "Changed", .number(review.count("changed"))),
      Fact("unchanged", "Unchanged", .number(review.count("unchanged"))),
      Fact("refused", "Refused", .number(review.count("refused"))),
      Fact(
        "leftOut", "Left out, no part of the file",
        .list(file.leftOut.map { .text("line \($0.line): \(DisplayText.line($0.text))") })),
    ]
    let columns = [
      Column("item", "ITEM"), Column("standing", "IS"), Column("before", "BEFORE"),
      Column("answer", "ANSWER"),
      Column("comment", "COMMENT"), Column("evidence", "EVIDENCE"), Column("title", "TITLE"),
      Column("reason", "WHY NOT"),
    ]
    let rows = review.lines.filter { $0.standing != .unchanged }.map { line -> [Value] in
      [
        .text(line.given.item.rawValue), .text(line.standing.word), Value(line.before?.rawValue),
        Value(line.given.answer?.rawValue), .text(line.given.comment), .text(line.given.shownEvidence),
        .text(line.title),
        Value(line.standing.reason),
      ]
    }
    return Report(
      kind: "answers",
      facts: facts.filter {
        (stored != nil || !["change", "summary"].contains($0.key))
          && ($0.key != "leftOut" || !file.leftOut.isEmpty)
      },
      tables: [Table("answers", "Answers", columns, rows: rows, empty: "The file says nothing new.")])
  }
}

extension AnswerReview.Standing {
  fileprivate var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
