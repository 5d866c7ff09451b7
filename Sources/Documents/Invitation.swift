import Domain

/// An invitation to a call as an e-mail draft with a calendar request (RFC 5546): the first, one after a change, or the
/// withdrawal. The UID stays; the sequence is that of the call, so that a later one replaces an earlier.
package struct Invitation: Sendable {
  private let call: Project.Call
  private let customer: String
  private let event: CalendarEvent
  private let meeting: CalendarEvent.Meeting
  private let agenda: [String]

  /// `nil` for a call without a time.
  ///
  /// - Parameters:
  ///   - organizer: has an address; answers go there.
  ///   - attendees: without the organizer; those without an address are left out.
  ///   - workspace: its permanent, globally unique name.
  package init?(
    to call: Project.Call, of project: Project, organizer: MailDraft.Person, attendees: [MailDraft.Person],
    workspace: String
  ) {
    meeting = CalendarEvent.Meeting(
      organizer: organizer, attendees: attendees.filter { $0.address != nil })
    guard let event = project.event(call, workspace, meeting) else { return nil }
    self.event = event
    self.call = call
    customer = project.head.customer
    agenda = call.agenda.map { "- \($0.minutes) minutes: \(MarkdownText().escapeText($0.title))" }
  }

  private var isWithdrawn: Bool { call.state == .cancelled }

  package func calendar(at stamp: Timestamp) -> CalendarFile {
    CalendarFile(
      name: "", events: [event], stamp: stamp, sequence: call.sequence,
      method: isWithdrawn ? .cancel : .request)
  }

  package func mail(at stamp: Timestamp) -> MailDraft {
    let method = calendar(at: stamp).method.rawValue
    let page = markdown
    return MailDraft(
      from: meeting.organizer, to: meeting.attendees, subject: "\(word): \(call.title), \(when), \(customer)",
      body: TextPage(page, width: 72).text,
      html: HTMLPage(page, title: call.title, footer: customer).text,
      attachments: [
        MailDraft.Attachment(
          name: isWithdrawn ? "cancel.ics" : "invite.ics", type: "text/calendar; method=\(method)",
          text: calendar(at: stamp).text)
      ], at: stamp)
  }

  private var word: String {
    isWithdrawn ? "Cancelled" : call.reason == nil ? "Invitation" : "Changed"
  }

  private var when: String { call.start?.words ?? "" }

  private var markdown: String {
    let text = MarkdownText()
    var lines = [
      "# \(word): \(text.escapeText(call.title))", "",
      "- When: \(text.escapeText(when)), \(call.minutes) minutes",
    ]
    if let place = call.place { lines.append("- Where: \(text.escapeText(place))") }
    if let reason = call.reason { lines.append("- Why: \(text.escapeText(reason))") }
    if !isWithdrawn, !agenda.isEmpty { lines += ["", "## Agenda", ""] + agenda }
    return (lines + ["", text.escapeText(meeting.organizer.name)]).joined(separator: "\n") + "\n"
  }
}
