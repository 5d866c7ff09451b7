import Canvas
import Domain
import Layout

/// The plan as ASCII bars, three columns per week.
struct Gantt {
  /// Mondays from the first day of the plan to the last.
  let weeks: [Day]
  /// Weekdays on which go-live is ruled out, each with its first hard finding.
  let ruledOut: [(day: Day, finding: Blackout.Finding)]
  let calendar: WorkCalendar
  private let lines: [ScheduleLine]
  private let dates: DatesView
  private let today: Day

  init(_ dates: DatesView, lines: [ScheduleLine], today: Day) {
    (self.dates, self.lines, self.today) = (dates, lines, today)
    let calendar = dates.whole.calendars.everybody
    self.calendar = calendar
    let days = lines.flatMap { line in
      [line.start, line.finish] + [dates.whole.task(line.id)?.baselineFinish].compactMap { $0 }
    }
    let all = days + (lines.isEmpty ? [] : [dates.goLive.committed, dates.goLive.forecast].compactMap { $0 })
    guard let first = all.min(), let last = all.max() else {
      (weeks, ruledOut) = ([], [])
      return
    }
    let count = min((last - first.monday) / 7 + 1, Self.longest)
    weeks = (0..<count).map { first.monday + 7 * $0 }
    let rules = dates.whole.blackout
    ruledOut = weeks.flatMap { monday in (0..<5).map { monday + $0 } }.compactMap { day in
      rules.findings(on: day).first { $0.level == .hard }.map { (day, $0) }
    }
  }

  /// In weeks: twenty years, beyond which bars are not readable.
  private static let longest = 1044

  func text(_ project: Project) -> String {
    let names = lines.map { $0.id.rawValue.columns }.max() ?? 0
    let margin = max(names, "GO-LIVE".columns)
    var rows = [headline(project), "", row("", margin, "", months), row("TASK", margin, "BD", days)]
    var phase: ItemID?
    for line in lines {
      if line.phase != phase { rows.append(dates.whole.phase(line.phase)?.title ?? line.phase.rawValue) }
      phase = line.phase
      guard let task = dates.whole.task(line.id) else { continue }
      let title = task.title.prefixed(Self.titleWidth)
      rows.append(row(line.id.rawValue, margin, String(task.duration), bar(line, task), title))
    }
    rows += ["", row("GO-LIVE", margin, "", goLive)]
    rows += [
      row("BLACKOUT", margin, "", blackout), row("TODAY", margin, "", mark(today, "^")), "", Self.legend,
    ]
    return rows.map(DisplayText.line).map(\.withoutTrailingBlanks).joined(separator: "\n") + "\n"
  }

  private static let titleWidth = 30
  private static let legend =
    "# critical  = with float  + done  * milestone  . baseline  T R C target, requested, confirmed  F forecast  "
    + "! a day is ruled out"

  private func headline(_ project: Project) -> String {
    let close = dates.schedule.close.map { ", forecast of close \($0.short(near: today))" } ?? ""
    return "\(project.head.customer): \(dates.goLive.words(near: today))\(close)"
  }

  private func row(
    _ name: String, _ margin: Int, _ days: String, _ cells: String, _ title: String = ""
  ) -> String {
    let blanks = String(repeating: " ", count: max(0, Self.titleWidth - title.columns))
    let left = name + String(repeating: " ", count: max(0, margin - name.columns)) + "  " + title + blanks
    return left + String(repeating: " ", count: max(1, 5 - days.columns)) + days + "  " + cells
  }

  private var months: String {
    var found: [(monday: Day, weeks: Int)] = []
    for monday in weeks {
      let isSame = found.last.map { $0.monday.civil.month == monday.civil.month } ?? false
      if isSame { found[found.count - 1].weeks += 1 } else { found.append((monday, 1)) }
    }
    let stretches = found.enumerated().map { index, month in
      let (year, number, _) = month.monday.civil
      let name = Day.monthName(number)
      let names = index == 0 || number == 1 ? ["\(name) \(year)", name] : [name]
      return RulerStretch(columns: month.weeks * 3, names: names + [String(name.prefix(2))])
    }
    var result = ""
    for label in rulerLabels(stretches) {
      result += String(repeating: " ", count: max(0, label.column - result.count)) + label.text
    }
    return result
  }

  private var days: String {
    weeks.map { monday in
      let day = monday.civil.day
      return (day < 10 ? "0" : "") + String(day)
    }.joined(separator: " ")
  }

  private func bar(_ line: ScheduleLine, _ task: Project.Task) -> String {
    let mark: Character = task.state == .done ? "+" : line.isCritical ? "#" : "="
    let firm: Character? = task.fixed == nil ? nil : task.fixedGrade.letter
    var cells: [Character] = []
    for monday in weeks {
      let isPart = monday.overlaps(line.start, line.finish)
      let isLast = monday.overlaps(line.finish, line.finish)
      let wasPart = task.baselineFinish.map { monday.overlaps(task.baselineStart ?? $0, $0) } ?? false
      let fill: Character = isPart ? (task.duration == 0 ? "*" : mark) : wasPart ? "." : " "
      let end = isLast ? firm ?? fill : fill
      cells += [task.duration == 0 && isPart ? end : fill, task.duration == 0 && isPart ? " " : end]
      cells.append(isPart && !isLast && task.duration > 0 ? mark : " ")
    }
    return String(cells)
  }

  private var goLive: String {
    // The committed day with its grade; the forecast if it is in another week.
    let committed = dates.goLive.day.map { mark($0, dates.goLive.grade.letter) } ?? ""
    guard let forecast = dates.goLive.forecast.map({ mark($0, "F") }) else { return committed }
    return String(zip(committed.isEmpty ? forecast : committed, forecast).map { $0 == " " ? $1 : $0 })
  }

  private var blackout: String {
    let marked = Set(ruledOut.map(\.day.monday))
    return weeks.map { marked.contains($0) ? "!  " : "   " }.joined()
  }

  private func mark(_ day: Day, _ mark: Character) -> String {
    weeks.map { $0 == day.monday ? "\(mark)  " : "   " }.joined()
  }
}

extension Day {
  fileprivate var monday: Day { self + -weekday.rawValue }

  /// Whether the week from this Monday has days from `first` to `last`.
  fileprivate func overlaps(_ first: Day, _ last: Day) -> Bool { first <= self + 6 && last >= self }
}

extension DateGrade {
  fileprivate var letter: Character {
    switch self {
    case .target: "T"
    case .requested: "R"
    case .confirmed: "C"
    }
  }
}

extension String {
  /// At most `width` columns of it.
  fileprivate func prefixed(_ width: Int) -> String {
    var result = ""
    for character in DisplayText.line(self) {
      guard (result + String(character)).columns <= width else { break }
      result.append(character)
    }
    return result
  }
}
