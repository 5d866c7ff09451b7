import Domain

/// One entry of a calendar.
package struct CalendarEvent: Hashable, Sendable {
  /// When it takes place.
  package enum Span: Hashable, Sendable {
    /// Whole days, first and last inclusive.
    case days(Day, Day)
    /// `end` is after `start`.
    case time(Timestamp, Timestamp)
  }

  /// Globally unique, and the same for this entry in every export.
  package let uid: String
  package let span: Span
  package let title: String
  package let description: String
  package let location: String
  package let status: Status
  /// Its own count of changes; that of the file if `nil`.
  package let sequence: Int?
  package let meeting: Meeting?

  /// Who meets; only those with an address are written.
  package struct Meeting: Hashable, Sendable {
    package let organizer: MailDraft.Person
    package let attendees: [MailDraft.Person]

    package init(organizer: MailDraft.Person, attendees: [MailDraft.Person]) {
      self.organizer = organizer
      self.attendees = attendees
    }
  }

  /// How certain it is, in the words of RFC 5545.
  package enum Status: String, Sendable {
    /// A date that may still move.
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    /// It will not take place.
    case cancelled = "CANCELLED"
  }

  package init(
    uid: String, span: Span, title: String, description: String = "", location: String = "",
    status: Status = .confirmed, sequence: Int? = nil, meeting: Meeting? = nil
  ) {
    self.uid = uid
    self.span = span
    self.title = title
    self.description = description
    self.location = location
    self.status = status
    self.sequence = sequence
    self.meeting = meeting
  }
}

/// A calendar as programs import it (RFC 5545).
package struct CalendarFile: Hashable, Sendable {
  package let name: String
  package let events: [CalendarEvent]
  /// When it was written.
  package let stamp: Timestamp
  /// Raised with every change of the project, so that a later import replaces an earlier one.
  package let sequence: Int
  package let method: Method

  /// What a calendar program is to do with it (RFC 5546).
  package enum Method: String, Sendable {
    case publish = "PUBLISH"
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  package init(
    name: String, events: [CalendarEvent], stamp: Timestamp, sequence: Int, method: Method = .publish
  ) {
    self.method = method
    self.name = name
    self.events = events
    self.stamp = stamp
    self.sequence = sequence
  }

  /// The whole file; lines end with CR LF and have at most 75 bytes.
  package var text: String {
    var lines = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "-//golive//golive//EN"), ContentLine("CALSCALE", "GREGORIAN"),
      ContentLine("METHOD", method.rawValue),
    ]
    if method == .publish { lines.append(ContentLine(text: "X-WR-CALNAME", name)) }
    for event in events { lines += self.lines(of: event) }
    lines.append(ContentLine("END", "VCALENDAR"))
    return lines.map(\.folded).joined()
  }

  private func lines(of event: CalendarEvent) -> [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine(text: "UID", event.uid),
      ContentLine("DTSTAMP", stamp.calendarText),
      ContentLine("SEQUENCE", String(max(0, event.sequence ?? sequence))),
    ]
    switch event.span {
    case .days(let first, let last):
      lines.append(ContentLine("DTSTART;VALUE=DATE", first.calendarText))
      // DTEND is exclusive: the day after the last one.
      lines.append(ContentLine("DTEND;VALUE=DATE", (max(first, last) + 1).calendarText))
      lines.append(ContentLine("TRANSP", "TRANSPARENT"))
    case .time(let start, let end):
      lines.append(ContentLine("DTSTART", start.calendarText))
      lines.append(ContentLine("DTEND", max(start, end).calendarText))
      lines.append(ContentLine("TRANSP", "OPAQUE"))
    }
    lines.append(ContentLine(text: "SUMMARY", event.title))
    if !event.description.isEmpty { lines.append(ContentLine(text: "DESCRIPTION", event.description)) }
    if !event.location.isEmpty { lines.append(ContentLine(text: "LOCATION", event.location)) }
    lines.append(ContentLine("STATUS", event.status.rawValue))
    if let meeting = event.meeting { lines += Self.lines(of: meeting) }
    return lines + [ContentLine("END", "VEVENT")]
  }

  private static func lines(of meeting: CalendarEvent.Meeting) -> [ContentLine] {
    func line(_ name: String, _ person: MailDraft.Person, _ more: String = "") -> ContentLine? {
      // A quoted parameter cannot hold the quotation mark.
      let shown = String(person.name.map { $0 == "\"" ? "'" : $0 })
      return person.address.map { ContentLine("\(name);CN=\"\(shown)\"\(more)", "mailto:\($0)") }
    }
    let asked = ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    return [line("ORGANIZER", meeting.organizer)].compactMap { $0 }
      + meeting.attendees.compactMap { line("ATTENDEE", $0, asked) }
  }
}

/// One property of a calendar file.
struct ContentLine {
  private let text: String

  /// - Parameter value: of a type that needs no escaping.
  init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  init(text name: String, _ value: String) { text = "\(name):\(Self.escaped(value))" }

  /// With its line end. A long line is continued after a blank, never within a character.
  var folded: String {
    var result = ""
    var bytes = 0
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > Self.longest {
        result += "\r\n "
        bytes = 1
      }
      result.unicodeScalars.append(scalar)
      bytes += size
    }
    return result + "\r\n"
  }

  private static let longest = 75

  private static func escaped(_ raw: String) -> String {
    var result = ""
    for scalar in DisplayText.block(raw).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Day {
  /// `20261124`
  var calendarText: String { iso.split(separator: "-").joined() }
}

extension Timestamp {
  /// `20261124T130500Z`
  var calendarText: String {
    let time = Zone.utc.local(self)
    let second = Int(((seconds % 60) + 60) % 60)
    let clock = time.clock.split(separator: ":").joined()
    return "\(time.day.calendarText)T\(clock)\(second < 10 ? "0" : "")\(second)Z"
  }
}
