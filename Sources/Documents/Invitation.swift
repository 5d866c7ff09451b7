import Domain

/// An invitation to a call as an e-mail draft with a calendar request (RFC 5546): the first, one after a change, or the
/// withdrawal. The UID stays; the sequence is that of the call, so that a later one replaces an earlier.
package struct Invitation: Sendable {
  private let call: Project.Call
  private let customer: String
  private let event: CalendarEvent
  private let meeting: CalendarEvent.Meeting
  private let agenda: [String]
  private let texts: Texts

  /// `nil` for a call without a time.
  ///
  /// - Parameters:
  ///   - organizer: has an address; answers go there.
  ///   - attendees: without the organizer; those without an address are left out.
  ///   - workspace: its permanent, globally unique name.
  package init?(
    to call: Project.Call, of project: Project, organizer: MailDraft.Person, attendees: [MailDraft.Person],
    workspace: String, saidIn texts: Texts = .english
  ) {
    self.texts = texts
    meeting = CalendarEvent.Meeting(
      organizer: organizer, attendees: attendees.filter { $0.address != nil })
    guard let event = project.event(call, workspace, meeting) else { return nil }
    self.event = event
    self.call = call
    customer = project.head.customer
    agenda = call.agenda.map { point in
      let text = (Slot.text, MarkdownText().escapeText(point.title))
      return "- \(texts(MailText.point, (.count, String(point.minutes)), text))"
    }
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
      html: HTMLPage(page, title: call.title, footer: customer, language: texts.language).text,
      attachments: [
        MailDraft.Attachment(
          name: isWithdrawn ? "cancel.ics" : "invite.ics", type: "text/calendar; method=\(method)",
          text: calendar(at: stamp).text)
      ], at: stamp)
  }

  private var word: String {
    texts(isWithdrawn ? MailText.cancelled : call.reason == nil ? .invitation : .changed)
  }

  private var when: String { call.start.map(texts.words) ?? "" }

  private var markdown: String {
    let text = MarkdownText()
    var lines = [
      "# \(word): \(text.escapeText(call.title))", "",
      "- "
        + texts(
          MailText.whenLine, (.count, String(call.minutes)), (.when, text.escapeText(when))),
    ]
    if let place = call.place {
      lines.append("- " + texts(MailText.whereLine, (.place, text.escapeText(place))))
    }
    if let reason = call.reason {
      lines.append("- " + texts(MailText.whyLine, (.reason, text.escapeText(reason))))
    }
    if !isWithdrawn, !agenda.isEmpty { lines += ["", "## \(texts(MailText.agenda))", ""] + agenda }
    return (lines + ["", text.escapeText(meeting.organizer.name)]).joined(separator: "\n") + "\n"
  }
}
