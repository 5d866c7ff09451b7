/// Days off from a calendar file (.ics): its events of whole days. Meetings are left out, and what repeats is refused,
/// because the file does not say up to when it should count.
extension DaysOffFile {
  /// `nil` if the text is no calendar.
  static func calendar(_ text: String) throws(Problem) -> DaysOffFile? {
    let lines = ContentLine.all(text)
    guard let first = lines.first, first.name == "BEGIN", first.value.uppercased() == "VCALENDAR" else {
      return nil
    }
    var days: [Line] = []
    var leftOut: [LeftOut] = []
    var wrong: [Problem] = []
    var event: Event?
    var nested = 0
    for line in lines {
      switch (line.name, line.value.uppercased()) {
      case ("BEGIN", "VEVENT"): event = Event(line.number)
      case ("BEGIN", _) where event != nil: nested += 1
      case ("END", "VEVENT"):
        guard let found = event else { continue }
        event = nil
        nested = 0
        do throws(Problem) {
          switch try found.reading() {
          case .day(let day): days.append(day)
          case .leftOut(let other): leftOut.append(other)
          }
        } catch { wrong.append(error) }
      case ("END", _) where event != nil: nested -= 1
      case (_, _) where nested == 0: event?.take(line)
      case (_, _): continue
      }
    }
    if let event {
      throw Problem(line: event.number, sentence: "the event does not end; the file is cut off")
    }
    guard !days.isEmpty || !leftOut.isEmpty || !wrong.isEmpty else {
      throw Problem(line: 1, sentence: "the calendar has no events")
    }
    return try DaysOffFile(try merged(days.sorted { $0.day < $1.day }), leftOut: leftOut, wrong: wrong)
  }
}

/// One line of a calendar: `DTSTART;VALUE=DATE:20261225`.
private struct ContentLine {
  let number: Int
  let name: String
  let value: String

  /// Folded lines are put together again; a line begins where its first part does.
  static func all(_ text: String) -> [ContentLine] {
    var lines: [(number: Int, text: String)] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].text += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((place + 1, String(line)))
      }
    }
    return lines.compactMap { ContentLine($0.number, $0.text) }
  }

  private init?(_ number: Int, _ text: String) {
    var isQuoted = false
    let colon = text.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ":" && !isQuoted
    }
    guard let colon else { return nil }
    self.number = number
    name = String(text[..<colon].prefix { $0 != ";" }).trimmed.uppercased()
    value = String(text[text.index(after: colon)...]).trimmed
  }
}

/// An event while it is read.
private struct Event {
  enum Reading {
    case day(DaysOffFile.Line)
    case leftOut(DaysOffFile.LeftOut)
  }

  let number: Int
  private var lines: [String: ContentLine] = [:]

  init(_ number: Int) { self.number = number }

  mutating func take(_ line: ContentLine) { if lines[line.name] == nil { lines[line.name] = line } }

  private var title: String { lines["SUMMARY"].map { Self.plain($0.value) } ?? "" }

  private func leftOut(_ reason: String) -> Reading {
    .leftOut(DaysOffFile.LeftOut(number: number, text: DisplayText.line(title), reason: reason))
  }

  func reading() throws(DaysOffFile.Problem) -> Reading {
    let name = title.isEmpty ? "an event" : "\"\(DisplayText.line(title))\""
    if lines["STATUS"]?.value.uppercased() == "CANCELLED" { return leftOut("cancelled") }
    guard let start = lines["DTSTART"] else {
      throw DaysOffFile.Problem(line: number, sentence: "\(name) has no DTSTART")
    }
    guard let first = Self.wholeDay(start.value) else {
      guard Self.isTime(start.value) else {
        throw DaysOffFile.Problem(
          line: start.number,
          sentence: "\"\(DisplayText.line(start.value))\" is no day of a calendar, such as 20261225")
      }
      return leftOut("no whole day")
    }
    for rule in ["RRULE", "RDATE"] {
      guard let line = lines[rule] else { continue }
      throw DaysOffFile.Problem(
        line: line.number,
        sentence: "\(name) repeats (\(rule)), which is not read",
        remedy: "export it with its days written out, or take it out")
    }
    guard let last = try last(from: first) else { return leftOut("no whole day") }
    guard Day.planned.contains(first), Day.planned.contains(last) else {
      return leftOut("outside 2020 to 2060")
    }
    let kept = try DaysOffFile.title(title, lines["SUMMARY"]?.number ?? number)
    return .day(try DaysOffFile.line(number, first, last, kept))
  }

  /// The end of an event of whole days is the day after it; `nil` if it ends within a day.
  private func last(from first: Day) throws(DaysOffFile.Problem) -> Day? {
    if let end = lines["DTEND"] {
      guard let day = Self.wholeDay(end.value) else {
        if Self.isTime(end.value) { return nil }
        throw DaysOffFile.Problem(
          line: end.number,
          sentence: "\"\(DisplayText.line(end.value))\" is no day of a calendar, such as 20261226")
      }
      // Some programs write the same day for one day.
      return day > first ? day + -1 : first
    }
    guard let duration = lines["DURATION"] else { return first }
    let text = duration.value.uppercased()
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard text.hasPrefix("P"), let count = Int(digits), (1...366).contains(count) else { return nil }
    switch text.dropFirst(1 + digits.count) {
    case "D": return first + (count - 1)
    case "W": return first + (count * 7 - 1)
    case _: return nil
    }
  }

  /// `20261225`, or midnight on somebody's clocks: `20261225T000000`.
  private static func wholeDay(_ text: String) -> Day? {
    let digits = text.prefix(8)
    guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      text.count == 8 || text.dropFirst(8) == "T000000"
    else { return nil }
    return Day(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))")
  }

  private static func isTime(_ text: String) -> Bool {
    text.count >= 15 && text.dropFirst(8).first == "T" && text.prefix(8).allSatisfy(\.isNumber)
  }

  /// Without the backslashes of the format: `\\,` is a comma, `\\n` a new line.
  private static func plain(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result.trimmed
  }
}
