import Domain

/// The document under the cursor: its text while it is read, else what became of it and what its version changed.
enum DocumentDetail {
  static func title(of screen: DocumentsScreen, in context: ScreenContext) -> String {
    guard let kind = screen.list.current else { return "" }
    return screen.version(in: context)?.name ?? "\(kind.title), not made yet"
  }

  static func lines(of screen: DocumentsScreen, in context: ScreenContext) -> [DetailLine] {
    guard let kind = screen.list.current else { return [] }
    guard let version = screen.version(in: context) else { return draft(kind, screen, context) }
    if screen.reading.isOpen { return screen.text(in: context).map(Self.text) ?? [.loading] }
    return facts(version, context) + changes(screen, context)
  }

  private static func draft(
    _ kind: DocumentKind, _ screen: DocumentsScreen, _ context: ScreenContext
  ) -> [DetailLine] {
    guard screen.reading.isOpen else {
      return [
        DetailLine("\(kind.number). For \(kind.audience.words).", tone: .muted),
        DetailLine("Enter shows what would be made now; a makes and keeps it as version 1."),
      ]
    }
    let text = screen.text(in: context).map(Self.text) ?? [.loading]
    return [DetailLine("DRAFT, not kept.  a keeps it as version 1", tone: .attention), .blank] + text
  }

  private static func text(_ text: DocumentText) -> [DetailLine] { text.lines.map { DetailLine($0) } }

  private static func facts(_ version: Project.DocumentVersion, _ context: ScreenContext) -> [DetailLine] {
    let made = [version.by, version.on?.short(near: context.today) ?? ""].filter { !$0.isEmpty }
    var lines = [DetailLine(made.joined(separator: ", "), label: "Made")]
    if let reason = version.reason { lines.append(DetailLine(DisplayText.line(reason), label: "Why")) }
    for sending in version.sendings {
      lines.append(DetailLine(DisplayText.line(sending.words), label: "Sent"))
    }
    for review in version.reviews {
      let tone: DetailLine.Tone = review.answer == .accepted ? .good : .attention
      lines.append(DetailLine(DisplayText.line(review.words), label: "Support", tone: tone))
    }
    if let signed = context.project.signOff(on: version) {
      let day = signed.on.map { ", \($0.short(near: context.today))" } ?? ""
      lines.append(DetailLine("\(signed.signedBy)\(day), \(signed.id)", label: "Signed", tone: .good))
    } else if let subject = version.kind.subject {
      let approval = context.project.approval(of: subject)
      if let approval { lines.append(DetailLine(approval.standing.rawValue, label: "Approval")) }
    }
    lines.append(DetailLine(version.digest ?? "", label: "SHA-256", tone: .muted))
    let others = context.project.versions(of: version.kind).map { String($0.number) }
    if others.count > 1 {
      lines.append(DetailLine("\(others.joined(separator: ", "))  h l shows another", label: "Versions"))
    }
    return lines
  }

  private static func changes(_ screen: DocumentsScreen, _ context: ScreenContext) -> [DetailLine] {
    guard let text = screen.text(in: context) else { return [.blank, .loading] }
    guard let difference = text.difference else { return [] }
    let count = difference.count
    let head = count == 0 ? "Nothing changed since the version before." : "Changed since the version before:"
    return [.blank, .heading(head)]
      + (count == 0
        ? []
        : difference.brief().map { line in
          let tone: DetailLine.Tone = line.hasPrefix("+") ? .good : line.hasPrefix("-") ? .bad : .muted
          return DetailLine(line, tone: tone)
        })
  }
}

extension DetailLine {
  fileprivate static let loading = DetailLine("reading ...", tone: .muted)
}
