/// The documents that were made for the customer, as they find them on their own screen.
extension Seat {
  /// A document with its versions, the newest first.
  package struct Paper: Hashable, Sendable, Identifiable {
    package let versions: [Project.DocumentVersion]

    package var newest: Project.DocumentVersion { versions[0] }
    package var id: ItemID { newest.id }
    package var kind: DocumentKind { newest.kind }
    /// The version before the newest.
    package var before: Project.DocumentVersion? { versions.dropFirst().first }

    fileprivate init?(_ versions: [Project.DocumentVersion]) {
      guard !versions.isEmpty else { return nil }
      self.versions = versions
    }
  }

  /// In the order of the project; minutes of each call by themselves.
  package var papers: [Paper] {
    DocumentKind.allCases.flatMap { kind in
      let versions = project.versions(of: kind).filter { !$0.isInternal }
      var subjects: [ItemID?] = []
      for version in versions where !subjects.contains(version.about) { subjects.append(version.about) }
      return subjects.compactMap { about in Paper(versions.filter { $0.about == about }) }
    }
  }

  package func paper(_ id: ItemID) -> Paper? { papers.first { $0.versions.contains { $0.id == id } } }

  /// `version 3 of Wed 18 Nov, not approved yet`
  package func words(on paper: Paper) -> String {
    let made = paper.newest.on.map { " of \($0.short(near: today))" } ?? ""
    return "version \(paper.newest.number)\(made)\(standing(of: paper).map { ", \($0)" } ?? "")"
  }

  private func standing(of paper: Paper) -> String? {
    if let signed = project.signOff(on: paper.newest) {
      return RecordedWord(reading: signed.signedBy).isFrom(person.name)
        ? "you approved it" : "approved by \(signed.signedBy)"
    }
    if let older = paper.versions.first(where: { project.signOff(on: $0) != nil }) {
      return "you approved version \(older.number)"
    }
    guard let topic = approval(of: paper) else { return nil }
    return topic.state == .asks ? "waits for your approval" : "not approved yet"
  }

  /// The question whose yes approves the document.
  package func approval(of paper: Paper) -> Topic? {
    guard let subject = paper.kind.subject, let approval = approvals.first(where: { $0.subject == subject })
    else { return nil }
    return topic(approval.task)
  }

  /// A question about a document, or what must change in one that is not signed.
  package func word(about paper: Paper, isRefusal: Bool) -> Result<Reply, Unanswerable> {
    let (id, name) = (paper.id, paper.newest.name)
    let reply =
      isRefusal
      ? Reply("What must change in it?", required: true, thanks: "Thank you. \(manager) works on it.") {
        .comment(id, "\(Self.change) \(name): \($0)")
      }
      : Reply(
        "What would you like to know?", required: true,
        thanks: "\(manager) has your question and answers here."
      ) { .comment(id, $0) }
    return checked(reply)
  }

  /// How a comment begins that sends a document back.
  private static let change = "Please change"
}
