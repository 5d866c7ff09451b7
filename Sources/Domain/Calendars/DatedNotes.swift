/// Days or periods with a name, as one line of text: `2026-12-24 Plant shutdown;2026-11-20..2026-12-02 Retail peak`.
package struct DatedNotes: Hashable, Sendable {
  /// One day, or a period of up to a year, with its name.
  package struct Entry: Hashable, Sendable {
    package let first: Day
    package let last: Day
    package let title: String

    package init(first: Day, last: Day, title: String) {
      self.first = first
      self.last = last
      self.title = title
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    package var text: String {
      let days = first == last ? first.iso : "\(first.iso)..\(last.iso)"
      return title.isEmpty ? days : "\(days) \(title)"
    }
  }

  /// What is wrong with one entry; entries are counted from 1.
  package struct Problem: Error, Hashable, Sendable {
    package let entry: Int
    package let sentence: String
  }

  package let entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// Reads strictly, for text a person types.
  ///
  /// - Throws: `Problem` naming the first entry that cannot be read.
  package init(checking text: String) throws(Problem) {
    var entries: [Entry] = []
    for (index, part) in text.split(separator: ";").enumerated() where !String(part).trimmed.isEmpty {
      do {
        entries.append(try Self.entry(String(part).trimmed, longest: Self.longestPeriod))
      } catch {
        throw Problem(entry: index + 1, sentence: error.sentence)
      }
    }
    self.entries = entries
  }

  /// Reads stored text; an entry that cannot be read is left out.
  package init(stored text: String?) {
    entries = (text ?? "").split(separator: ";").compactMap {
      try? Self.entry(String($0).trimmed, longest: .max)
    }
  }

  package var text: String { entries.map(\.text).joined(separator: ";") }

  package func adding(_ entry: Entry) -> DatedNotes { DatedNotes(entries.filter { $0 != entry } + [entry]) }

  package func without(_ entry: Entry) -> DatedNotes { DatedNotes(entries.filter { $0 != entry }) }

  /// The first entry that covers `day`.
  package func entry(on day: Day) -> Entry? { entries.first { $0.contains(day) } }

  private struct Unreadable: Error { let sentence: String }

  private static let longestPeriod = 366

  private static func entry(_ text: String, longest: Int) throws(Unreadable) -> Entry {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let days = (words.first ?? "").split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard let first = days.first.flatMap(Day.init(iso:)), let last = days.last.flatMap(Day.init(iso:)),
      days.count == 1 || (days.count == 2 && words[0].contains("..") && !words[0].contains("..."))
    else {
      throw Unreadable(
        sentence:
          "\(DisplayText.line(words.first ?? "")) is no day; write 2026-12-24 or 2026-12-24..2026-12-31")
    }
    guard Day.planned.contains(first), Day.planned.contains(last) else {
      throw Unreadable(sentence: "\(days[0]) is outside 2020 to 2060")
    }
    guard first <= last, last - first <= longest else {
      throw Unreadable(sentence: "\(words[0]) does not run forward for at most a year")
    }
    return Entry(first: first, last: last, title: words.count > 1 ? words[1].trimmed : "")
  }
}

extension Day {
  /// The days that can be planned: 2020 to 2060.
  package static let planned = Day(number: 18_262)...Day(number: 33_237)
}
