import Domain
import StateStore

extension Report {
  static func signed(_ subject: SignOff.Subject, _ committed: Committed) -> Report {
    let signOff = Project(committed.state)?.signOffs.last { $0.subject == subject }
    return Report(
      kind: "signed",
      facts: [
        Fact("project", "Project", .text(committed.state.id.rawValue)),
        Fact("signOff", "Sign-off", Value(signOff?.id.rawValue)),
        Fact("statement", "Statement", Value(signOff?.statement)),
        Fact("signedBy", "Signed by", Value(signOff?.signedBy)),
        Fact("digest", "Digest", Value(signOff?.digest)),
        Fact("receipt", "Receipt", Value(signOff?.receipt?.description)),
      ])
  }

  static func approvals(_ project: Project, clock: Moment) -> Report {
    let columns = [
      Column("subject", "WHAT"), Column("standing", "STANDING"), Column("task", "TASK"),
      Column("statement", "STATEMENT"), Column("signOff", "SIGN-OFF"), Column("signedBy", "SIGNED BY"),
      Column("at", "WHEN"), Column("receipt", "RECEIPT"), Column("changed", "CHANGED SINCE"),
      Column("issue", "ISSUE"), Column("withdrawn", "WITHDRAWN"), Column("digest", "DIGEST"),
      Column("before", "FIRST"),
    ]
    let rows = project.approvals.map { approval -> [Value] in
      let signOff = approval.latest
      let changed = signOff.map { project.changes(since: $0).map { Value.text($0) } } ?? []
      return [
        .text(approval.subject.rawValue), .text(approval.standing.rawValue), .text(approval.task.rawValue),
        .text(signOff?.statement ?? approval.statement), Value(signOff?.id.rawValue),
        Value(signOff?.signedBy), Value(signOff?.at.map { clock.minuteText($0) }),
        Value(signOff?.receipt?.description), .list(changed), Value(approval.issue?.rawValue),
        Value(signOff?.withdrawal?.reason), .text(Consent.digest(of: [approval.shown])),
        .list(approval.isOpen ? approval.before.map { Value.text($0.text) } : []),
      ]
    }
    let table = Table(
      "approvals", "Approvals", columns, rows: rows, empty: "This project asks for no approval.")
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("delegated", "Deputy decides too", .flag(project.head.isDelegated)),
    ]
    return Report(kind: "approvals", facts: facts, tables: [table], drawing: drawing(rows))
  }

  /// One block per approval, because statement and receipt are wider than a column.
  private static func drawing(_ rows: [[Value]]) -> String {
    if rows.isEmpty { return "This project asks for no approval.\n" }
    return rows.map { row in
      var lines = ["\(row[0].plain)  \(row[1].plain)  (\(row[2].plain))", "  \(row[3].plain)"]
      for (index, word) in [
        (5, "signed by"), (6, "on"), (7, "receipt"), (9, "sent back with"), (10, "withdrawn"),
      ]
      where !row[index].plain.isEmpty { lines.append("  \(word) \(row[index].plain)") }
      if case .list(let changed) = row[8], !changed.isEmpty, !row[4].plain.isEmpty {
        lines.append("  changed since: \(changed.prefix(3).map(\.plain).joined(separator: "; "))")
        if changed.count > 3 { lines.append("  and \(changed.count - 3) more; --json has all") }
      }
      if case .list(let first) = row[12], !first.isEmpty {
        lines.append("  first: \(first.prefix(3).map(\.plain).joined(separator: "; "))")
      } else if row[1].plain != Approval.Standing.signed.rawValue {
        lines.append("  to sign these words: --digest \(row[11].plain.prefix(Consent.letters))")
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  static func verdict(_ verdict: ReceiptVerdict, on receipt: Receipt, clock: Moment) -> Report {
    var facts = [
      Fact("receipt", "Receipt", .text(receipt.description)), Fact("verdict", "Verdict", .text(verdict.word)),
      Fact("because", "Because", .text(verdict.sentence)),
    ]
    let found: (entry: HistoryEntry, signOff: SignOff?)? =
      switch verdict {
      case .genuine(let entry, let signOff): (entry, signOff)
      case .withdrawn(let entry, let signOff): (entry, signOff)
      case .notGenuine, .tailCut: nil
      }
    if let found {
      facts += [
        Fact("at", "Recorded", .text(clock.minuteText(found.entry.at))),
        Fact("by", "By", .text("\(found.entry.actor) (\(found.entry.role), \(found.entry.via))")),
        Fact("summary", "What", .text(found.entry.summary)),
        Fact("statement", "Statement", Value(found.signOff?.statement)),
        Fact("signedBy", "Signed by", Value(found.signOff?.signedBy)),
        Fact("digest", "Digest", Value(found.signOff?.digest)),
        Fact("hash", "Entry", .text(found.entry.hash)),
      ]
      if let english = found.signOff?.english { facts.append(Fact("english", "In English", .text(english))) }
    }
    return Report(kind: "verdict", facts: facts)
  }

  static func examination(_ findings: [Finding], of workspace: String) -> Report {
    let columns = [Column("name", "CHECK"), Column("standing", "STANDING"), Column("text", "FOUND")]
    let rows = findings.map { finding -> [Value] in
      [.text(finding.name), .text(finding.standing.rawValue), .text(finding.text)]
    }
    return Report(
      kind: "doctor",
      facts: [
        Fact("workspace", "Workspace", .text(workspace)),
        Fact("healthy", "Healthy", .flag(!findings.contains { $0.standing == .bad })),
      ], tables: [Table("findings", "Findings", columns, rows: rows, empty: "Nothing was looked at.")])
  }
}
