import Dashboard
import Domain
import SafeTOML
import TOMLKit

/// The text of a file of views, of which one view can be changed while all else stays as it was typed.
struct ViewsText {
  let text: String
  let entries: [ViewEntry]
  /// One sentence for each name in the file that is no view.
  let strangers: [String]
  private let file: String
  /// The bytes of each entry; empty where the views are not written as `[[view]]`.
  private let places: [Range<Int>]

  init(_ text: String, file: String) throws(TOMLFault) {
    let table = try TOMLText.parse(text, file: file)
    let tables = table["view"]?.array?.map { $0.table } ?? []
    let blocks = Self.blocks(try TOMLText.marks(text, file: file))
    let isWritten = blocks.count == tables.count
    self.text = text
    self.file = file
    entries = tables.enumerated().map { index, table in
      Self.entry(table ?? TOMLTable(), isWritten ? blocks[index] : [])
    }
    places = isWritten ? blocks.map { Self.range(of: $0, in: text) } : []
    let isNoList = table["view"].map { $0.array == nil } ?? false
    strangers =
      table.keys.filter { $0 != "view" }.map {
        "\(file): there is no \"\($0)\"; each view begins with a line [[view]]."
      } + (isNoList ? ["\(file): each view begins with a line [[view]], in double brackets."] : [])
  }

  func reading(today: Day) -> ViewReading { ViewReading(entries, today: today) }

  /// With the view behind all others, or in the place of the one with its name.
  func keeping(_ view: NamedView, replacing isReplacing: Bool) throws(CommandFailure) -> ViewsText {
    guard let index = index(of: view) else {
      let gap = text.isEmpty ? "" : text.hasSuffix("\n") ? "\n" : "\n\n"
      return try changed(to: text + gap + view.toml)
    }
    guard isReplacing else {
      throw CommandFailure(
        .refused,
        "Not saved: there is a view \"\(DisplayText.line(view.name))\" of \(view.list.title). "
          + "Add --replace, or choose another name.")
    }
    return try replacing(index, by: view.toml)
  }

  func removing(_ view: NamedView) throws(CommandFailure) -> ViewsText {
    guard let index = index(of: view) else { return self }
    return try replacing(index, by: "")
  }

  private func index(of view: NamedView) -> Int? {
    entries.firstIndex { entry in
      guard case .text(let name)? = entry["name"], case .text(let list)? = entry["list"] else { return false }
      return list == view.list.rawValue && view.isNamed(name)
    }
  }

  private func replacing(_ index: Int, by toml: String) throws(CommandFailure) -> ViewsText {
    guard places.indices.contains(index) else {
      throw CommandFailure(
        .refused,
        "Nothing was changed: the views in \(DisplayText.line(file)) are not written as [[view]]; edit it by hand."
      )
    }
    let bytes = Array(text.utf8)
    let (before, after) = (bytes[..<places[index].lowerBound], bytes[places[index].upperBound...])
    return try changed(to: String(decoding: before + Array(toml.utf8) + after, as: UTF8.self))
  }

  private func changed(to text: String) throws(CommandFailure) -> ViewsText {
    do throws(TOMLFault) { return try ViewsText(text, file: file) } catch {
      throw CommandFailure(.usage, "Not saved: \(DisplayText.line(error.words)).")
    }
  }
}

extension ViewsText {
  /// The marks of each view: its header, and what stands below.
  private static func blocks(_ marks: [TOMLMark]) -> [[TOMLMark]] {
    var blocks: [[TOMLMark]] = []
    var isWithin = false
    for mark in marks {
      if mark.isHeader { isWithin = mark.name == "view" || mark.name.hasPrefix("view.") }
      if mark.isHeader, mark.name == "view" {
        blocks.append([mark])
      } else if isWithin, !blocks.isEmpty {
        blocks[blocks.count - 1].append(mark)
      }
    }
    return blocks
  }

  /// From its header to the end of the line of its last value.
  private static func range(of block: [TOMLMark], in text: String) -> Range<Int> {
    guard let first = block.first, let last = block.last else { return 0..<0 }
    let rest = text.utf8.dropFirst(last.range.upperBound)
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }.count
    return first.range.lowerBound..<min(text.utf8.count, last.range.upperBound + line + 1)
  }

  private static func entry(_ table: TOMLTable, _ block: [TOMLMark]) -> ViewEntry {
    let fields = table.keys.sorted().map { name in
      let mark = block.dropFirst().first {
        $0.name == name || $0.name.hasPrefix("\(name).") || $0.name == "view.\(name)"
      }
      return ViewEntry.Field(name, value(table[name]), at: mark.map(place))
    }
    return ViewEntry(fields, at: block.first.map(place))
  }

  private static func place(_ mark: TOMLMark) -> ViewEntry.Place {
    ViewEntry.Place(line: mark.line, column: mark.column)
  }

  private static func value(_ value: (any TOMLValueConvertible)?) -> ViewEntry.Value {
    if let text = value?.string { return .text(text) }
    if let flag = value?.bool { return .flag(flag) }
    guard let list = value?.array else { return .other }
    let texts = list.compactMap { $0.string }
    return texts.count == list.count ? .texts(texts) : .other
  }
}
