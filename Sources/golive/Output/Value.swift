import Domain

/// One value of a report, before it is written as text, JSON or CSV.
enum Value: Sendable {
  case none
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Value])
  case object([(String, Value)])

  init(_ text: String?) { self = text.map(Value.text) ?? .none }
  init(_ day: Day?) { self.init(day?.iso) }
  init(_ number: Int?) { self = number.map(Value.number) ?? .none }

  /// On one line, safe for a terminal.
  var plain: String {
    switch self {
    case .none: ""
    case .text(let text): DisplayText.line(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let values): values.map(\.plain).joined(separator: ", ")
    case .object(let members): members.map { "\($0.0) \($0.1.plain)" }.joined(separator: ", ")
    }
  }

  /// In a plain table, where a list says how it begins and how long it is; JSON and CSV have all of it.
  var cell: String {
    guard case .list(let values) = self, values.count > Self.listed + 1 else { return plain }
    return Value.list(Array(values.prefix(Self.listed))).plain + " and \(values.count - Self.listed) more"
  }

  private static let listed = 5
}
