import Domain
import Layout

/// The pages of the manual as the dashboard offers them: `:help filter`, and `help filter` in plain lines.
package struct HelpPages: Sendable {
  package struct Page: Hashable, Sendable {
    package let name: String
    package let title: String
    package let summary: String

    package init(name: String, title: String, summary: String) {
      self.name = name
      self.title = title
      self.summary = summary
    }
  }

  package let pages: [Page]
  /// The text of a page by its name, in lines of at most so many columns.
  package let lines: @Sendable (_ name: String, _ width: Int) -> [String]

  package init(_ pages: [Page], lines: @escaping @Sendable (_ name: String, _ width: Int) -> [String]) {
    self.pages = pages
    self.lines = lines
  }

  package static let none = HelpPages([]) { _, _ in [] }

  /// The page with that name, or the only one whose name begins so.
  func page(_ name: String) -> Page? {
    let name = name.trimmed.lowercased()
    if let page = pages.first(where: { $0.name == name }) { return page }
    let begun = pages.filter { !name.isEmpty && $0.name.hasPrefix(name) }
    return begun.count == 1 ? begun[0] : nil
  }
}

extension Model {
  /// Opens a page of the manual to read.
  mutating func read(_ page: HelpPages.Page) -> [Effect] {
    let width = max(20, min(100, geometry.size.columns - 8))
    let lines = preferences.help.lines(page.name, width).map { Reader.Line($0) }
    show(.reader(Reader("Help: \(page.title)", lines: lines)))
    return []
  }

  func helpEntry(_ page: HelpPages.Page) -> PaletteEntry {
    PaletteEntry(
      command: "help \(page.name)", title: page.summary, key: "", off: nil,
      shell: "golive help \(page.name)", operation: .page(page))
  }

  /// The pages whose name, title or summary has the typed text.
  func helpPages(_ typed: String) -> [HelpLine] {
    let pages = preferences.help.pages.filter {
      typed.isEmpty || "help \($0.name) \($0.title) \($0.summary)".lowercased().containsText(typed)
    }
    return pages.isEmpty ? [] : [.heading("Pages")] + pages.map(HelpLine.page)
  }
}
