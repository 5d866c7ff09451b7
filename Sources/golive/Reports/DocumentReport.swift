import Documents
import Domain

extension Report {
  /// Every kind of document with its newest version.
  static func documents(_ planned: PlannedProject, filter: Filter, for actor: Actor) -> Report {
    let project = planned.project
    let columns = [
      Column("document", "DOCUMENT"), Column("number", "NO"), Column("title", "TITLE"),
      Column("version", "VERSION"), Column("state", "STATE"), Column("made", "MADE"), Column("by", "BY"),
      Column("digest", "SHA-256"),
    ]
    let all = DocumentKind.allCases.filter { actor.side == .provider || project.latest($0) != nil }
    let kinds = all.filter { filter.accepts($0, in: planned) }
    let rows = kinds.map { kind -> [Value] in
      let newest = project.latest(kind)
      return [
        .text(kind.rawValue), .text(kind.number), .text(kind.title), Value(newest?.number),
        .text(newest.map { project.standing(of: $0).words } ?? "not made"), Value(newest?.on),
        Value(newest?.by), Value(newest?.shortDigest),
      ]
    }
    return Report(
      kind: "documents", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        Table(
          "documents", "Documents", columns, rows: rows,
          empty: all.isEmpty
            ? "No document was made yet. Your project manager makes them." : "No document matches.")
      ])
  }

  static func documentVersions(_ project: Project) -> Report {
    let columns = [
      Column("id", "VERSION"), Column("title", "TITLE"), Column("number", "NO"), Column("made", "MADE"),
      Column("by", "BY"), Column("reason", "WHY"), Column("state", "STATE"), Column("sent", "SENT TO"),
      Column("digest", "SHA-256"),
    ]
    let rows = project.documents.map { version -> [Value] in
      [
        .text(version.id.rawValue), .text(version.title), .number(version.number), Value(version.on),
        .text(version.by), Value(version.reason), .text(project.standing(of: version).words),
        .list(version.sendings.map { .text($0.words) }), Value(version.digest),
      ]
    }
    return Report(
      kind: "document-versions", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        Table(
          "versions", "Versions", columns, rows: rows,
          empty: "No document was made yet. golive doc make \(project.id) sow makes one.")
      ])
  }

  static var documentFields: Report {
    let columns = [
      Column("field", "FIELD"), Column("within", "IN"), Column("shape", "IS"),
      Column("about", "WHAT IT SAYS"),
      Column("internal", "INTERNAL"),
    ]
    func rows(_ facts: [FieldFact], within: String?) -> [[Value]] {
      facts.flatMap { fact in
        [
          [
            .text(fact.name), Value(within), .text(fact.shape.word), .text(fact.about),
            .flag(fact.isInternal),
          ]
        ] + rows(fact.rows, within: fact.name)
      }
    }
    return Report(
      kind: "document-fields", facts: [],
      tables: [
        Table("fields", "Fields", columns, rows: rows(DocumentFields.facts, within: nil), empty: "")
      ])
  }
}
