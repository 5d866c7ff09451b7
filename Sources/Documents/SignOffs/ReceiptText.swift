import Domain

/// What was signed, to be kept outside the workspace: the words, who and when, the receipt and how to check
/// it.
package struct ReceiptText: Hashable, Sendable {
  package let signOff: SignOff
  private let project: ProjectID
  private let customer: String
  private let product: String
  private let contact: MailDraft.Person
  private let manager: MailDraft.Person
  private let texts: Texts

  package init(_ signOff: SignOff, in project: Project, saidIn texts: Texts = .english) {
    self.texts = texts
    self.signOff = signOff
    self.project = project.id
    customer = DisplayText.line(project.head.customer)
    product = DisplayText.line(project.head.product)
    func person(_ name: String?, _ role: Role, or title: String) -> MailDraft.Person {
      let found = project.people.first { $0.name == name } ?? project.people.first { $0.role == role }
      return MailDraft.Person(name: name ?? found?.name ?? title, address: found?.email)
    }
    contact = person(project.head.mpoc, .mpoc, or: texts(MailText.theCustomer))
    manager = person(project.head.ipm, .ipm, or: texts(MailText.theManager))
  }

  package var title: String {
    texts(MailText.receiptOf, (.title, texts.name(of: signOff.subject)), (.customer, customer))
  }

  /// Lines end with LF.
  ///
  /// - Parameter isWhole: also every line of the state that the words cover.
  package func text(withCovered isWhole: Bool = false) -> String {
    var lines = [title, product, "", DisplayText.line(signOff.statement), ""] + facts
    if let withdrawal = signOff.withdrawal { lines += ["", words(of: withdrawal)] }
    lines += ["", texts(MailText.sealed)]
    if let receipt = signOff.receipt { lines.append("  golive verify \"\(receipt)\"") }
    if isWhole {
      lines += ["", texts(MailText.covers)]
      lines += signOff.covered.split(separator: "\n").map { "  \(DisplayText.line(String($0)))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A draft from the project manager to the customer.
  package func draft(withCovered isWhole: Bool = false, at: Timestamp) -> MailDraft {
    MailDraft(
      from: manager, to: [contact], subject: title,
      body: "\(texts(MailText.hello, (.name, contact.name)))\n\n\(texts(MailText.yourCopy))\n\n"
        + text(withCovered: isWhole) + "\n\(texts(MailText.regards))\n\(manager.name)\n", at: at)
  }

  private var facts: [String] {
    let signer = "\(signOff.signer), \(texts(signOff.role.name))"
    var facts = [(texts(MailText.signedBy), signOff.onBehalf ?? signer)]
    if signOff.onBehalf != nil { facts.append((texts(MailText.recordedBy), signer)) }
    facts += [
      (texts(MailText.signedOn), time(signOff.at, signOff.on)),
      (
        texts(MailText.signOff),
        texts(MailText.signOffOf, (.key, signOff.id.rawValue), (.place, project.rawValue))
      ),
    ]
    if let receipt = signOff.receipt { facts.append((texts(MailText.receipt), receipt.description)) }
    if let digest = signOff.digest { facts.append(("SHA-256", digest)) }
    let shown = facts.filter { !$0.1.isEmpty }
    let width = max(13, (shown.map(\.0.count).max() ?? 0) + 2)
    return shown.map { label, value in
      label + String(repeating: " ", count: width - label.count) + DisplayText.line(value)
    }
  }

  private func words(of withdrawal: SignOff.Withdrawal) -> String {
    let filled = ((Slot.name, withdrawal.by), (Slot.reason, withdrawal.reason))
    let when = time(withdrawal.at, withdrawal.on)
    return when.isEmpty
      ? texts(MailText.withdrawn, filled.0, filled.1)
      : texts(MailText.withdrawnOn, filled.0, filled.1, (.when, when))
  }

  /// The signer's local day, and the instant for comparison with other clocks.
  private func time(_ at: Timestamp?, _ on: Day?) -> String {
    guard let at else { return "" }
    let (day, minute) = Moment(timestamp: at, zoneOffset: 0).local(at)
    let clock = "\(ClockText.text(minute)) UTC"
    guard let on, on != day else { return "\(texts.long(day)) \(clock)" }
    return "\(texts.long(on)) (\(texts.long(day)) \(clock))"
  }
}
