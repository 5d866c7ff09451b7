import Domain
import Layout

/// The change log of a project by day, newest first, or the entries of one item.
package struct HistoryScreen: ListScreen {
  package static let id = ScreenID.history
  package static let noun = "change"
  package static let nothingHere = "No change is under the cursor."

  package var list = SectionedList<Int>()
  /// Newest first, without gaps.
  package private(set) var entries: [HistoryEntry] = []
  /// Shows only the entries of this item.
  package private(set) var item: ItemID?
  package var reading = ReadingPlace()
  /// Entries of others after this time are marked as new; set by the model.
  package var newSince: Timestamp?
  package private(set) var isLoaded = false
  /// There are no older entries.
  private(set) var isComplete = false
  private var isAsking = false
  /// Incremented whenever `entries` changes.
  private var version = 0
  private var places: [Int: Int] = [:]
  private var basis: Basis?
  /// The entry to restore the cursor to, once it is loaded.
  private var wanted: Int?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let version: Int
    let filter: Filter
    let today: Day
    let zone: Int
    let side: Side
    let sequence: Int
  }

  package init() {}

  // MARK: The log

  /// Adds a page of the log; an answer about another item is dropped.
  ///
  /// - Parameter before: the page is older than this sequence number; `nil` for the newest page.
  package mutating func take(_ page: [HistoryEntry], item: ItemID?, before: Int?) {
    guard item == self.item else { return }
    isAsking = false
    isLoaded = true
    version += 1
    if page.isEmpty {
      if before == nil { entries = [] }
      isComplete = true
      return
    }
    var kept = entries
    if before == nil, item == nil, let newest = entries.first?.sequence, let oldest = page.last?.sequence,
      oldest > newest + 1
    {
      // A page does not reach back to the loaded entries: start again rather than leave a gap.
      kept = []
    }
    if before == nil, item == nil, !continues(page) { kept = [] }
    let fresh = Set(page.map(\.sequence))
    entries = (page + kept.filter { !fresh.contains($0.sequence) }).sorted { $0.sequence > $1.sequence }
    places = Dictionary(
      entries.enumerated().map { ($1.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    isComplete = entries.last.map { $0.sequence <= 1 } ?? true
  }

  /// Whether the newest page has the loaded entries below it; not after a back-up was put back.
  private func continues(_ page: [HistoryEntry]) -> Bool {
    guard let newest = page.first?.sequence else { return true }
    let hashes = Dictionary(page.map { ($0.sequence, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return entries.allSatisfy { $0.sequence <= newest && hashes[$0.sequence, default: $0.hash] == $0.hash }
  }

  /// Drops the loaded entries when another project opens.
  package mutating func beginAnew(isOther: Bool) {
    guard isOther else { return }
    let memory = memory
    let since = newSince
    self = HistoryScreen()
    newSince = since
    self.memory = memory
  }

  package func entry(_ sequence: Int) -> HistoryEntry? {
    places[sequence].flatMap { entries.indices.contains($0) ? entries[$0] : nil }
  }

  package var currentEntry: HistoryEntry? { list.current.flatMap(entry) }

  package func isNew(_ entry: HistoryEntry, in context: ScreenContext) -> Bool {
    guard let newSince, !entry.isWord(of: context.actor.name) else { return false }
    return entry.at > newSince
  }

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: false,
      reading: reading.isOpen)
  }

  package func detailTitle(in context: ScreenContext) -> String { HistoryDetail.title(of: self) }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    HistoryDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .history }

  /// The newest page of the log.
  package func wanted(in context: ScreenContext) -> [Effect] {
    [.loadHistory(context.project.id, item: item, before: nil)]
  }

  /// Identifies a row of the log where an item id is needed: `#340`; no item has such an id.
  package static func rowID(_ sequence: Int) -> ItemID { ItemID("#\(sequence)") }

  package func current(in context: ScreenContext) -> ItemID? {
    fresh(in: context).list.current.map(Self.rowID)
  }

  /// The log cannot be changed.
  package func targets(in context: ScreenContext) -> [ItemID] { [] }

  /// Shows the entries of one item only; the id of a row puts the cursor on it.
  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    if let sequence = Int(id.rawValue.dropFirst()), id == Self.rowID(sequence) {
      list.select(sequence)
      return refresh(context)
    }
    guard item != id else { return }
    narrow(to: id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      version: version, filter: context.filter, today: context.today, zone: context.moment.zoneOffset,
      side: context.actor.side, sequence: context.project.state.sequence)
    if basis != new {
      basis = new
      list.show(sections(in: context))
    }
    if let sequence = wanted, places[sequence] != nil {
      wanted = nil
      list.select(sequence)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// Counts only the entries that are loaded.
  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(entries) { context.filter.accepts($0, at: context.moment) }
  }

  package var memory: [String: String] {
    get { (list.current ?? wanted).map { ["entry": String($0)] } ?? [:] }
    set { wanted = newValue["entry"].flatMap { Int($0) } }
  }

  // MARK: Changes of the screen itself

  package mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction] {
    moveOrScroll(motion, context)
    if reading.isOpen { return [] }
    let isNearEnd = list.window.cursor + panes(in: context).list.rows >= list.lines.count
    guard isNearEnd, !isComplete, !isAsking, let oldest = entries.last?.sequence else { return [] }
    isAsking = true
    return [.effect(.loadHistory(context.project.id, item: item, before: oldest))]
  }

  /// Closes the detail, or else shows the whole log again.
  mutating func stepBack(_ context: ScreenContext) -> [Reaction] {
    if reading.isOpen {
      reading.close()
      return []
    }
    narrow(to: nil)
    return [.effect(.loadHistory(context.project.id, item: nil, before: nil))]
  }

  package mutating func widen() { if item != nil { narrow(to: nil) } }

  private mutating func narrow(to id: ItemID?) {
    item = id
    entries = []
    places = [:]
    isLoaded = false
    isComplete = false
    isAsking = false
    version += 1
    reading.close()
    list = SectionedList()
  }
}
