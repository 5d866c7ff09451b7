extension Project {
  /// The dates as they were agreed at one time; never changed.
  package struct Baseline: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// Counted from 1.
    package let number: Int
    /// The day it was stored.
    package let on: Day?
    package let by: String
    package let reason: String?
    package let goLive: Day?
    package let close: Day?
    package let tasks: [ItemID: Span]

    package struct Span: Hashable, Sendable {
      package let start: Day
      package let finish: Day
    }
  }

  /// All baselines, the newest last.
  package var baselines: [Baseline] {
    state.items.values.filter { $0.kind == .baseline }.map(Baseline.init).sorted { $0.number < $1.number }
  }
}

extension Project.Baseline {
  init(_ item: Item) {
    self.init(
      id: item.id, number: item.number(.baseline) ?? 0, on: item.day(.at), by: item.text(.by),
      reason: item.optionalText(.reason), goLive: item.day(.baselineGoLive), close: item.day(.baselineClose),
      tasks: Self.spans(item[.dates] ?? ""))
  }

  /// One task per line: `EXE-01 2026-11-30 2026-12-02`.
  static func text(_ lines: [ScheduleLine]) -> String {
    lines.map { "\($0.id) \($0.start.iso) \($0.finish.iso)" }.joined(separator: "\n")
  }

  private static func spans(_ text: String) -> [ItemID: Span] {
    var spans: [ItemID: Span] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let start = Day(iso: words[1]), let finish = Day(iso: words[2]) else {
        continue
      }
      spans[ItemID(words[0])] = Span(start: start, finish: finish)
    }
    return spans
  }
}
