/// One setting of the terms port orders are held to (domain document 5.3), with the document's figure.
package struct PortTerm: ProjectTerm {
  /// What its value is.
  package enum Unit: String, Sendable {
    case days
    case businessDays = "business days"
    case hours
    case clock = "time of day"
    case slots
    case calendar
    case daysOff = "days off"
  }

  package let key: String
  package let title: String
  package let unit: Unit
  package let standard: String

  private init(_ key: String, _ title: String, _ unit: Unit, _ standard: String) {
    self.key = key
    self.title = title
    self.unit = unit
    self.standard = standard
  }

  package static let invoiceAge = Self("invoice-age", "Age of an invoice, at most", .days, "30")
  package static let loaAge = Self("loa-age", "Age of an LOA before a warning", .days, "30")
  package static let submission = Self(
    "submission", "From complete papers to submission, at least", .businessDays, "1")
  package static let answerMin = Self("answer-min", "Carrier's answer, at least", .businessDays, "3")
  package static let answerTypical = Self(
    "answer-typical", "Carrier's answer, usually: warn after", .businessDays, "7")
  package static let answerMax = Self(
    "answer-max", "Carrier's answer, at most: escalate after", .businessDays, "15")
  package static let noticeMin = Self("notice-min", "From FOC to the port, at least", .businessDays, "8")
  package static let noticeMax = Self("notice-max", "From FOC to the port, at most", .businessDays, "10")
  package static let abroadAnswerMin = Self(
    "abroad-answer-min", "Answer abroad, at least", .businessDays, "6")
  /// The document gives no usual time abroad.
  package static let abroadAnswerTypical = Self(
    "abroad-answer-typical", "Answer abroad, usually: warn after", .businessDays, "20")
  package static let abroadAnswerMax = Self(
    "abroad-answer-max", "Answer abroad, at most: escalate after", .businessDays, "45")
  package static let abroadNoticeMin = Self(
    "abroad-notice-min", "FOC to port abroad, at least", .businessDays, "10")
  package static let abroadNoticeMax = Self(
    "abroad-notice-max", "FOC to port abroad, at most", .businessDays, "30")
  package static let legal = Self("legal-interval", "Interval by US law, shown beside", .businessDays, "4")
  package static let tollFreeAnswer = Self(
    "toll-free-answer", "RespOrg's answer: escalate after", .businessDays, "2")
  package static let tollFreeMin = Self("toll-free-min", "Toll-free port, at least", .businessDays, "3")
  package static let tollFreeMax = Self("toll-free-max", "Toll-free port, at most", .businessDays, "5")
  package static let changeNotice = Self(
    "change-notice", "Notice for a date change without a fee", .businessDays, "5")
  package static let lock = Self("lock-hours", "Locked before the port", .hours, "24")
  package static let snapback = Self("snapback-hours", "Can go back after the port", .hours, "24")
  package static let slots = Self("slots", "Port slots", .slots, "Mon-Fri 08:00-17:00")
  package static let ukCutoff = Self(
    "uk-cutoff", "UK: orders later in the day count from the next", .clock, "13:00")
  package static let ukSingleTime = Self("uk-single-time", "UK: activation of a single line", .clock, "10:00")
  package static let ukMultiTime = Self("uk-multi-time", "UK: activation of several lines", .clock, "15:00")
  package static let calendar = Self("calendar", "The carrier's holidays", .calendar, "")
  package static let daysOff = Self("days-off", "The carrier's own days off", .daysOff, "")

  /// The UK lead for a kind of line; longer where the losing provider does not hold the range.
  package static func uk(_ lines: PortRoute.Lines, isRangeHolder: Bool) -> PortTerm {
    let (held, other) = ukLeads[lines] ?? (ukSingle, ukSingleOther)
    return isRangeHolder ? held : other
  }

  private static let ukSingle = ukLead("single", "5")
  private static let ukSingleOther = ukLead("single-other", "7")
  private static let ukLeads: [PortRoute.Lines: (held: PortTerm, other: PortTerm)] = [
    .single: (ukSingle, ukSingleOther),
    .associated: (ukLead("associated", "7"), ukLead("associated-other", "10")),
    .upTo150: (ukLead("150", "10"), ukLead("150-other", "13")),
    .above150: (ukLead("151", "17"), ukLead("151-other", "20")),
    .ddi: (ukLead("ddi", "22"), ukLead("ddi-other", "25")),
  ]

  private static func ukLead(_ kind: String, _ days: String) -> PortTerm {
    let (lines, other) = (kind.hasSuffix("-other"), ", not held by the losing provider")
    let name = lines ? String(kind.dropLast("-other".count)) : kind
    let title =
      switch name {
      case "single": "UK: a single line"
      case "associated": "UK: lines with associated numbers"
      case "150": "UK: up to 150 lines"
      case "151": "UK: 151 lines and more"
      default: "UK: a complex DDI range"
      }
    return PortTerm("uk-\(kind)", title + (lines ? other : ""), .businessDays, days)
  }

  package static let all: [PortTerm] =
    [
      invoiceAge, loaAge, submission, answerMin, answerTypical, answerMax, noticeMin, noticeMax,
      abroadAnswerMin, abroadAnswerTypical, abroadAnswerMax, abroadNoticeMin, abroadNoticeMax, legal,
      tollFreeAnswer, tollFreeMin, tollFreeMax, changeNotice, lock, snapback, slots, ukCutoff, ukSingleTime,
      ukMultiTime,
    ] + PortRoute.Lines.allCases.flatMap { [uk($0, isRangeHolder: true), uk($0, isRangeHolder: false)] }
    + [calendar, daysOff]

}

extension PortTerm {
  package func read(_ text: String) -> String? {
    switch unit {
    case .days, .businessDays, .hours:
      Int(text).flatMap { (0...400).contains($0) ? String($0) : nil }
    case .clock: ClockText.minute(text).map(ClockText.text)
    case .slots: PortSlots(text)?.text
    case .calendar: WorkCalendar.named(text).map { _ in text }
    case .daysOff: try? DatedNotes(checking: text).text
    }
  }

  package var expected: String {
    switch unit {
    case .days, .businessDays, .hours: "a number of \(unit.rawValue) from 0 to 400"
    case .clock: "a time of day such as 13:00"
    case .slots: "slots such as Mon-Thu 08:00-17:00, Fri 08:00-14:00 America/New_York"
    case .calendar: "one of \(WorkCalendar.listed), or several joined with +"
    case .daysOff: "days with names, such as 2026-12-24 Company holiday"
    }
  }

  /// `15 business days`, `30 days`, `Mon-Fri 08:00-17:00`.
  package func words(_ value: String) -> String {
    switch unit {
    case .days, .businessDays, .hours: "\(value) \(unit.rawValue)"
    case .clock, .slots, .calendar, .daysOff: value
    }
  }
}

extension Field {
  private static let termPrefix = "port-"

  /// A port term of the project, or of one losing carrier in it; on the project item.
  package static func term(_ term: PortTerm, of carrier: String? = nil) -> Field {
    Field(rawValue: termPrefix + term.key + (carrier.map { "@\(Self.key($0))" } ?? ""))
  }

  /// The term that a field of the project item holds, and the carrier's key.
  package var term: (term: PortTerm, carrier: String?)? {
    guard rawValue.hasPrefix(Self.termPrefix) else { return nil }
    let parts = rawValue.dropFirst(Self.termPrefix.count).split(
      separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let term = parts.first.flatMap({ PortTerm.named(String($0)) }) else { return nil }
    return (term, parts.count > 1 ? String(parts[1]) : nil)
  }

  /// `Old Tel (NYC)` is `old-tel-nyc`, so that a carrier written twice is one.
  private static func key(_ carrier: String) -> String {
    carrier.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
