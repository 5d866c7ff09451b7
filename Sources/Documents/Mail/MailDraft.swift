import Domain

/// An e-mail draft to be checked and sent by a person (RFC 5322): plain text and, where wanted, HTML and attachments;
/// UTF-8, in seven bits.
package struct MailDraft: Hashable, Sendable {
  /// A person; without a usable address only the name is written.
  package struct Person: Hashable, Sendable {
    package let name: String
    package let address: String?

    package init(name: String, address: String?) {
      self.name = DisplayText.line(name)
      self.address = address.flatMap { Self.isAddress($0) ? $0 : nil }
    }

    /// Whether the address is simple enough to need no quoting.
    private static func isAddress(_ text: String) -> Bool {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 200 else { return false }
      let marks = Set(".!#$%&'*+-/=?^_`{|}~".utf8)
      return parts.allSatisfy { part in
        part.utf8.allSatisfy {
          marks.contains($0) || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        }
      }
    }
  }

  package let from: Person
  package let to: [Person]
  package let subject: String
  /// Lines end with LF.
  package let body: String
  /// The same as a page.
  package let html: String?
  package let attachments: [Attachment]
  package let at: Timestamp

  /// A file that goes along.
  package struct Attachment: Hashable, Sendable {
    /// ASCII, without a path.
    package let name: String
    /// `text/html`, `text/calendar; method=REQUEST`.
    package let type: String
    package let text: String

    package init(name: String, type: String, text: String) {
      self.name = name
      self.type = type
      self.text = text
    }
  }

  package init(
    from: Person, to: [Person], subject: String, body: String, html: String? = nil,
    attachments: [Attachment] = [], at: Timestamp
  ) {
    self.html = html
    self.attachments = attachments
    self.from = from
    self.to = to
    self.subject = DisplayText.line(subject)
    self.body = body
    self.at = at
  }

  /// The whole file; lines end with CR LF.
  package var text: String {
    var lines = ["Date: \(Self.date(at))", MailHeader.people("From", [from])]
    let known = to.filter { $0.address != nil }
    if !known.isEmpty { lines.append(MailHeader.people("To", known)) }
    lines += [
      MailHeader.text("Subject", subject),
      // X-Unsent makes some mail programs open it as a draft.
      "X-Unsent: 1", "MIME-Version: 1.0",
    ]
    return lines.map { $0 + "\r\n" }.joined() + content.text
  }

  private var content: MailPart {
    var parts = [MailPart(type: "text/plain", text: body)]
    if let html { parts = [MailPart("alternative", parts + [MailPart(type: "text/html", text: html)])] }
    guard !attachments.isEmpty else { return parts[0] }
    return MailPart(
      "mixed", parts + attachments.map { MailPart(type: $0.type, text: $0.text, fileName: $0.name) })
  }

  /// `Wed, 18 Nov 2026 14:02:00 +0000`
  private static func date(_ at: Timestamp) -> String {
    let (day, minute) = Moment(timestamp: at, zoneOffset: 0).local(at)
    let words = day.long.split(separator: " ").map(String.init)
    let second = at.milliseconds / 1000 % 60
    return "\(words[0]), \(words.dropFirst().joined(separator: " ")) \(ClockText.text(minute)):"
      + (second < 10 ? "0" : "") + "\(second) +0000"
  }
}
