import CMarkGFM
import Layout

/// A document as lines of plain text, for a terminal, a mail, and to be compared line by line.
package struct TextPage {
  package private(set) var lines: [String] = []
  private let width: Int

  /// - Parameter width: in columns.
  package init(_ markdown: String, width: Int) {
    self.width = max(20, width)
    MarkdownDocument(markdown).blocks { blocks in
      for block in blocks {
        if !lines.isEmpty { lines.append("") }
        add(block, indent: "", first: "", depth: 0)
      }
    }
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// What is quoted or listed deeper than this is shown as plain words.
  private static let deepest = 30

  /// - Parameters:
  ///   - indent: before every line.
  ///   - first: before the first line instead, such as the mark of a list.
  ///   - depth: how many lists and quotations it is in.
  private mutating func add(_ node: TextNode, indent: String, first: String, depth: Int) {
    switch depth < Self.deepest ? node.type : "" {
    case "heading":
      let title = Self.wrapped(node.text, width: width, indent: indent, first: first)
      lines += title
      if node.level < 3 {
        let longest = title.map(\.columns).max() ?? 1
        lines.append(indent + String(repeating: node.level == 1 ? "=" : "-", count: longest))
      }
    case "list": addList(node, indent: indent, depth: depth)
    case "table": lines += TextTable(node.rows, width: width - indent.columns).lines.map { indent + $0 }
    case "thematic_break": lines.append(indent + String(repeating: "-", count: min(width, 40)))
    case "code_block":
      let code = node.literal.hasSuffix("\n") ? node.literal.dropLast() : node.literal[...]
      lines += code.split(separator: "\n", omittingEmptySubsequences: false).map { indent + "    " + $0 }
    case "block_quote":
      for child in node.children { add(child, indent: indent + "> ", first: first + "> ", depth: depth + 1) }
    default: lines += Self.wrapped(node.text, width: width, indent: indent, first: first)
    }
  }

  private mutating func addList(_ list: TextNode, indent: String, depth: Int) {
    for (place, item) in list.children.enumerated() {
      let mark = list.isOrdered ? "\(place + 1). " : "- "
      let inner = indent + String(repeating: " ", count: mark.columns)
      for (number, block) in item.children.enumerated() {
        add(block, indent: inner, first: number == 0 ? indent + mark : inner, depth: depth + 1)
      }
    }
  }

  /// - Parameter first: no wider than `indent`.
  static func wrapped(_ text: String, width: Int, indent: String, first: String) -> [String] {
    text.wrapped(to: max(1, width - indent.columns)).enumerated().map { ($0 == 0 ? first : indent) + $1 }
  }
}
