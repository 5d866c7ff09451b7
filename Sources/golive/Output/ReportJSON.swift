import Domain
import JSON

/// Writes a report as JSON that is safe to show in a terminal: control characters are escaped.
struct ReportJSON {
  /// The version of every report's shape; raised when a member is removed or changes its meaning.
  static let version = 1

  private let faithful: Bool

  /// - Parameter faithful: keeps texts as stored, with harmful characters escaped; otherwise they are
  ///   cleaned as on screen.
  static func text(_ document: Report, faithful: Bool = false) -> String {
    var members: [(String, Value)] = [("golive", .number(version)), ("kind", .text(document.kind))]
    members += document.facts.map { ($0.key, $0.value) }
    members += document.tables.map { table in
      (table.key, .list(table.rows.map { row in .object(Array(zip(table.columns.map(\.key), row))) }))
    }
    var result = ""
    ReportJSON(faithful: faithful).write(.object(members), indent: 0, to: &result)
    return result + "\n"
  }

  /// One object on a line of its own.
  static func line(_ members: [(String, Value)], faithful: Bool = false) -> String {
    var result = ""
    let all: [(String, Value)] = [("golive", .number(version))] + members
    ReportJSON(faithful: faithful).write(.object(all), indent: spreadLevels, to: &result)
    return result + "\n"
  }

  /// Outer levels are spread over lines; an object inside a list stays on one line.
  private static let spreadLevels = 2

  private func write(_ value: Value, indent: Int, to result: inout String) {
    switch value {
    case .none: result += "null"
    case .text(let text): result += quoted(text)
    case .number(let number): result += String(number)
    case .flag(let flag): result += flag ? "true" : "false"
    case .list(let values):
      wrap("[", "]", values, indent: indent, to: &result) { value, result in
        write(value, indent: indent + 1, to: &result)
      }
    case .object(let members):
      wrap("{", "}", members, indent: indent, to: &result) { member, result in
        result += quoted(member.0) + ": "
        write(member.1, indent: indent + 1, to: &result)
      }
    }
  }

  private func wrap<Element>(
    _ open: String, _ close: String, _ elements: [Element], indent: Int, to result: inout String,
    element: (Element, inout String) -> Void
  ) {
    let spread = indent < Self.spreadLevels && !elements.isEmpty
    let margin = spread ? "\n" + String(repeating: "  ", count: indent + 1) : ""
    result += open
    for (index, value) in elements.enumerated() {
      result += margin
      element(value, &result)
      if index < elements.count - 1 { result += spread ? "," : ", " }
    }
    result += (spread ? "\n" + String(repeating: "  ", count: indent) : "") + close
  }

  private func quoted(_ text: String) -> String {
    JSONText.quoted(faithful ? text : DisplayText.block(text), escaping: DisplayText.isHarmful)
  }
}
