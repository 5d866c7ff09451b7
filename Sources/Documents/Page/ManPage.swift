/// A page for `man`, from Markdown: roff with the macros of man(7).
package struct ManPage {
  /// What the first line of a page says of it.
  package struct Head: Sendable {
    /// `golive-filter`
    let name: String
    let section: Int
    let summary: String
    /// ISO.
    let date: String
    /// `golive 1.0`
    let source: String

    package init(_ name: String, section: Int, summary: String, date: String, source: String) {
      self.name = name
      self.section = section
      self.summary = summary
      self.date = date
      self.source = source
    }
  }

  package private(set) var text: String

  /// - Parameter markdown: everything below the title and the summary.
  package init(_ head: Head, _ markdown: String) {
    let name = Self.escaped(head.name)
    text = """
      .TH "\(head.name.uppercased())" \(head.section) "\(head.date)" "\(head.source)" "golive manual"
      .SH NAME
      \(name) \\- \(Self.escaped(head.summary))
      .SH DESCRIPTION

      """
    MarkdownDocument(markdown).blocks { blocks in for block in blocks { add(block, paragraph: ".PP") } }
  }

  private mutating func add(_ node: TextNode, paragraph: String) {
    switch node.type {
    case "heading": text += ".\(node.level < 3 ? "SH" : "SS") \(Self.line(node.text))\n"
    case "code_block": text += "\(paragraph)\n.RS 4\n.nf\n\(Self.lines(node.literal)).fi\n.RE\n"
    case "table": addTable(node.rows)
    case "list": addList(node)
    default: text += "\(paragraph)\n\(Self.lines(node.text))"
    }
  }

  private mutating func addList(_ list: TextNode) {
    for (place, item) in list.children.enumerated() {
      let mark = list.isOrdered ? "\"\(place + 1).\" 4" : "\\(bu 2"
      for (number, block) in item.children.enumerated() {
        add(block, paragraph: number == 0 ? ".IP \(mark)" : ".IP")
      }
    }
  }

  /// The first column as tags, so that long cells wrap at any width.
  private mutating func addTable(_ rows: [[String]]) {
    guard let heads = rows.first else { return }
    for row in rows.dropFirst() {
      text += ".TP\n.B \(Self.line(row.first ?? ""))\n"
      let cells = zip(heads, row).dropFirst().filter { !$1.isEmpty }
      let told = cells.count > 1 ? cells.map { "\($0): \($1)" } : cells.map(\.1)
      text += Self.lines(told.isEmpty ? "\\&" : told.joined(separator: "; "))
    }
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).drop(while: \.isEmpty)
      .map { line(String($0)) + "\n" }.joined()
  }

  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
