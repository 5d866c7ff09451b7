/// What the customer decides on the implemented services.
package enum AcceptanceDecision: String, CaseIterable, Sendable {
  case accepted
  case withExceptions = "with-exceptions"
  case rejected
  /// Nobody answered in time; never shown as signed.
  case deemed

  package var title: String { name.rawValue }

  package var name: ApprovalText {
    switch self {
    case .accepted: .accepted
    case .withExceptions: .acceptedWith
    case .rejected: .rejected
    case .deemed: .deemedAccepted
    }
  }
}

/// Something with which the services are accepted although it is open: an issue.
package struct AcceptanceException: Hashable, Sendable, Identifiable {
  package var id: ItemID { issue }
  package let issue: ItemID
  package let text: String
  package let impact: String?
  package let owner: String
  package let due: Day?

  /// What is missing before it can be accepted; `nil` if nothing is.
  package var lacking: String? { lacking(.english) }

  func lacking(_ texts: Texts) -> String? {
    let key = (Slot.key, issue.rawValue)
    if impact != nil { return due == nil ? texts(ApprovalText.lacksDay, key) : nil }
    return texts(due == nil ? ApprovalText.lacksBoth : .lacksImpact, key)
  }

  /// `ND-4 No fax (faxes are collected by hand; Lee Chen, by Tue 24 Nov 2026)`
  package var words: String { words(.english) }

  func words(_ texts: Texts) -> String {
    texts(
      ApprovalText.exception, (.key, issue.rawValue), (.text, text),
      (.impact, impact.map { "\($0); " } ?? ""), (.owner, owner),
      (.when, due.map { texts(ApprovalText.byDay, (.day, texts.long($0))) } ?? ""))
  }

  /// As a sign-off keeps it, on a line of its own.
  var stored: String {
    let fields = [issue.rawValue, owner, due?.iso ?? "", impact ?? "", text]
    return fields.map { field in
      DisplayText.line(field).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "/")
    }.joined(separator: "|")
  }

  init?(stored line: String) {
    guard let fields = line.storedFields(5) else { return nil }
    issue = ItemID(fields[0])
    owner = fields[1]
    due = Day(iso: fields[2])
    impact = fields[3].isEmpty ? nil : fields[3]
    text = fields[4]
  }

  init(_ issue: Project.Issue, in project: Project, _ texts: Texts) {
    self.issue = issue.id
    text = project.plainWords(of: issue, texts)
    impact = issue.impact.map { DisplayText.line($0) }
    owner = project.ownerName(issue.owner, assignee: issue.assignee)
    due = issue.due ?? issue.actions.first { $0.state == .open && $0.due != nil }?.due
  }
}

/// Who signed, as it was when they did.
package struct Signature: Hashable, Sendable {
  package let name: String
  package let title: String?
  package let organisation: String?
  package let email: String?
  package let on: Day?
  package let at: Timestamp?
  /// `in golive`, `e-mail`, `call`.
  package let method: String

  /// `Dana Ruiz, Office Manager, Northwind Dental`
  package var words: String {
    [name, title, organisation].compactMap { $0 }.joined(separator: ", ")
  }

  package static let inTool = "in golive"
  static let inFile = "checklist file"
}

extension Project {
  /// The provider's side of the acceptance: that the services were presented, and what the customer refused.
  package struct AcceptanceRequest: Hashable, Sendable {
    /// The provider's signature; `nil` if the customer decided unasked.
    package let presented: Signature?
    /// How the customer was asked.
    package let how: String
    package let rejection: Rejection?

    package struct Rejection: Hashable, Sendable {
      package let by: String
      package let on: Day?
      package let reason: String
      package let issue: ItemID?
    }

    /// A project has one; asking again replaces it, and history keeps both.
    package static let id: ItemID = "ACCEPTANCE"
  }

  package var acceptanceRequest: AcceptanceRequest? {
    state[AcceptanceRequest.id].map(AcceptanceRequest.init)
  }

  /// The open points that the customer knows: accepting now accepts the services with these exceptions.
  package var openExceptions: [AcceptanceException] { openExceptions(in: .english) }

  package func openExceptions(in texts: Texts) -> [AcceptanceException] {
    issues.filter { issue in
      issue.state.isOpen && !state.isInternal(issue.id)
        && state.value(issue.id, .subject) != SignOff.Subject.acceptance.rawValue
    }.map { AcceptanceException($0, in: self, texts) }
  }

  /// The decision in force; `nil` before there is one.
  package var acceptanceDecision: AcceptanceDecision? {
    if let signOff = approval(of: .acceptance)?.current { return signOff.decision ?? .accepted }
    return acceptanceRequest?.rejection == nil ? nil : .rejected
  }

  /// The exceptions as they were accepted, else those that there are now.
  package var acceptanceExceptions: [AcceptanceException] { acceptanceExceptions(in: .english) }

  func acceptanceExceptions(in texts: Texts) -> [AcceptanceException] {
    approval(of: .acceptance)?.current?.exceptions ?? openExceptions(in: texts)
  }

  /// Whether silence counts as acceptance in this project.
  package var isAcceptanceDeemed: Bool { state.value(ItemID(id.rawValue), .deemedAcceptance) == "yes" }

  /// Business days without an answer, after which the services count as accepted.
  package var silenceAllowed: Int {
    state[ItemID(id.rawValue)]?.number(.deemedAfter) ?? AcceptanceRequest.silence
  }

  /// The first day on which silence counts; `nil` if the setting is off, or nobody was asked.
  package var deemedFrom: Day? {
    guard isAcceptanceDeemed, let asked = acceptanceRequest?.presented?.on else { return nil }
    return calendar.add(asked, silenceAllowed + 1)
  }

  /// The day support took over.
  package var handedOver: Day? {
    (tasks + unseen).last { $0.document == TaskDocument(.handover, .accepted) && $0.state == .done }?.finished
  }
}

extension Project.AcceptanceRequest {
  /// `Project.silenceAllowed` where the template says nothing else.
  package static let silence = 5

  fileprivate init(_ item: Item) {
    let signature = Signature(item, at: .at, on: .askedOn)
    presented = item[.askedOn] == nil ? nil : signature
    how = item.text(.askedHow)
    rejection = item.optionalText(.reason).map { reason in
      Rejection(
        by: item.text(.rejectedBy), on: item.day(.rejectedOn), reason: item.block(.reason) ?? reason,
        issue: item.item(.link))
    }
  }
}

extension Signature {
  /// As an item keeps it.
  init(_ item: Item, at: Field, on: Field) {
    self.init(
      name: item.text(.signerName), title: item.optionalText(.jobTitle),
      organisation: item.optionalText(.organisation), email: item.optionalText(.email), on: item.day(on),
      at: item.timestamp(at), method: item.optionalText(.method) ?? Self.inTool)
  }
}

extension Signature {
  /// Of a sign-off; older ones name the signer only in the word that was recorded.
  init(signedBy item: Item) {
    let word = RecordedWord(of: item.optionalText(.onBehalf) ?? item.text(.by), by: nil)
    let named = item.optionalText(.signerName)
    self.init(
      name: named ?? word.name, title: item.optionalText(.jobTitle),
      organisation: item.optionalText(.organisation), email: item.optionalText(.email), on: item.dayOfWord,
      at: item.timestamp(.at), method: item.optionalText(.method) ?? word.method ?? Self.inTool)
  }
}

extension Field {
  /// What a person is in their organisation: `Office Manager`.
  package static let jobTitle: Field = "job-title"
  package static let signerName: Field = "signer-name"
  /// How a signature was given.
  package static let method: Field = "method"
  /// An `AcceptanceDecision`, and an `AcceptanceException` on each line; on a sign-off.
  package static let accepted: Field = "accepted"
  package static let exceptions: Field = "exceptions"
  package static let rejectedBy: Field = "rejected-by"
  package static let rejectedOn: Field = "rejected-on"
  /// `yes` where silence counts as acceptance; on the project item.
  package static let deemedAcceptance: Field = "deemed-acceptance"
  /// `Project.silenceAllowed`, where the template has its own.
  package static let deemedAfter: Field = "deemed-after"
}
