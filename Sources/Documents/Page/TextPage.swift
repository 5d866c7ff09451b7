import CMarkGFM
import Domain

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
        add(block, indent: "", first: "")
      }
    }
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// - Parameters:
  ///   - indent: before every line.
  ///   - first: before the first line instead, such as the mark of a list.
  private mutating func add(_ node: TextNode, indent: String, first: String) {
    switch node.type {
    case "heading":
      let title = Self.wrapped(node.text, width: width, indent: indent, first: first)
      lines += title
      if node.level < 3 {
        let longest = title.map(\.count).max() ?? 1
        lines.append(indent + String(repeating: node.level == 1 ? "=" : "-", count: longest))
      }
    case "list": addList(node, indent: indent)
    case "table": lines += TextTable(node.rows, width: width - indent.count).lines.map { indent + $0 }
    case "thematic_break": lines.append(indent + String(repeating: "-", count: min(width, 40)))
    case "code_block":
      lines += node.literal.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
    case "block_quote":
      for child in node.children { add(child, indent: indent + "> ", first: first + "> ") }
    default: lines += Self.wrapped(node.text, width: width, indent: indent, first: first)
    }
  }

  private mutating func addList(_ list: TextNode, indent: String) {
    for (place, item) in list.children.enumerated() {
      let mark = list.isOrdered ? "\(place + 1). " : "- "
      let inner = indent + String(repeating: " ", count: mark.count)
      for (number, block) in item.children.enumerated() {
        add(block, indent: inner, first: number == 0 ? indent + mark : inner)
      }
    }
  }

  static func wrapped(_ text: String, width: Int, indent: String, first: String) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = lines.isEmpty ? first : indent
      var isEmpty = true
      for word in part.split(separator: " ").flatMap({ pieces($0, of: width - indent.count) }) {
        if !isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = indent
          isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
      }
      lines.append(line)
    }
    return lines
  }

  /// A word that is longer than a line, such as an address, is cut.
  private static func pieces(_ word: Substring, of width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while rest.count > max(1, width) {
      pieces.append(rest.prefix(max(1, width)))
      rest = rest.dropFirst(max(1, width))
    }
    return pieces + (rest.isEmpty ? [] : [rest])
  }
}
