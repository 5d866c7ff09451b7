import Dashboard
import Documents
import Domain
import Manual
import Theming

/// A page of the manual with what the program lists in it, so that no list can be out of date.
struct TopicPage {
  /// The whole page in Markdown.
  let markdown: String
  /// What follows its title and its summary.
  let body: String

  init(_ topic: Topic) {
    markdown = Self.filled(topic.markdown)
    body = Self.filled(topic.body)
  }

  private static func filled(_ text: String) -> String {
    places.reduce(text) { text, place in
      text.contains(place.name) ? text.replacing(place.name, with: place.list()) : text
    }
  }

  /// - Parameter width: in columns.
  func text(width: Int) -> String { TextPage(markdown, width: width).text }

  /// What a page may name, and the list that stands there.
  static let places: [(name: String, list: @Sendable () -> String)] = [
    ("{{keys}}", { Keymap.defaults.manualTable }),
    ("{{filter-fields}}", filterFields),
    ("{{exit-codes}}", exitCodes),
    ("{{document-fields}}", documentFields),
    ("{{roles}}", roles),
    ("{{config}}", settings),
    ("{{themes}}", { Theme.builtInNames.joined(separator: ", ") }),
    ("{{theme-roles}}", themeRoles),
    (
      "{{proofs}}", { table(["proof", "holds when"], Proof.explained.map { ["`\($0.form)`", $0.meaning] }) }
    ),
    ("{{template-words}}", templateWords),
    ("{{subjects}}", { codes(SignOff.Subject.known.map(\.rawValue)) }),
    ("{{number-columns}}", numberColumns),
  ]

  private static func filterFields() -> String {
    table(
      ["list", "fields"],
      FilterFields.lists.map { [$0.title, $0.names.map { "`\($0)`" }.joined(separator: " ")] })
  }

  private static func exitCodes() -> String {
    table(["exit code", "meaning"], ExitCodes.all.map { [$0.code, $0.meaning] })
  }

  private static func documentFields() -> String {
    func rows(_ facts: [FieldFact], within: String) -> [[String]] {
      facts.flatMap { fact in
        [["`\(within)\(fact.name)`", fact.shape.word, fact.about + (fact.isInternal ? " (internal)" : "")]]
          + rows(fact.rows, within: "\(fact.name).")
      }
    }
    return table(["field", "is", "what it says"], rows(DocumentFields.facts, within: ""))
  }

  private static func roles() -> String {
    table(["role", "side", "who"], Role.allCases.map { [$0.rawValue, $0.side.rawValue, $0.title] })
  }

  private static func settings() -> String {
    table(
      ["setting", "value", "what it is", "without it"],
      SettingInfo.all.map { ["`[\($0.section)]` `\($0.key)`", $0.form, $0.help, $0.usual] })
  }

  /// What a template may name that golive itself has.
  private static func templateWords() -> String {
    table(
      ["what", "words"],
      [
        ["CATEGORY", codes(IssueCategory.allCases.map { "\($0.rawValue)" })],
        ["REGISTER", codes(Register.allCases.map(\.rawValue))],
        ["MILESTONE", codes(PortMilestone.allCases.map(\.rawValue))],
        ["paper", codes(DocumentKind.allCases.map(\.rawValue))],
        ["what happens to a paper", codes(TaskDocument.Step.allCases.map(\.rawValue))],
      ])
  }

  private static func themeRoles() -> String {
    "The roles: " + codes(Theming.Role.allCases.map(\.name)) + "."
  }

  private static func numberColumns() -> String {
    table(
      ["column", "what it holds"],
      NumberColumn.allCases.map { ["`\($0.rawValue)`", $0.title] })
  }

  private static func codes(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func escaped(_ cell: String) -> String { cell.replacing("|", with: "\\|") }
}
