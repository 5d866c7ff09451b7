import Domain

extension MailDraft {
  /// The reminder as a draft; its sender's address is the one their mail program uses.
  package init(_ reminder: Reminder, at: Timestamp) {
    self.init(
      from: Person(name: reminder.sender.name, address: nil),
      to: [Person(name: reminder.recipient.name, address: reminder.recipient.email)],
      subject: reminder.subject, body: DisplayText.block(reminder.body), at: at)
  }
}
