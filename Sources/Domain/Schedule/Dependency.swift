/// What a task waits for, with a lag in business days: `EXE-25+8`, `EXE-04SS`, `EXE-25FF-2`.
package struct Dependency: Hashable, Sendable, CustomStringConvertible {
  /// Which end of the predecessor holds which end of the task.
  package enum Kind: String, CaseIterable, Sendable {
    /// It starts when the other has ended; the usual one, which is not written.
    case finishToStart = "FS"
    /// It does not start before the other does.
    case startToStart = "SS"
    /// It does not end before the other does.
    case finishToFinish = "FF"
    /// It does not end before the other starts.
    case startToFinish = "SF"

    /// Whether the start of the predecessor counts.
    package var isFromStart: Bool { self == .startToStart || self == .startToFinish }
    /// Whether the start of the task is held.
    package var holdsStart: Bool { self == .finishToStart || self == .startToStart }

    /// `starts after`, to stand between the two names.
    package var words: String {
      switch self {
      case .finishToStart: "starts after"
      case .startToStart: "starts with"
      case .finishToFinish: "ends with"
      case .startToFinish: "ends at the start of"
      }
    }
  }

  package var task: String
  package var kind: Kind
  /// Negative for an overlap.
  package var lag: Int

  package init(task: String, _ kind: Kind = .finishToStart, lag: Int = 0) {
    self.task = task
    self.kind = kind
    self.lag = lag
  }

  /// Reads a link as it is stored, typed, or written by Microsoft Project: `EXE-3FS+2d`, `EXE-4SS-1 day`. `nil` if it is
  /// none; see `problem(in:)`.
  package init?(_ text: some StringProtocol) {
    guard let link = Reading(String(text)).link else { return nil }
    self = link
  }

  package var description: String {
    if kind == .finishToStart, lag >= 0 { return lag == 0 ? task : "\(task)+\(lag)" }
    // A name that ends in a letter would run into the kind.
    let end = task.last?.isASCII == true && task.last?.isNumber == true ? "" : ":"
    return "\(task)\(end)\(kind.rawValue)" + (lag == 0 ? "" : lag > 0 ? "+\(lag)" : String(lag))
  }

  /// What is wrong with a text that is no link, with a way out.
  package static func problem(in text: some StringProtocol) -> String {
    Reading(String(text)).problem
  }

  /// What links look like, for messages.
  package static let form = "EXE-01, EXE-25+8, or with FS, SS, FF or SF: EXE-04SS, EXE-25FS-2"

  /// The longest lag either way.
  package static let longest = 999
}

/// Takes a written link apart: name, kind, lag and its unit.
private struct Reading {
  var link: Dependency?
  var problem = "a link is written \(Dependency.form)"

  init(_ text: String) {
    let text = text.trimmed
    let (rest, days) = Self.lag(of: text, &problem)
    guard let days else { return }
    var name = rest.trimmed
    var kind = Dependency.Kind.finishToStart
    if let written = Dependency.Kind(rawValue: name.suffix(2).uppercased()), Self.isKind(in: name) {
      kind = written
      name = String(name.dropLast(2))
      if name.last == ":" { name.removeLast() }
    }
    name = name.trimmed
    guard !name.isEmpty, !name.contains(where: { $0 == "+" || $0.isWhitespace }) else { return }
    link = Dependency(task: name, kind, lag: days)
  }

  /// Whether the last two letters are a kind, not the end of the name: they follow a digit or a colon.
  private static func isKind(in name: String) -> Bool {
    guard let before = name.dropLast(2).last else { return false }
    return before == ":" || before == " " || (before.isASCII && before.isNumber)
  }

  /// The text before the lag, and the lag in business days; `nil` for a unit that is none.
  private static func lag(of text: String, _ problem: inout String) -> (String, Int?) {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (text, 0) }
    let written = text[text.index(after: sign)...].trimmedText
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let unit = written.dropFirst(digits.count).trimmedText.lowercased()
    let before = String(text[..<sign])
    // A hyphen belongs to the name unless a kind stands before it.
    if text[sign] == "-", !isLag(behind: before) { return (text, 0) }
    guard let number = Int(digits) else { return (text, nil) }
    let days: Int? =
      switch unit {
      case "", "d", "bd", "day", "days": number
      case "w", "wk", "wks", "week", "weeks": number <= 1000 ? number * 5 : nil
      case _: nil
      }
    if days == nil {
      problem =
        "a lag of \(DisplayText.line(String(written))) is not understood: write business days, such as +2d, or weeks"
    }
    return (before, days.map { text[sign] == "-" ? -$0 : $0 })
  }

  private static func isLag(behind text: String) -> Bool {
    let name = text.trimmed
    return Dependency.Kind(rawValue: name.suffix(2).uppercased()) != nil && isKind(in: name)
  }
}
