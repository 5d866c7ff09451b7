/// An approval as it was given: the exact words, what they cover, by whom and how. Never edited; withdrawn
/// only by a separate entry.
package struct SignOff: Hashable, Sendable, Identifiable {
  /// The entry that withdraws a sign-off; the sign-off itself is kept.
  package struct Withdrawal: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let by: String
    package let reason: String
    package let at: Timestamp?
    package let on: Day?
  }

  package let id: ItemID
  package let subject: Subject
  /// The words that were read.
  package let statement: String
  /// The same in English, where they were read in another language.
  package let english: String?
  /// The state it covers, one line per value; `digest` is of the statement and this.
  package let covered: String
  /// The person at the keyboard.
  package let signer: String
  package let role: Role
  /// The customer's person and the channel, if another person recorded it.
  package let onBehalf: String?
  package let at: Timestamp?
  /// The local day of the signer.
  package let on: Day?
  /// The surface: `tui`, `cli`. Set by the store, like the two that follow.
  package let channel: String?
  /// SHA-256, lower-case hex.
  package let digest: String?
  package let receipt: Receipt?
  package let withdrawal: Withdrawal?
  /// Who the signer was, as the project knew it then; of older sign-offs only the name.
  package let signature: Signature
  /// Of an acceptance.
  package let decision: AcceptanceDecision?
  package let exceptions: [AcceptanceException]

  package var isDeemed: Bool { decision == .deemed }

  /// `Dana Ruiz`, or `Dana Ruiz, e-mail (recorded by Lee Chen)`.
  package var signedBy: String {
    Texts.english.signer(of: self)
  }
  package var isWithdrawn: Bool { withdrawal != nil }

  /// The error text asking whose word it was, when the provider records that the customer `approved`, or
  /// `sent it back`.
  static func whose(_ action: String) -> String {
    "who \(action) for the customer, and how (Dana Ruiz, e-mail)"
  }

  /// The text whose digest is stored.
  static func sealed(_ statement: String, _ covered: String) -> String { statement + "\n\n" + covered }
  package var sealed: String { Self.sealed(statement, covered) }
}

extension SignOff {
  static func all(_ index: Project.Index, _ receipts: [ItemID: Receipt]) -> [SignOff] {
    guard !index[.signoff].isEmpty else { return [] }
    let withdrawals = Dictionary(grouping: index[.withdrawal], by: \.parent)
    return index[.signoff].compactMap { item in
      SignOff(item, withdrawals[item.id]?.first, receipts[item.id])
    }
  }

  private init?(_ item: Item, _ withdrawal: Item?, _ receipt: Receipt?) {
    guard let subject = item[.subject].map(Subject.init(rawValue:)) else { return nil }
    self.init(
      id: item.id, subject: subject, statement: item.text(.statement),
      english: item.optionalText(.statementInEnglish), covered: item[.covers] ?? "",
      signer: item.text(.by), role: item.value(.role, or: .mpoc), onBehalf: item.optionalText(.onBehalf),
      at: item.timestamp(.at), on: item.dayOfWord, channel: item.optionalText(.channel),
      digest: item[.digest],
      receipt: receipt, withdrawal: withdrawal.map(Withdrawal.init),
      signature: Signature(signedBy: item), decision: item[.accepted].flatMap(AcceptanceDecision.init),
      exceptions: (item[.exceptions] ?? "").storedLines.compactMap(AcceptanceException.init(stored:)))
  }
}

extension SignOff.Withdrawal {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, by: item.text(.by), reason: item.text(.reason), at: item.timestamp(.at), on: item.dayOfWord
    )
  }
}

extension Item {
  /// The local day of the person who said it; entries stored without one use the day in UTC.
  var dayOfWord: Day? {
    day(.on) ?? timestamp(.at).map { Moment(timestamp: $0, zoneOffset: 0).today }
  }

  func timestamp(_ field: Field) -> Timestamp? {
    values[field].flatMap { Int64($0) }.map(Timestamp.init(milliseconds:))
  }
}

extension Field {
  /// A `SignOff.Subject` code.
  package static let subject: Field = "subject"
  package static let statement: Field = "statement"
  package static let statementInEnglish: Field = "statement-in-english"
  package static let covers: Field = "covers"
  package static let digest: Field = "digest"
  /// The number of the log entry that holds the sign-off.
  package static let entry: Field = "entry"
  package static let channel: Field = "channel"
  package static let onBehalf: Field = "on-behalf"
  /// The sentence of an approval that a template asks for; on the task that asks.
  package static let approvalStatement: Field = "approval-statement"
  /// The `SignOff.Subject` that completes a task or claims a checklist item.
  package static let approves: Field = "approves"
  /// A `Proof`: what must be present before a task can be done or signed.
  package static let needs: Field = "needs"
  /// `yes` while the deputy decides too; on the project item.
  package static let delegated: Field = "delegated"
  /// The day the customer asked for, on an issue.
  package static let asked: Field = "asked"
}

extension Texts {
  /// Who signed: `Dana Ruiz, e-mail (recorded by Lee Chen)`.
  func signer(of signOff: SignOff) -> String {
    if signOff.isDeemed { return self(ApprovalText.nobodyDeemed, (.name, signOff.signer)) }
    return signOff.onBehalf.map { RecordedWord(of: $0, by: signOff.signer).text } ?? signOff.signer
  }
}
