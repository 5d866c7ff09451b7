/// A page of the manual: Markdown, embedded in the program.
///
/// `golive help NAME`, `:help NAME` in the dashboard and the page `golive-NAME` of man all show it.
package struct Topic: Hashable, Sendable {
  package enum Group: String, CaseIterable, Sendable {
    case begin = "To begin"
    case find = "To find things"
    case work = "The work"
    case customer = "With the customer"
    case files = "Files you write"
    case run = "To run it"
  }

  package let name: String
  package let group: Group
  /// The first heading.
  package let title: String
  /// The first paragraph: one sentence, without markup.
  package let summary: String
  /// All of it; `{{keys}}` and the like stand for what the program itself lists.
  package let markdown: String

  /// What follows the title and the summary.
  package var body: String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let breaks = lines.indices.filter { lines[$0].isEmpty }
    guard breaks.count > 1 else { return "" }
    return lines[(breaks[1] + 1)...].joined(separator: "\n")
  }

  /// The section of man: 5 for the form of files, 7 for everything else.
  package var section: Int { group == .files ? 5 : 7 }

  init(_ name: String, _ group: Group, _ bytes: [UInt8]) {
    self.name = name
    self.group = group
    markdown = String(decoding: bytes, as: UTF8.self)
    let paragraphs = Self.paragraphs(of: markdown)
    title = String(paragraphs.first?.drop { $0 == "#" || $0 == " " } ?? "")
    summary = (paragraphs.dropFirst().first ?? "").filter { $0 != "`" }
  }

  private static func paragraphs(of text: String) -> [String] {
    var result: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { result.append([]) } else { result[result.count - 1].append(line) }
      if result.count > 3 { break }
    }
    return result.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
