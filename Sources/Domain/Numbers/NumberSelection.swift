/// The numbers that a change is about.
package enum NumberSelection: Hashable, Sendable {
  /// Numbers and ranges; what is part of a longer stored range is cut out of it.
  case ranges([NumberRange])
  /// All that the query finds. `version` is that of the inventory it was shown with; `nil` if nobody looked.
  case found(NumberQuery, version: Int?)

  /// Reads `+12125550100`, `+12125550100..+12125550119`, several of them with commas or blanks, `all`, or else a filter
  /// such as `site:NYC usage:spare`.
  package init(reading text: String, of project: ProjectID, country: String? = nil) throws(Refusal) {
    let text = text.trimmed
    guard !text.isEmpty else { throw Self.empty }
    if text.lowercased() == "all" {
      self = .found(NumberQuery(project), version: nil)
      return
    }
    if text.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic && $0 != ":" }) {
      self = .ranges(try Self.ranges(text, country))
      return
    }
    var query = NumberQuery(project)
    do throws(FilterProblem) {
      query.filter = try Filter.read(text, for: .numbers, today: Day(number: 0))
    } catch { throw .rule(error.sentence) }
    self = .found(query, version: nil)
  }

  private static let empty = Refusal.rule(
    "no numbers are named. Name some, such as +12125550100..+12125550119, a filter, or all.")

  private static func ranges(_ text: String, _ country: String?) throws(Refusal) -> [NumberRange] {
    var ranges: [NumberRange] = []
    let separators: Set<Character> = text.contains(",") || text.contains(";") ? [",", ";"] : [" "]
    for part in text.split(whereSeparator: separators.contains) {
      do throws(NumberProblem) {
        ranges.append(try NumberRange(reading: String(part), country: country))
      } catch {
        throw .rule(
          "\"\(DisplayText.line(String(String(part).trimmed.prefix(40))))\": \(error.text); \(error.remedy).")
      }
    }
    guard !ranges.isEmpty else { throw empty }
    return ranges
  }
}

extension NumberRange {
  /// The two ends of a written range, or the one number: `..`, an ellipsis, or a dash before a second plus is between
  /// them.
  static func ends(of text: String) -> [String] {
    let text = text.replacing("\u{2026}", with: "..")
    if text.contains("..") { return text.split(separator: "..", maxSplits: 1).map(String.init) }
    guard text.filter({ $0 == "+" }).count == 2, let second = text.lastIndex(of: "+") else { return [text] }
    var first = String(text[..<second]).trimmed
    while let last = first.unicodeScalars.last, "-\u{2013}\u{2014}".unicodeScalars.contains(last) {
      first = String(first.unicodeScalars.dropLast()).trimmed
    }
    return first.isEmpty ? [text] : [first, String(text[second...])]
  }

  /// Reads a number, or two with `..` between them.
  package init(reading text: String, country: String? = nil) throws(NumberProblem) {
    let parts = Self.ends(of: text)
    let first = try NumberReading(parts.first ?? "", country: country).number
    let last = parts.count > 1 ? try NumberReading(parts[1], country: country).number : first
    try self.init(from: first, to: last)
  }

  /// The numbers in both; `nil` if there are none.
  func meet(_ other: NumberRange) -> NumberRange? {
    let (low, high) = (max(first, other.first), min(last, other.last))
    return low <= high ? try? NumberRange(from: low, to: high) : nil
  }

  /// What is left without `other`: nothing, or what lies before and behind it.
  func without(_ other: NumberRange) -> [NumberRange] {
    guard overlaps(other) else { return [self] }
    let before = PhoneNumber(value: other.first.value - 1).flatMap { try? NumberRange(from: first, to: $0) }
    let behind = PhoneNumber(value: other.last.value + 1).flatMap { try? NumberRange(from: $0, to: last) }
    return [first < other.first ? before : nil, other.last < last ? behind : nil].compactMap { $0 }
  }
}
