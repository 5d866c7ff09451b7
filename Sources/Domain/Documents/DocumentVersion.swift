extension Project {
  /// A document as it was produced once; never edited. Its text is kept beside the project and is read when it is asked
  /// for.
  package struct DocumentVersion: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let kind: DocumentKind
    /// From 1, for each kind.
    package let number: Int
    package let title: String
    /// Why it was made, in the author's words.
    package let reason: String?
    /// What the page is about where there are several of a kind: a site, a port order, a call.
    package let about: ItemID?
    package let by: String
    package let on: Day?
    package let at: Timestamp?
    /// SHA-256 of its Markdown, lower-case hex. Set by the store.
    package let digest: String?
    package let isInternal: Bool
    /// The language its fixed words are in; `nil` for English.
    package let language: String?
    /// In the order they were recorded.
    package let sendings: [Sending]
    /// What those said who take it over, in the order they said it.
    package let reviews: [DocumentReview]

    /// `SOW version 3`
    package var name: String { Texts.english.name(of: self) }
    package var shortDigest: String { String((digest ?? "").prefix(8)) }
  }

  /// That a version was sent, as somebody recorded it.
  package struct Sending: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let to: String
    package let channel: String
    package let by: String
    /// The day and, if it is known, the minute it was sent, on the sender's clock.
    package let on: Day?
    package let at: Timestamp?
  }

  package func document(_ id: ItemID) -> DocumentVersion? { documents.first { $0.id == id } }

  /// The versions of a kind, newest first.
  package func versions(of kind: DocumentKind) -> [DocumentVersion] {
    documents.filter { $0.kind == kind }.sorted { $0.number > $1.number }
  }

  package func latest(_ kind: DocumentKind) -> DocumentVersion? { versions(of: kind).first }

  /// The sign-off in force on exactly this version.
  package func signOff(on version: DocumentVersion) -> SignOff? {
    guard let subject = version.kind.subject, let digest = version.digest else { return nil }
    return signOffs.last { signOff in
      signOff.subject == subject && !signOff.isWithdrawn && signOff.covered.contains(digest)
    }
  }
}

extension Project.DocumentVersion {
  static func all(_ index: Project.Index) -> [Self] {
    let sendings = Dictionary(grouping: index[.sending], by: \.parent)
    let reviews = Dictionary(grouping: index[.documentReview], by: \.parent)
    return index[.document].compactMap { item in
      Self(
        item, (sendings[item.id] ?? []).map(Project.Sending.init),
        (reviews[item.id] ?? []).compactMap(Project.DocumentReview.init))
    }
  }

  private init?(_ item: Item, _ sendings: [Project.Sending], _ reviews: [Project.DocumentReview]) {
    guard let kind = item[.document].flatMap(DocumentKind.init(rawValue:)) else { return nil }
    self.init(
      id: item.id, kind: kind, number: item.number(.version) ?? 1, title: item.text(.title),
      reason: item.optionalText(.reason), about: item.item(.link), by: item.text(.by), on: item.day(.on),
      at: item.timestamp(.at), digest: item.optionalText(.digest), isInternal: item.isMarkedInternal,
      language: item.optionalText(.language), sendings: sendings, reviews: reviews)
  }
}

extension Project.Sending {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, to: item.text(.recipients), channel: item.text(.channel), by: item.text(.by),
      on: item.day(.on), at: item.timestamp(.at))
  }
}

extension Field {
  /// The kind of a document version: a `DocumentKind`.
  package static let document: Field = "document"
  package static let version: Field = "version"
  package static let recipients: Field = "recipients"
}
