/// A point of a call's agenda: `10 Introductions and roles @IPM`.
package struct AgendaPoint: Hashable, Sendable, CustomStringConvertible {
  package let minutes: Int
  package let title: String
  /// Who leads it; everybody if `nil`.
  package let lead: Role?

  package init(minutes: Int, title: String, lead: Role? = nil) {
    self.minutes = minutes
    self.title = title
    self.lead = lead
  }

  package static let form = "minutes, what, and after @ who leads: 10 Introductions and roles @IPM"

  /// Reads one line of `description`; `nil` if it has another form.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let minutes = Int(words[0]), (0...600).contains(minutes) else { return nil }
    var rest = words.dropFirst()
    var lead: Role?
    if let last = rest.last, last.hasPrefix("@") {
      lead = Role(rawValue: String(last.dropFirst()).uppercased())
      guard lead != nil else { return nil }
      rest.removeLast()
    }
    guard !rest.isEmpty else { return nil }
    self.init(minutes: minutes, title: rest.joined(separator: " "), lead: lead)
  }

  package var description: String { "\(minutes) \(title)\(lead.map { " @\($0.rawValue)" } ?? "")" }
}

extension [AgendaPoint] {
  package var minutes: Int { reduce(0) { $0 + $1.minutes } }

  /// A point on each line, as they are stored.
  var text: String { map(\.description).joined(separator: "\n") }

  init(text: String) { self = text.split(separator: "\n").compactMap { AgendaPoint(String($0)) } }
}
