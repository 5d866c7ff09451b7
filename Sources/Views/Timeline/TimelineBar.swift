import Dashboard
import Domain
import Theming

/// One column of a bar.
enum TimelineCell: Hashable {
  case empty, baseline, done, planned, critical, late
  /// The bar of the shown move.
  case ghost
  case gate, call, goLive, close, fixed

  /// The character; ASCII on every terminal, so that bars look the same.
  var sign: String {
    switch self {
    case .empty: " "
    case .baseline: "."
    case .done: "x"
    case .planned: "#"
    case .critical: "="
    case .late: "!"
    case .ghost: "?"
    case .gate: "G"
    case .call: "*"
    case .goLive: "O"
    case .close: "C"
    case .fixed: "F"
    }
  }

  var look: StyleRole {
    switch self {
    case .empty, .baseline: .muted
    case .done: .done
    case .planned: .doing
    case .critical: .gate
    case .late: .late
    case .ghost: .marked
    case .gate: .gate
    case .call: .text
    case .goLive, .close: .title
    case .fixed: .carrier
    }
  }
}

/// The bar of one row in the visible columns.
struct TimelineBar {
  let columns: Range<Int>
  let today: Int
  private(set) var cells: [TimelineCell]

  init(_ columns: Range<Int>, today: Int) {
    self.columns = columns
    self.today = today
    cells = Array(repeating: .empty, count: columns.count)
  }

  private var onScreen: ClosedRange<Int> {
    columns.lowerBound...max(columns.lowerBound, columns.upperBound - 1)
  }

  mutating func put(_ cell: TimelineCell, _ slots: ClosedRange<Int>) {
    guard slots.overlaps(onScreen) else { return }
    for slot in slots.clamped(to: onScreen) {
      put(cell, slot)
    }
  }

  mutating func put(_ cell: TimelineCell, _ slot: Int) {
    if columns.contains(slot) { cells[slot - columns.lowerBound] = cell }
  }

  /// Done up to yesterday, then planned.
  mutating func span(_ slots: ClosedRange<Int>, isDone: Bool, isUnderWay: Bool, open: TimelineCell) {
    guard slots.overlaps(onScreen) else { return }
    put(isDone ? .done : open, slots)
    if !isDone, isUnderWay, slots.lowerBound < today {
      put(.done, slots.lowerBound...min(today - 1, slots.upperBound))
    }
  }
}

extension TimelineBar {
  /// Draws the baseline first, then the forecast, the marks, and the shown move.
  init(
    _ row: TimelineFacts.Row, _ facts: TimelineFacts, _ ghost: TimelineGhost?, _ scale: TimelineScale,
    _ columns: Range<Int>, _ project: Project, today: Day
  ) {
    self.init(columns, today: scale.slot(of: today))
    switch row.content {
    case .phase(let index): drawPhase(project.phases[index], facts, scale, project)
    case .task(let place): drawTask(project.tasks[place], facts, scale)
    case .wave(let index):
      if let day = facts.schedule[row.item]?.finish { put(.goLive, scale.slot(of: day)) }
      if let day = facts.waves[index].goLive, facts.waves[index].goLiveGrade == .confirmed {
        put(.fixed, scale.slot(of: day))
      }
    }
    guard let ghost = ghost?.whatIf else { return }
    drawGhost(row, ghost, scale)
  }

  private mutating func drawPhase(
    _ phase: Project.Phase, _ facts: TimelineFacts, _ scale: TimelineScale, _ project: Project
  ) {
    if let base = facts.baselines[phase.id] {
      put(.baseline, scale.slots(base.lowerBound, base.upperBound))
    }
    guard let dates = facts.schedule.phases[phase.id] else { return }
    let isDone = dates.tasksDone == dates.tasks
    span(
      scale.slots(dates.start, dates.finish), isDone: isDone, isUnderWay: dates.tasksDone > 0, open: .planned)
    if facts.isLast(phase.id, in: project) {
      put(.close, scale.slot(of: dates.finish))
    } else if !phase.gate.isEmpty {
      put(.gate, scale.slot(of: dates.finish))
    }
    for task in facts.goLiveTasks where facts.schedule[task]?.phase == phase.id {
      if let day = facts.schedule[task]?.finish { put(.goLive, scale.slot(of: day)) }
    }
  }

  private mutating func drawTask(_ task: Project.Task, _ facts: TimelineFacts, _ scale: TimelineScale) {
    if let start = task.baselineStart, let finish = task.baselineFinish, start <= finish {
      put(.baseline, scale.slots(start, finish))
    }
    guard let line = facts.schedule[task.id] else { return }
    let isLate = (line.variance ?? 0) > 0
    let open: TimelineCell = !line.isCritical ? .planned : isLate ? .late : .critical
    let slots = scale.slots(line.start, max(line.start, line.finish))
    span(slots, isDone: task.state == .done, isUnderWay: task.state == .inProgress, open: open)
    if task.duration == 0 || task.isCall { put(.call, slots.upperBound) }
    if let fixed = task.fixed, task.fixedGrade == .confirmed { put(.fixed, scale.slot(of: fixed)) }
    if facts.goLiveTasks.contains(task.id) { put(.goLive, scale.slot(of: line.finish)) }
  }

  private mutating func drawGhost(_ row: TimelineFacts.Row, _ ghost: WhatIf, _ scale: TimelineScale) {
    let new: (start: Day, finish: Day)?
    let old: (start: Day, finish: Day)?
    switch row.content {
    case .phase:
      new = ghost.after.phases[row.item].map { ($0.start, $0.finish) }
      old = ghost.before.phases[row.item].map { ($0.start, $0.finish) }
    case .task:
      new = ghost.after[row.item].map { ($0.start, $0.finish) }
      old = ghost.before[row.item].map { ($0.start, $0.finish) }
    case .wave:
      new = ghost.after[row.item].map { ($0.finish, $0.finish) }
      old = ghost.before[row.item].map { ($0.finish, $0.finish) }
    }
    guard let new, let old, new != old else { return }
    switch row.content {
    case .phase: put(.ghost, scale.slot(of: new.finish))
    case .task, .wave:
      let was = scale.slots(old.start, max(old.start, old.finish))
      let wanted = scale.slots(new.start, max(new.start, new.finish))
      for slot in wanted.clamped(to: onScreen) where wanted.contains(slot) && !was.contains(slot) {
        put(.ghost, slot)
      }
      put(.ghost, scale.slot(of: new.finish))
    }
  }
}

extension Project.Task {
  /// Templates have no kind of task for calls, so they are recognised by their titles.
  fileprivate var isCall: Bool {
    dates.duration <= 1 && (title.hasWord("call") || title.hasWord("meeting"))
  }
}

extension String {
  /// Whether the text contains `word`, in lower-case ASCII, as a whole word in any case.
  fileprivate func hasWord(_ word: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.hasWord(word) }.flatMap { $0 }
      ?? lowercased().split { !$0.isLetter }.contains { $0 == "\(word)" }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// `nil` when the text is not all ASCII.
  fileprivate func hasWord(_ word: StaticString) -> Bool? {
    var (matched, isInside) = (0, false)
    for byte in self {
      if byte >= 0x80 { return nil }
      let letter = byte | 0x20
      if !(0x61...0x7A).contains(letter) {
        if matched == word.utf8CodeUnitCount { return true }
        (matched, isInside) = (0, false)
        continue
      }
      let fits = matched < word.utf8CodeUnitCount && word.utf8Start[matched] == letter
      matched = fits && (matched > 0 || !isInside) ? matched + 1 : 0
      isInside = true
    }
    return matched == word.utf8CodeUnitCount
  }
}
