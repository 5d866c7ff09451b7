import Domain
import Layout

/// The plan by days: what was done, what is forecast, and the consequences of a move.
package struct TimelineScreen: Sendable {
  package static let id = ScreenID.timeline

  package internal(set) var zoom = TimelineZoom.day
  /// The first column shown, after the user has scrolled.
  package internal(set) var left: Int?
  package internal(set) var ghost: TimelineGhost?
  /// The move was begun on another screen, which is shown again afterwards.
  private var leadsBack = false
  package internal(set) var window = ListWindow()
  /// The row under the cursor, kept so that changes by others do not move it.
  private(set) var anchor: TimelineFacts.Row?
  /// Phases folded or unfolded by the user; others are unfolded while they are current.
  private(set) var opened: Set<ItemID> = []
  private(set) var shut: Set<ItemID> = []
  private var cache: (facts: TimelineFacts, key: RowsKey, rows: [TimelineFacts.Row])?
  /// The item to restore the cursor to, once the project is loaded.
  private var wanted: ItemID?

  private struct RowsKey: Hashable {
    let filter: Filter
    let opened: Set<ItemID>
    let shut: Set<ItemID>
  }

  package init() {}

  /// Resets the timeline for a project that opens.
  package mutating func beginAnew(isOther: Bool) {
    guard isOther else { return }
    (left, ghost, anchor, cache, wanted) = (nil, nil, nil, nil, nil)
    (opened, shut) = ([], [])
    window = ListWindow()
  }

  // MARK: What is shown

  package func facts(in context: ScreenContext) -> TimelineFacts {
    if let cache, cache.facts.isCurrent(context) { return cache.facts }
    return TimelineFacts(context)
  }

  package func rows(in context: ScreenContext) -> [TimelineFacts.Row] {
    if let cache, cache.facts.isCurrent(context), cache.key == key(context) { return cache.rows }
    return facts(in: context).rows(in: context) { isOpen($0, in: context) }
  }

  /// An up-to-date copy with its facts, for drawing.
  package func fresh(in context: ScreenContext) -> Self {
    if let cache, cache.facts.isCurrent(context), cache.key == key(context) { return self }
    var copy = self
    copy.refresh(context)
    return copy
  }

  package func currentRow(in context: ScreenContext) -> TimelineFacts.Row? {
    let rows = rows(in: context)
    return rows.indices.contains(window.cursor) ? rows[window.cursor] : nil
  }

  /// The task under the cursor, or the go-live task of the wave under it.
  package func currentTask(in context: ScreenContext) -> Project.Task? {
    currentRow(in: context).flatMap { context.project.task($0.item) }
  }

  package func isOpen(_ phase: ItemID, in context: ScreenContext) -> Bool {
    if opened.contains(phase) { return true }
    if shut.contains(phase) { return false }
    let goLive = context.project.head.goLiveTask.flatMap { context.project.task($0) }
    return phase == context.project.shownPhase || phase == goLive?.phase
  }

  package func layout(in context: ScreenContext) -> TimelineLayout {
    TimelineLayout(context.body, context.geometry.tier, hasGhost: ghost != nil)
  }

  package func scale(in context: ScreenContext) -> TimelineScale { TimelineScale(zoom, context.calendar) }

  /// The first column to draw: the user's scroll position, or else one that shows everything or today.
  package func origin(in context: ScreenContext) -> Int {
    let (scale, facts, width) = (scale(in: context), facts(in: context), layout(in: context).chart)
    let (first, last) = (scale.slot(of: facts.first), scale.slot(of: facts.last))
    if let left { return min(max(left, first - 1), max(first, last)) }
    if last - first < width { return first }
    return min(max(first, scale.slot(of: context.today) - width / 3), last - width + 1)
  }

  private func key(_ context: ScreenContext) -> RowsKey {
    RowsKey(filter: context.filter, opened: opened, shut: shut)
  }

  // MARK: Changes of the screen itself

  mutating func keep(_ context: ScreenContext) {
    let key = key(context)
    if let cache, cache.facts.isCurrent(context), cache.key == key { return }
    let old = cache?.facts
    let facts = facts(in: context)
    if let old, old.basis.project != facts.basis.project {
      (ghost, anchor, left, window) = (nil, nil, nil, ListWindow())
    }
    if let old, old.basis != facts.basis { renewGhost(facts, context) }
    cache = (facts, key, facts.rows(in: context) { isOpen($0, in: context) })
    settle(context)
  }

  private mutating func renewGhost(_ facts: TimelineFacts, _ context: ScreenContext) {
    guard let held = ghost else { return }
    let isMovable = context.project.task(held.task).map { !$0.state.isSettled } ?? false
    ghost =
      held.isKept || !isMovable
      ? nil : TimelineGhost(held.task, held.move, grade: held.grade, facts, in: context.project)
  }

  /// The cursor stays on its row, or at its index if the row is gone.
  private mutating func settle(_ context: ScreenContext) {
    let rows = rows(in: context)
    if let id = wanted, !rows.isEmpty {
      wanted = nil
      if let row = rows.firstIndex(where: { $0.item == id }) { window.select(row, count: rows.count) }
    } else if let anchor, !(rows.indices.contains(window.cursor) && rows[window.cursor] == anchor),
      let row = rows.firstIndex(of: anchor)
    {
      window.select(row, count: rows.count)
    } else if anchor == nil, let phase = rows.firstIndex(where: { $0.item == context.project.shownPhase }) {
      window.select(phase, count: rows.count)
    }
    place(window.cursor, context)
  }

  mutating func place(_ row: Int, _ context: ScreenContext) {
    let rows = rows(in: context)
    window.select(row, count: rows.count)
    window.reveal(height: max(1, layout(in: context).list.rows), count: rows.count)
    anchor = rows.indices.contains(window.cursor) ? rows[window.cursor] : nil
  }

  mutating func toggle(_ phase: ItemID, _ context: ScreenContext) {
    let wasOpen = isOpen(phase, in: context)
    opened.remove(phase)
    shut.remove(phase)
    if wasOpen { shut.insert(phase) } else { opened.insert(phase) }
    if let row = rows(in: context).first(where: { $0.item == phase }) { anchor = row }
    keep(context)
  }

  mutating func show(_ ghost: TimelineGhost) { self.ghost = ghost }
  /// The move was sent to the store.
  mutating func keepShownGhost() { ghost?.isKept = true }
  /// Returns to the screen on which the move was begun, once it is kept or dropped.
  mutating func leadBack() { leadsBack = true }
  mutating func dropGhost() { ghost = nil }

  /// Whether to return to the screen on which the move was begun: once, and not after the user has gone elsewhere.
  mutating func takeWayBack() -> Bool {
    defer { leadsBack = false }
    return leadsBack
  }
}

extension TimelineScreen: ProjectScreen {
  package func current(in context: ScreenContext) -> ItemID? { currentRow(in: context)?.item }

  package func targets(in context: ScreenContext) -> [ItemID] {
    currentTask(in: context).map { [$0.id] } ?? []
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    let (project, facts) = (context.project, facts(in: context))
    return FilterExtent(facts.tasks.flatMap { $0 }) {
      context.filter.accepts(project.tasks[$0], in: context.planned)
    }
  }

  package static func filterFields(of project: Project) -> FilterFields { .tasks(of: project) }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.visibleTask(named: name)
  }

  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool {
    switch fact {
    case .clocksAndBookings, .pastPhases: true
    case .rejections: false
    }
  }

  package mutating func leave() { leadsBack = false }

  package mutating func committed() -> [Reaction] {
    ghost?.isKept == true && takeWayBack() ? [.goBack] : []
  }

  package mutating func handle(_ verb: Verb, in context: ScreenContext) -> [Reaction] {
    keep(context)
    guard case .run(let body) = offer(verb, in: context) else { return [] }
    let reactions = body(&self, context)
    keep(context)
    return reactions
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    if let task = context.project.task(id), !isOpen(task.phase, in: context) {
      shut.remove(task.phase)
      opened.insert(task.phase)
    }
    keep(context)
    guard let row = rows(in: context).firstIndex(where: { $0.item == id }) else { return }
    place(row, context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    keep(context)
    settle(context)
  }

  package var memory: [String: String] {
    get {
      var result = ["zoom": zoom.rawValue]
      result["item"] = (anchor?.item ?? wanted)?.rawValue
      result["open"] = opened.isEmpty ? nil : opened.map(\.rawValue).sorted().joined(separator: "\n")
      result["shut"] = shut.isEmpty ? nil : shut.map(\.rawValue).sorted().joined(separator: "\n")
      return result
    }
    set {
      zoom = newValue["zoom"].flatMap(TimelineZoom.init) ?? .day
      if anchor == nil { wanted = newValue["item"].map(ItemID.init(_:)) }
      opened = Self.items(newValue["open"])
      shut = Self.items(newValue["shut"])
    }
  }

  private static func items(_ text: String?) -> Set<ItemID> {
    Set((text ?? "").split(separator: "\n").map { ItemID(String($0)) })
  }
}
