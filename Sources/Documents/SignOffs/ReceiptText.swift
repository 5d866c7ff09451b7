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

  package init(_ signOff: SignOff, in project: Project) {
    self.signOff = signOff
    self.project = project.id
    customer = DisplayText.line(project.head.customer)
    product = DisplayText.line(project.head.product)
    func person(_ name: String?, _ role: Role, or title: String) -> MailDraft.Person {
      let found = project.people.first { $0.name == name } ?? project.people.first { $0.role == role }
      return MailDraft.Person(name: name ?? found?.name ?? title, address: found?.email)
    }
    contact = person(project.head.mpoc, .mpoc, or: "the customer")
    manager = person(project.head.ipm, .ipm, or: "the project manager")
  }

  package var title: String { "Receipt: \(signOff.subject.title) of \(customer)" }

  /// Lines end with LF.
  ///
  /// - Parameter isWhole: also every line of the state that the words cover.
  package func text(withCovered isWhole: Bool = false) -> String {
    var lines = [title, product, "", DisplayText.line(signOff.statement), ""] + facts
    if let withdrawal = signOff.withdrawal {
      lines += [
        "", "Withdrawn by \(withdrawal.by)\(day(withdrawal.at, withdrawal.on)): \(withdrawal.reason)",
      ]
    }
    lines += [
      "", "The words above and the state they cover are sealed by the SHA-256. Both sides can check it:",
    ]
    if let receipt = signOff.receipt { lines.append("  golive verify \"\(receipt)\"") }
    if isWhole {
      lines += ["", "What it covers, a value a line:"]
      lines += signOff.covered.split(separator: "\n").map { "  \(DisplayText.line(String($0)))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A draft from the project manager to the customer.
  package func draft(withCovered isWhole: Bool = false, at: Timestamp) -> MailDraft {
    MailDraft(
      from: manager, to: [contact], subject: title,
      body: "Hello \(contact.name),\n\nthis is your copy of what was signed. Please keep it.\n\n"
        + text(withCovered: isWhole) + "\nKind regards\n\(manager.name)\n", at: at)
  }

  private var facts: [String] {
    var facts = [("Signed by", signOff.onBehalf ?? "\(signOff.signer), \(signOff.role.title)")]
    if signOff.onBehalf != nil { facts.append(("Recorded by", "\(signOff.signer), \(signOff.role.title)")) }
    facts += [("On", time(signOff.at, signOff.on)), ("Sign-off", "\(signOff.id) of \(project)")]
    if let receipt = signOff.receipt { facts.append(("Receipt", receipt.description)) }
    if let digest = signOff.digest { facts.append(("SHA-256", digest)) }
    return facts.filter { !$0.1.isEmpty }.map { label, value in
      label + String(repeating: " ", count: max(1, 13 - label.count)) + DisplayText.line(value)
    }
  }

  private func day(_ at: Timestamp?, _ on: Day?) -> String { at == nil ? "" : " on \(time(at, on))" }

  /// The signer's local day, and the instant for comparison with other clocks.
  private func time(_ at: Timestamp?, _ on: Day?) -> String {
    guard let at else { return "" }
    let (day, minute) = Moment(timestamp: at, zoneOffset: 0).local(at)
    let clock = "\(ClockText.text(minute)) UTC"
    guard let on, on != day else { return "\(day.long) \(clock)" }
    return "\(on.long) (\(day.long) \(clock))"
  }
}
