import Dashboard
import Documents
import Domain
import Session
import StateStore

/// A document with its text: a version that is kept, or a draft of the next one.
struct Paper {
  let kind: DocumentKind
  let title: String
  /// `nil` for a draft.
  let version: Project.DocumentVersion?
  let markdown: String
  let customer: String
  /// The language it is in.
  let texts: Texts

  var isDraft: Bool { version == nil }
  var name: String { version.map(texts.name) ?? texts(PaperText.draftOf, (.title, title)) }
  /// A draft says that it is one.
  var text: String {
    let notice = isDraft ? "DRAFT, not kept: golive doc make keeps it as the next version.\n\n" : ""
    return notice + page().text
  }

  /// As wide as text is easy to read.
  func page(width: Int = 100) -> TextPage { TextPage(markdown, width: width) }

  var html: String {
    let digest = version?.digest.map { ", SHA-256 \($0)" } ?? ""
    return HTMLPage(
      markdown, title: "\(title), \(customer)", footer: "\(customer): \(name)\(digest)",
      language: texts.language
    ).text
  }

  /// A draft to be checked and sent by a person.
  func mail(
    from sender: MailDraft.Person, to recipients: [MailDraft.Person], enclosing others: [Paper] = [],
    at moment: Moment
  ) -> MailDraft {
    MailDraft(
      from: sender, to: recipients, subject: "\(title): \(customer)", body: page(width: 72).text, html: html,
      attachments: ([self] + others).map(\.attachment), at: moment.timestamp)
  }

  var attachment: MailDraft.Attachment {
    let number = version.map { "-\($0.number)" } ?? ""
    return MailDraft.Attachment(name: "\(kind.rawValue)\(number).html", type: "text/html", text: html)
  }
}

/// As the dashboard writes it.
extension Paper {
  /// - Parameter texts: of the language of the version.
  init(_ document: WrittenDocument, in texts: Texts) {
    self.init(
      kind: document.version.kind, title: document.version.title, version: document.version,
      markdown: document.markdown, customer: document.project.head.customer, texts: texts)
  }

  func text(as format: DocumentFormat, of document: WrittenDocument) -> String {
    switch format {
    case .text: return text
    case .markdown: return markdown
    case .html: return html
    case .mail:
      let project = document.project
      return mail(
        from: project.mailPerson(document.writer.name), to: project.usualRecipients(of: document.version),
        at: document.moment
      ).text
    }
  }
}

/// The documents of an open project.
extension OpenProject {
  /// The newest version of a document, or the one with that number.
  func version(_ kind: DocumentKind, _ number: Int?) throws(CommandFailure) -> Project.DocumentVersion {
    let versions = project.versions(of: kind)
    guard let newest = versions.first else {
      throw CommandFailure(
        .refused, "\(kind.title) was not made yet: golive doc make \(id) \(kind.rawValue) makes version 1.")
    }
    guard let number else { return newest }
    guard let found = versions.first(where: { $0.number == number }) else {
      throw CommandFailure(
        .refused,
        "\(kind.title) has no version \(number); the newest is \(newest.number). golive doc list --versions lists them."
      )
    }
    return found
  }

  /// The text of a version; without a number and a version, a draft.
  func paper(_ kind: DocumentKind, _ number: Int?) throws(CommandFailure) -> Paper {
    if number == nil, project.latest(kind) == nil, invocation.actor.side == .provider {
      return try draft(kind)
    }
    let version = try version(kind, number)
    let text = try storing { () throws(StoreError) in try store.text(of: version.id, in: id) }
    return Paper(
      kind: kind, title: version.title, version: version, markdown: text, customer: project.head.customer,
      texts: invocation.texts(in: version.language))
  }

  /// What would be made now.
  ///
  /// - Parameter texts: the language it is compared in, unless another was asked for.
  func draft(
    _ kind: DocumentKind, reason: String? = nil, about: ItemID? = nil, in texts: Texts? = nil
  ) throws(CommandFailure) -> Paper {
    let texts = invocation.wantedTexts ?? texts ?? invocation.paperTexts
    let new = try document(kind, reason: reason, about: about, in: texts)
    return Paper(
      kind: kind, title: new.title, version: nil, markdown: new.text, customer: project.head.customer,
      texts: texts)
  }

  /// What would be kept now as the next version.
  func document(
    _ kind: DocumentKind, reason: String? = nil, about: ItemID? = nil, in texts: Texts? = nil
  ) throws(CommandFailure) -> NewDocument {
    guard invocation.actor.side == .provider else {
      throw CommandFailure(.refused, "Only the provider's side makes documents. Ask your project manager.")
    }
    return try DocumentTemplates(invocation.paths, in: texts ?? invocation.paperTexts).document(
      kind, of: project.state, by: invocation.actor, at: invocation.clock.now, reason: reason, about: about)
  }
}

extension Project {
  /// A person of the project with the address golive knows.
  func mailPerson(_ name: String) -> MailDraft.Person {
    MailDraft.Person(name: name, address: people.first { $0.name == name }?.email)
  }

  /// Minutes go to everybody who was invited, other papers to the customer's Main Point of Contact.
  func usualRecipients(of version: DocumentVersion) -> [MailDraft.Person] {
    let invited = version.about.flatMap { call($0) }.map { names(of: $0.invited) } ?? []
    return (invited.isEmpty ? [head.mpoc].compactMap { $0 } : invited).map(mailPerson)
  }

  /// Whom a mail goes to: those named, or the customer's Main Point of Contact.
  func recipients(_ names: [String]) throws(CommandFailure) -> [MailDraft.Person] {
    guard !names.isEmpty else { return head.mpoc.map { [mailPerson($0)] } ?? [] }
    var found: [MailDraft.Person] = []
    for name in names {
      if name.contains("@") {
        let person = MailDraft.Person(name: name, address: name)
        guard person.address != nil else {
          throw CommandFailure(
            .usage, "\(DisplayText.line(name)) is not an e-mail address. Nothing was written.")
        }
        found.append(person)
      } else {
        let id = try personID(name)
        found.append(mailPerson(person(id)?.name ?? name))
      }
    }
    return found
  }
}
