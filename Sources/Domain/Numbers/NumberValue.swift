/// The values that a column of a number list accepts.
enum NumberValue {
  /// The value as it is stored.
  ///
  /// - Parameter country: whose national form numbers may have.
  static func read(_ text: String, as column: NumberColumn, country: String?) throws(NumberProblem) -> String
  {
    let text = try clean(text, linesAllowed: column == .notes)
    switch column {
    case .number, .numberEnd, .btn, .outboundCLI, .testNumber, .buildLike:
      return try NumberReading(text, country: country).number.description
    case .country: return try self.country(text)
    case .type: return try word(text, among: NumberType.allCases.map(\.rawValue))
    case .usage: return try word(text, among: NumberUsage.allCases.map(\.rawValue))
    case .action: return try word(text, among: NumberAction.allCases.map(\.rawValue))
    case .state: return try word(text, among: PortState.allCases.map(\.listWord))
    case .site, .emergencyAddress, .losingCarrier, .portOrder, .assignTo, .notes: return text
    case .wave: return try number(text, 1...999, "a wave is a number from 1")
    case .assignEmail: return try email(text)
    case .extensionNumber: return try extensionNumber(text)
    case .cnam: return try callerName(text)
    case .sms: return try yesOrNo(text)
    case .requestedDay, .confirmedDay: return try day(text)
    case .requestedTime, .confirmedTime: return try time(text)
    }
  }

  /// A value of a column that golive does not know.
  static func note(_ text: String) throws(NumberProblem) -> String { try clean(text, linesAllowed: true) }

  private static func clean(_ text: String, linesAllowed: Bool) throws(NumberProblem) -> String {
    let text = SpreadsheetText.unguarded(text.trimmed).replacing("\r\n", with: "\n")
    let rule = TextRule(bytes: linesAllowed ? 2000 : 200, linesAllowed: linesAllowed)
    do throws(Refusal) { return try rule.check(text, .note) } catch {
      guard case .invalid(_, let expected) = error else {
        throw NumberProblem(error.reason, remedy: "write another text")
      }
      throw NumberProblem("it needs \(expected)", remedy: "write another text")
    }
  }

  /// Capitals, blanks, hyphens and underscores make no difference.
  private static func word(_ text: String, among words: [String]) throws(NumberProblem) -> String {
    func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    if let found = words.first(where: { folded($0) == folded(text) }) { return found }
    let near = Fuzzy.nearest(to: text.lowercased(), among: words)
    throw NumberProblem(
      "\"\(DisplayText.line(text))\" is none of its values",
      remedy: near.map { "did you mean \($0)?" } ?? "use " + words.joined(separator: ", "))
  }

  private static func country(_ text: String) throws(NumberProblem) -> String {
    guard let plan = NumberingPlan.of(text == "UK" || text == "uk" ? "GB" : text) else {
      throw NumberProblem(
        "\"\(DisplayText.line(text))\" is no country known here",
        remedy: "use two letters such as US or GB, or write the number with its plus")
    }
    return plan.country
  }

  private static func number(
    _ text: String, _ range: ClosedRange<Int>, _ rule: String
  ) throws(NumberProblem) -> String {
    guard text.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(text), range ~= number else {
      throw NumberProblem("\"\(DisplayText.line(text))\": \(rule)", remedy: "write \(range.lowerBound)")
    }
    return String(number)
  }

  private static func extensionNumber(_ text: String) throws(NumberProblem) -> String {
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      throw NumberProblem("an extension is 1 to 10 digits", remedy: "write digits only")
    }
    return text
  }

  private static func callerName(_ text: String) throws(NumberProblem) -> String {
    guard text.count <= 15 else {
      throw NumberProblem("\(text.count) characters, at most 15", remedy: "shorten it")
    }
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    guard isPlain else {
      throw NumberProblem("letters, digits and blanks only", remedy: "leave other signs out")
    }
    return text
  }

  private static func email(_ text: String) throws(NumberProblem) -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && !parts[0].isEmpty && !text.contains(where: \.isWhitespace)
      && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
    guard isAddress else {
      throw NumberProblem("it is no e-mail address", remedy: "write it as ana@example.com")
    }
    return text
  }

  private static func yesOrNo(_ text: String) throws(NumberProblem) -> String {
    switch text.lowercased() {
    case "y", "yes", "true", "1": return "y"
    case "n", "no", "false", "0": return "n"
    default: throw NumberProblem("it is neither y nor n", remedy: "write y or n")
    }
  }

  private static func day(_ text: String) throws(NumberProblem) -> String {
    guard let day = Day(iso: text), Day.planned.contains(day) else {
      throw NumberProblem("it is no day from 2020 to 2060", remedy: "write it as 2026-11-04")
    }
    return day.iso
  }

  /// `08:00`, and possibly a time zone.
  private static func time(_ text: String) throws(NumberProblem) -> String {
    let clock = text.prefix { $0 != " " }
    let zone = text.dropFirst(clock.count).drop { $0 == " " }
    guard clock.utf8.count == "08:00".utf8.count, ClockText.minute(clock) != nil,
      zone.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-:".contains($0)) })
    else { throw NumberProblem("it is no time", remedy: "write it as 08:00 America/New_York") }
    return zone.isEmpty ? String(clock) : "\(clock) \(zone)"
  }
}
