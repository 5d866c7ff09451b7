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
    let number = (Slot.number, String(paper.newest.number))
    let made = paper.newest.on.map { texts(PageText.versionOf, number, (.day, texts.short($0, near: today))) }
    return (made ?? texts(PageText.version, number)) + (standing(of: paper).map { ", \($0)" } ?? "")
  }

  private func standing(of paper: Paper) -> String? {
    if let signed = project.signOff(on: paper.newest) {
      return RecordedWord(reading: signed.signedBy).isFrom(person.name)
        ? texts(PageText.youApproved) : texts(PageText.approvedBy, (.name, texts.signer(of: signed)))
    }
    if let older = paper.versions.first(where: { project.signOff(on: $0) != nil }) {
      return texts(PageText.youApprovedVersion, (.number, String(older.number)))
    }
    guard let topic = approval(of: paper) else { return nil }
    return texts(topic.state == .asks ? PageText.waitsForApproval : .notApproved)
  }

  /// The question whose yes approves the document.
  package func approval(of paper: Paper) -> Topic? {
    guard let subject = paper.kind.subject, let approval = approvals.first(where: { $0.subject == subject })
    else { return nil }
    return topic(approval.task)
  }

  /// A question about a document, or what must change in one that is not signed.
  package func word(about paper: Paper, isRefusal: Bool) -> Result<Reply, Unanswerable> {
    let (id, name) = (paper.id, texts.name(of: paper.newest))
    let reply =
      isRefusal
      ? Reply(
        texts(PageText.mustChange), required: true, thanks: texts(AnswerText.managerWorks, (.name, manager))
      ) { [texts] in .comment(id, texts(PageText.pleaseChange, (.document, name), (.text, $0))) }
      : Reply(
        texts(AnswerText.whatToKnow), required: true,
        thanks: texts(AnswerText.managerAnswers, (.name, manager))
      ) { .comment(id, $0) }
    return checked(reply)
  }
}

extension Texts {
  /// `Scope of Work, version 3`
  package func name(of version: Project.DocumentVersion) -> String {
    self(PageText.documentVersion, (.title, version.title), (.number, String(version.number)))
  }
}
