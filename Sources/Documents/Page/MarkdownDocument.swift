import CMarkGFM

/// A parsed Markdown text, to be shown as a page or as lines.
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer?
  /// Holds the extensions the text was read with; the renderer needs them again.
  private let parser: OpaquePointer?

  init(_ text: String) {
    _ = Self.hasExtensions
    let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8)
    self.parser = parser
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        cmark_parser_feed(parser, start, characters.count)
      }
    }
    root = cmark_parser_finish(parser)
  }

  package static var libraryVersion: String { String(cString: cmark_version_string()) }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// The library's list of extensions is filled once, before anybody reads it.
  private static let hasExtensions: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The nodes live as long as the document, and are not to be used after `body`.
  func blocks(_ body: ([TextNode]) -> Void) { body(TextNode.children(of: root)) }

  /// The body of a page; raw HTML and dangerous links are left out.
  var html: String {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))
    else { return "" }
    defer { cmark_get_default_mem_allocator()?.pointee.free(text) }
    return String(cString: text)
  }
}
