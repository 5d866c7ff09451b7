import Domain
import Layout

/// A list that is about to be imported: what becomes of each row, and what is wrong with it.
package struct ImportScreen: ListScreen {
  package static let id = ScreenID.imports
  package static let noun = "row"
  package static let nothingHere = "No row is under the cursor.  z shows all rows"

  package var list = SectionedList<ItemID>()
  package var reading = ReadingPlace()
  package private(set) var preview: ImportPreview?
  /// Rows without a finding are listed too.
  package private(set) var showsAllRows = false
  /// Where the import was asked for.
  private(set) var origin = ScreenID.board
  /// The rows were sent to the store; no answer yet.
  private var isSent = false
  private var basis: Basis?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let question: ImportQuestion?
    let sequence: Int?
    let filter: Filter
    let showsAllRows: Bool
  }

  package init() {}

  // MARK: What is shown

  package func row(_ id: ItemID) -> ImportPreview.Row? {
    guard let preview, id.rawValue.hasPrefix("row-"), let place = Int(id.rawValue.dropFirst(4)) else {
      return nil
    }
    return preview.rows.indices.contains(place) ? preview.rows[place] : nil
  }

  private static func rowID(_ place: Int) -> ItemID { ItemID("row-\(place)") }

  /// The width for line and name, what was found, and what helps.
  package static let listColumns = 96

  package func headerLines(width: Int) -> [String] { preview?.headingLines(width: width) ?? [] }

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier,
      headerRows: max(1, headerLines(width: context.body.columns - 2).count), hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String {
    list.current.flatMap(row).map(ImportDetail.title) ?? ""
  }

  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    list.current.flatMap(row).map(ImportDetail.lines) ?? []
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .importRows }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }

  /// Rows of a file are no items.
  package func targets(in context: ScreenContext) -> [ItemID] { [] }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    refresh(context)
    list.select(id)
    refresh(context)
  }

  /// The project has changed since both were compared: compares them again.
  package func wanted(in context: ScreenContext) -> [Effect] {
    guard let preview, !isSent, preview.sequence != context.project.state.sequence else { return [] }
    return [.review(preview.question)]
  }

  package mutating func beginAnew(isOther: Bool) { if isOther { self = ImportScreen() } }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      question: preview?.question, sequence: preview?.sequence, filter: context.filter,
      showsAllRows: showsAllRows)
    if basis != new {
      basis = new
      let rows = listed
      let found = rows.filter { context.filter.accepts($0.row) }.map { Self.rowID($0.place) }
      list.show(found.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: found)])
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// The rows before the filter is applied, with their places in the file.
  private var listed: [(place: Int, row: ImportPreview.Row)] {
    (preview?.rows ?? []).enumerated().filter { showsAllRows || !$1.findings.isEmpty }
      .map { (place: $0.offset, row: $0.element) }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(listed.map(\.row)) { context.filter.accepts($0) }
  }

  package var memory: [String: String] {
    get { [:] }
    set {}
  }

  package mutating func committed() -> [Reaction] {
    guard isSent, let preview else { return [] }
    let start = origin
    end()
    let numbers = Reaction.change(ScreenChange(PortsScreen.self) { screen, _ in screen.show(.numbers) })
    return (preview.kind == .numbers ? [numbers] : [])
      + [.go(preview.kind.home ?? start, select: preview.firstItem)]
  }

  // MARK: Changes of the screen itself

  /// Shows what was read. The same file read again keeps the cursor.
  package mutating func take(_ preview: ImportPreview, askedOn screen: ScreenID) {
    let isAgain = self.preview?.question == preview.question
    self.preview = preview
    (isSent, basis) = (false, nil)
    if screen != Self.id { origin = screen }
    guard !isAgain else { return }
    list = SectionedList()
    reading.close()
    showsAllRows = preview.rows.allSatisfy { $0.findings.isEmpty }
  }

  mutating func toggleRows() { showsAllRows.toggle() }
  mutating func send() { isSent = true }
  /// The store took nothing of it.
  mutating func refuse() { isSent = false }

  mutating func end() {
    preview = nil
    isSent = false
    reading.close()
  }
}

extension FilterTable<ImportPreview.Row> {
  static let importRows = FilterTable(
    "lines of a file",
    text: { row in
      [String(row.line), row.name] + row.findings.map { "\($0.what) \($0.remedy)" }
    },
    [Column("line", .number, "its number") { .number($0.line) }])
}

extension FilterFields {
  static let importRows = FilterTable<ImportPreview.Row>.importRows.fields
}

extension Filter {
  fileprivate func accepts(_ row: ImportPreview.Row) -> Bool { matches(row, in: .importRows) }
}
