/// The items of a Markdown checklist: `- [ ] text`, `- [x] text`, nested by indentation, under headings.
struct FeedOutline: Sendable {
  struct Item: Hashable, Sendable {
    let line: Int
    /// Where the text begins, from 1.
    let column: Int
    /// With the items it stands under: `Cabling: order the patch cables`.
    let title: String
    let isTicked: Bool
    /// The heading it stands under.
    let heading: String?
  }

  private(set) var items: [Item] = []
  /// List items without a box, which are left out.
  private(set) var boxless: [(line: Int, text: String)] = []

  /// `nil` if the text has no checklist item.
  init?(_ file: FeedText) {
    var heading: String?
    var parents: [(indent: Int, text: String)] = []
    for (place, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let title = Self.heading(line) {
        heading = title.isEmpty ? nil : title
        parents = []
        continue
      }
      guard let entry = Entry(line) else { continue }
      guard let isTicked = entry.isTicked else {
        boxless.append((place + 1, entry.text))
        continue
      }
      while let last = parents.last, last.indent >= entry.indent { parents.removeLast() }
      items.append(
        Item(
          line: place + 1, column: entry.column,
          title: (parents.map(\.text) + [entry.text]).joined(separator: ": "), isTicked: isTicked,
          heading: heading))
      parents.append((entry.indent, entry.text))
    }
    if items.isEmpty { return nil }
  }

  /// `## Build` and `## Build ##`.
  private static func heading(_ line: Substring) -> String? {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return nil }
    let rest = line.dropFirst(marks)
    guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    var title = String(rest).trimmed
    while title.last == "#" { title.removeLast() }
    return title.trimmed
  }

  /// One list item of the text.
  private struct Entry {
    let indent: Int
    let column: Int
    let text: String
    /// `nil` without a box.
    let isTicked: Bool?

    init?(_ line: Substring) {
      var indent = 0
      var rest = line
      while let first = rest.first, first == " " || first == "\t" {
        indent += first == "\t" ? 4 : 1
        rest = rest.dropFirst()
      }
      guard let bullet = Self.bullet(rest) else { return nil }
      rest = rest.dropFirst(bullet).drop { $0 == " " || $0 == "\t" }
      var isTicked: Bool?
      if rest.count >= 3, rest.first == "[", rest.dropFirst(2).first == "]",
        let mark = rest.dropFirst().first, mark == " " || mark == "x" || mark == "X"
      {
        isTicked = mark != " "
        rest = rest.dropFirst(3).drop { $0 == " " || $0 == "\t" }
      }
      guard !rest.allSatisfy(\.isWhitespace) else { return nil }
      self.indent = indent
      self.isTicked = isTicked
      column = line.count - rest.count + 1
      text = String(rest).trimmed
    }

    /// The length of `- `, `* `, `+ `, `1. ` or `1) `.
    private static func bullet(_ text: Substring) -> Int? {
      let digits = text.prefix { $0.isASCII && $0.isNumber }.count
      let signs = digits == 0 ? "-*+" : ".)"
      let rest = text.dropFirst(digits)
      guard digits <= 9, let sign = rest.first, signs.contains(sign), let blank = rest.dropFirst().first,
        blank == " " || blank == "\t"
      else { return nil }
      return digits + 2
    }
  }
}
