import CMarkGFM

/// A node of a Markdown document, read as text.
struct TextNode {
  private let node: OpaquePointer

  static func children(of parent: OpaquePointer?) -> [TextNode] {
    var found: [TextNode] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      found.append(TextNode(node: node))
      next = cmark_node_next(node)
    }
    return found
  }

  private init(node: OpaquePointer) { self.node = node }

  var children: [TextNode] { Self.children(of: node) }
  /// `paragraph`, `heading`, `table` ...
  var type: String { cmark_node_get_type_string(node).map { String(cString: $0) } ?? "" }
  var level: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  /// The words without markup; a hard break is a line feed.
  ///
  /// Walked and not called for each child, because a text may be nested to any depth.
  var text: String {
    let walk = cmark_iter_new(node)
    defer { cmark_iter_free(walk) }
    var words = ""
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE else { return words }
      guard event == CMARK_EVENT_ENTER, let found = cmark_iter_get_node(walk) else { continue }
      let inner = TextNode(node: found)
      switch inner.type {
      case "text", "code": words += inner.literal
      case "softbreak": words += " "
      case "linebreak": words += "\n"
      default: break
      }
    }
  }

  /// The cells of a table, its heading first.
  var rows: [[String]] { children.map { row in row.children.map(\.text) } }
}
