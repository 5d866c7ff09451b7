import Domain
import Layout

/// The phase board: cursor, and selected, unfolded or moved cards.
package struct BoardScreen: Sendable {
  package static let id = ScreenID.board

  /// The column of the cursor; `nil` for the project's phase, until the cursor is moved.
  package internal(set) var phase: ItemID?
  /// The card under the cursor; if it is gone, the cursor stays on its row in `windows`.
  package internal(set) var card: ItemID?
  /// Cursor and scroll position of each visited column.
  var windows: [ItemID: ListWindow] = [:]
  /// Phases whose settled cards are shown.
  package internal(set) var unfolded: Set<ItemID> = []
  package internal(set) var chosen: Set<ItemID> = []
  package internal(set) var carry: Carry?
  private var cache: BoardColumns?

  package init() {}

  package func columns(in context: ScreenContext) -> [BoardColumns.Column] {
    kept(context).columns
  }

  package func schedule(in context: ScreenContext) -> ProjectSchedule { kept(context).schedule }

  private func kept(_ context: ScreenContext) -> BoardColumns {
    if let cache, cache.isCurrent(context) { return cache }
    return BoardColumns(context)
  }

  /// The cards of a column as drawn: open ones, including the moved card at its possible position, then settled ones
  /// if they are unfolded.
  package func cards(of column: BoardColumns.Column, in project: Project) -> [Int] {
    let open = openCards(of: column, in: project)
    return unfolded.contains(column.id) ? open + column.settled : open
  }

  func openCards(of column: BoardColumns.Column, in project: Project) -> [Int] {
    guard let carry, let place = project.taskPlaces[carry.id] else { return column.open }
    var cards = column.open
    if carry.from == column.id { cards.removeAll { $0 == place } }
    if carry.phase == column.id { cards.insert(place, at: min(max(0, carry.index), cards.count)) }
    return cards
  }

  /// The current column and card; `nil` if the project has no phases.
  package func focus(in context: ScreenContext) -> Focus? {
    let project = context.project
    let kept = kept(context)
    let columns = kept.columns
    guard !columns.isEmpty else { return nil }
    let wanted = carry?.phase ?? phase ?? project.shownPhase
    let column = columns.firstIndex { $0.id == wanted } ?? min(project.currentPhaseIndex, columns.count - 1)
    let cards = cards(of: columns[column], in: project)
    let last = window(of: columns[column].id).cursor
    let row = row(of: carry?.id ?? card, in: cards, near: last, of: project)
    return Focus(
      columns: columns, schedule: kept.schedule, column: column, cards: cards,
      row: row ?? min(last, max(0, cards.count - 1)))
  }

  /// The layout of the board: phases without open cards are narrow, unless a card is being moved.
  package func layout(_ focus: Focus, in context: ScreenContext) -> BoardLayout {
    let narrow = focus.columns.map { column in
      carry == nil && !unfolded.contains(column.id) && column.open.isEmpty
    }
    let here = focus.columns[focus.column]
    return BoardLayout(
      context.geometry, columns: narrow, focus: focus.column,
      isBehind: here.isCurrent && here.gateOpen > 0 && here.isHolderBehind)
  }

  package func laneRows(
    _ lane: BoardLayout.Lane, _ layout: BoardLayout, _ focus: Focus, in context: ScreenContext
  ) -> LaneRows {
    let column = focus.columns[lane.column]
    let cards = lane.column == focus.column ? focus.cards : cards(of: column, in: context.project)
    return LaneRows(
      cards, of: context.project, tier: layout.tier, inside: layout.inside(lane),
      hasFold: !column.settled.isEmpty)
  }

  /// The scroll position of a column; views adjust a copy to their height.
  package func window(of phase: ItemID) -> ListWindow { windows[phase] ?? ListWindow() }

  private func row(of card: ItemID?, in cards: [Int], near kept: Int, of project: Project) -> Int? {
    guard let card, let place = project.taskPlaces[card] else { return nil }
    if cards.indices.contains(kept), cards[kept] == place { return kept }
    return cards.firstIndex(of: place)
  }

  /// Resets the board for a project that opens: the cursor goes to its current phase, selection and moves are dropped.
  package mutating func beginAnew(isOther: Bool) {
    (phase, card, carry) = (nil, nil, nil)
    windows = [:]
    guard isOther else { return }
    chosen = []
    unfolded = []
    cache = nil
  }

  /// Computes the columns if the context has changed.
  mutating func keepColumns(_ context: ScreenContext) {
    if cache?.isCurrent(context) != true { cache = BoardColumns(context) }
  }

  mutating func renewColumns(_ context: ScreenContext) { cache = BoardColumns(context) }
}

extension BoardScreen {
  /// The current column and card.
  package struct Focus: Sendable {
    package let columns: [BoardColumns.Column]
    package let schedule: ProjectSchedule
    package let column: Int
    /// Indices into `Project.tasks` of the cards in the column, as drawn.
    package let cards: [Int]
    /// 0 in an empty column.
    package let row: Int

    package var phase: ItemID { columns[column].id }
    /// Index into `Project.tasks`; `nil` in an empty column.
    package var place: Int? { cards.indices.contains(row) ? cards[row] : nil }

    package func task(in project: Project) -> Project.Task? { place.map { project.tasks[$0] } }
  }
}
