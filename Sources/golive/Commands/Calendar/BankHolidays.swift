import Domain
import JSON

extension DaysOffFile {
  /// Reads what can be read of any form of file, line by line.
  static func eachLine(_ file: FeedText, _ dates: DateForm?, division: String?) throws(Problem) -> DaysOffFile
  {
    let isJSON = file.text.first { !$0.isWhitespace }.map { $0 == "{" || $0 == "[" } ?? false
    return try isJSON
      ? DaysOffFile(json: file.text, division: division) : DaysOffFile.eachLine(file, dates: dates)
  }

  /// Bank holidays as JSON: divisions with events, as GOV.UK publishes them, or a list of days alone.
  ///
  /// - Parameter division: needed where the file has several.
  init(json text: String, division: String?) throws(Problem) {
    let tree: JSONTree
    do { tree = try JSONTree(text) } catch {
      throw Problem(line: error.line, column: error.column, sentence: "it is no JSON from here on")
    }
    var days: [Line] = []
    var leftOut: [LeftOut] = []
    for event in try Self.events(tree, division) {
      let title = ["title", "localName", "name"].lazy.compactMap { event[$0]?.string }.first ?? ""
      guard let date = event["date"], let written = date.string else {
        throw Problem(line: event["title"]?.line ?? 1, sentence: "\"\(DisplayText.line(title))\" has no date")
      }
      let line = date.line ?? 1
      guard let day = Day(iso: written) else {
        throw Problem(
          line: line, sentence: "\"\(DisplayText.line(written))\" is no day; write it as 2026-12-24")
      }
      guard Day.planned.contains(day) else {
        leftOut.append(LeftOut(number: line, text: DisplayText.line(title), reason: "outside 2020 to 2060"))
        continue
      }
      days.append(Line(number: line, day: day, name: try Self.title(title, line)))
    }
    try self.init(try Self.merged(days.sorted { $0.day < $1.day }), leftOut: leftOut)
  }

  private static func events(_ tree: JSONTree, _ wanted: String?) throws(Problem) -> [JSONTree] {
    if case .list(let events) = tree { return events }
    if let events = tree["events"] { return events.elements }
    guard case .object(let members) = tree else { return [] }
    let divisions = members.filter { $0.value["events"] != nil }
    guard !divisions.isEmpty else { throw Problem(line: 1, sentence: "it has no events") }
    let names = divisions.map(\.key).joined(separator: ", ")
    guard let wanted else {
      guard divisions.count == 1 else {
        throw Problem(
          line: 1, sentence: "it has several divisions", remedy: "choose one (--division): \(names)")
      }
      return divisions[0].value["events"]?.elements ?? []
    }
    guard let found = divisions.first(where: { $0.key == wanted.lowercased() }) else {
      throw Problem(line: 1, sentence: "it has no division \(DisplayText.line(wanted)); there are \(names)")
    }
    return found.value["events"]?.elements ?? []
  }
}
