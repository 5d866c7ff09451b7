import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The scale, the go-live day, and whether a move is shown.
  mutating func drawTimelineInfo(_ timeline: TimelineScreen, _ context: ScreenContext, in area: Rect) {
    let dates = timeline.facts(in: context).goLive
    var parts: [String] = []
    if timeline.ghost != nil { parts.append("GHOST: not stored") }
    if context.geometry.tier != .extraSmall { parts.append(timeline.zoom.title) }
    if dates.actual != nil {
      parts.append(dates.words(near: context.today))
    } else {
      parts.append(dates.committedWords(near: context.today) ?? "no go-live day")
      parts += [dates.forecastWords(near: context.today), dates.baselineWords(near: context.today)].compactMap
      { $0 }
    }
    if let past = timeline.facts(in: context).past {
      parts.append(
        "P50 \(past.half.brief(near: context.today)) P80 \(past.fourFifths.brief(near: context.today)) (\(past.sample))"
      )
    }
    let today = "| today \(context.today.short(near: context.today))"
    let room = area.columns - 2 - today.columns - 2
    while parts.count > 1, parts.joined(separator: "  ").columns > room { parts.removeLast() }
    write(
      parts.joined(separator: "  "), column: area.column + 1, row: area.row, limit: room,
      timeline.ghost == nil ? .text : .warning)
    writeRight(today, end: area.endColumn - 1, row: area.row, limit: today.columns, .muted)
  }

  /// Months, days of the month and blackout days, with today marked in all of them.
  mutating func drawTimelineHeader(
    _ timeline: TimelineScreen, _ context: ScreenContext, _ layout: TimelineLayout, _ columns: Range<Int>
  ) {
    let area = layout.header
    guard !area.isEmpty, layout.chart > 0 else { return }
    let scale = timeline.scale(in: context)
    let left = area.column + layout.titles
    drawDates(scale, columns, left: left, area)
    let label = layout.titles >= 30 ? "No go-live: X ruled out  - warned" : "No go-live: X no -warn"
    write(
      label, column: area.column + listGutter, row: area.row + 2, limit: layout.titles - listGutter, .muted)
    let blackout = timeline.facts(in: context).blackout
    for slot in columns {
      let column = left + slot - columns.lowerBound
      guard let level = level(of: slot, scale, blackout) else { continue }
      write(
        level == .hard ? "X" : "-", column: column, row: area.row + 2, limit: 1,
        level == .hard ? .failed : .muted)
    }
    let today = scale.slot(of: context.today)
    let mark = left + today - columns.lowerBound
    if columns.contains(today), grid[mark, area.row].scalar == Cell().scalar {
      write("|", column: mark, row: area.row, limit: 1, .title)
    }
    drawColumnTitles(context, layout, in: area)
  }

  private mutating func drawDates(_ scale: TimelineScale, _ columns: Range<Int>, left: Int, _ area: Rect) {
    for label in rulerLabels(Self.stretches(scale, columns)) {
      write(label.text, column: left + label.column, row: area.row, limit: label.text.columns, .title)
    }
    var freeBelow = left
    let end = left + columns.count
    var previous: Day?
    for slot in columns {
      let day = scale.day(of: slot)
      defer { previous = day }
      let column = left + slot - columns.lowerBound
      guard let label = label(day, scale.zoom, previous: previous),
        column >= freeBelow, column + label.columns <= end
      else { continue }
      write(label, column: column, row: area.row + 1, limit: label.columns, .muted)
      freeBelow = column + label.columns + (scale.zoom == .month ? 0 : 1)
    }
  }

  /// The visible months, or years when a column is a month.
  private static func stretches(_ scale: TimelineScale, _ columns: Range<Int>) -> [RulerStretch] {
    var found: [(year: Int, month: Int, columns: Int)] = []
    for slot in columns {
      let (year, month, _) = scale.day(of: slot).civil
      let isSame = found.last.map { $0.year == year && (scale.zoom == .month || $0.month == month) } ?? false
      if isSame { found[found.count - 1].columns += 1 } else { found.append((year, month, 1)) }
    }
    return found.map { year, month, columns in
      let name = Day.monthName(month)
      let names =
        scale.zoom == .month
        ? [String(year), String(year % 100)] : month == 1 ? ["\(name) \(year)", name] : [name]
      return RulerStretch(
        columns: columns, names: names + (scale.zoom == .month ? [] : [String(name.prefix(1))]))
    }
  }

  /// The day of the month at the first working day of each week, or every fourth week; for months, a letter.
  private func label(_ day: Day, _ zoom: TimelineZoom, previous: Day?) -> String? {
    switch zoom {
    case .day:
      if let previous, day.weekday.rawValue >= previous.weekday.rawValue, day - previous <= 6 { return nil }
      return Self.number(day)
    case .week: return day.number / 7 % 4 == 0 ? Self.number(day) : nil
    case .month: return String(Day.monthName(day.civil.month).prefix(1))
    }
  }

  private static func number(_ day: Day) -> String {
    let number = day.civil.day
    return number < 10 ? "0\(number)" : String(number)
  }

  /// The best day of the column, because one good day is enough to go live.
  private func level(of slot: Int, _ scale: TimelineScale, _ blackout: Blackout) -> Blackout.Level? {
    guard scale.zoom != .month else { return nil }
    let first = scale.day(of: slot)
    if scale.zoom == .day { return blackout.level(on: first) }
    let levels = (0..<5).map { blackout.level(on: first + $0) }
    if levels.contains(nil) { return nil }
    return levels.contains(.soft) ? .soft : .hard
  }

  private mutating func drawColumnTitles(_ context: ScreenContext, _ layout: TimelineLayout, in area: Rect) {
    for place in TimelineColumn.places(layout) {
      write(
        place.column.title, column: area.column + layout.titles + layout.chart + place.offset,
        row: area.row + 1,
        limit: place.width, .title)
    }
  }
}
