import Domain
import Layout

/// The papers of a project with their versions; the current one is read, compared and recorded as sent (ux.md C4.8).
package struct DocumentsScreen: ListScreen {
  package static let id = ScreenID.documents
  package static let noun = "document"
  package static let nothingHere = "No document was made yet"

  package var list = SectionedList<DocumentKind>()
  package var reading = ReadingPlace()
  /// The number of the version that is shown; `nil` for the newest.
  private var chosen: Int?
  private var text: DocumentText?
  private var asked: DocumentQuestion?
  private var basis: Basis?
  /// The document to restore the cursor to, once the project is loaded.
  private var wanted: DocumentKind?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let side: Side
  }

  package init() {}

  // MARK: What is shown

  /// The shown version of the document under the cursor; `nil` if none was made.
  package func version(in context: ScreenContext) -> Project.DocumentVersion? {
    guard let kind = list.current else { return nil }
    let versions = context.project.versions(of: kind)
    return versions.first { $0.number == chosen } ?? versions.first
  }

  /// The text of what is under the cursor, once it is loaded.
  func text(in context: ScreenContext) -> DocumentText? {
    text.flatMap { $0.question == question(in: context) ? $0 : nil }
  }

  /// A draft is asked for only where it is read.
  private func question(in context: ScreenContext) -> DocumentQuestion? {
    guard let kind = list.current else { return nil }
    let version = version(in: context)
    guard version != nil || reading.isOpen && context.actor.side == .provider else { return nil }
    let before = version.flatMap { shown in
      context.project.versions(of: kind).first { $0.number < shown.number }?.id
    }
    return DocumentQuestion(
      project: context.project.id, sequence: context.project.state.sequence, kind: kind, version: version?.id,
      before: before, width: max(20, panes(in: context).detailPane(title: "", lines: []).inside.columns))
  }

  /// The question that is still to be asked; it is marked as asked.
  mutating func mustAsk(in context: ScreenContext) -> DocumentQuestion? {
    guard let question = fresh(in: context).question(in: context), question != asked else { return nil }
    asked = question
    return question
  }

  mutating func take(_ text: DocumentText) { if text.question == asked { self.text = text } }

  /// The width for 42 columns of title and the narrow columns.
  package static let listColumns = 92

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String {
    DocumentDetail.title(of: self, in: context)
  }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    DocumentDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .documents }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.documents.first { $0.id.rawValue == name.uppercased() }?.id
      ?? DocumentKind(naming: name).flatMap { context.project.latest($0)?.id }
  }

  /// Identifies a row where an item id is needed: the newest version, or the document's word while there is none.
  package static func rowID(_ kind: DocumentKind, in context: ScreenContext) -> ItemID {
    context.project.latest(kind)?.id ?? ItemID(kind.rawValue)
  }

  package func current(in context: ScreenContext) -> ItemID? {
    let fresh = fresh(in: context)
    return fresh.version(in: context)?.id ?? fresh.list.current.map { Self.rowID($0, in: context) }
  }

  package func targets(in context: ScreenContext) -> [ItemID] {
    fresh(in: context).version(in: context).map { [$0.id] } ?? []
  }

  package mutating func beginAnew(isOther: Bool) {
    (chosen, text, asked) = (nil, nil, nil)
    reading.close()
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    let version = context.project.documents.first { version in
      version.id == id || version.sendings.contains { $0.id == id }
    }
    guard let kind = version?.kind ?? DocumentKind(rawValue: id.rawValue) else { return }
    refresh(context)
    list.select(kind)
    chosen = version?.number
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      side: context.actor.side)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { list = SectionedList() }
      // What was made just now is shown.
      if basis?.sequence != new.sequence, !reading.isOpen { chosen = nil }
      basis = new
      let rows = listed(in: context).filter { context.filter.accepts($0, in: context.planned) }
      list.show(rows.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: rows)])
    }
    if let kind = wanted {
      wanted = nil
      list.select(kind)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// The customer is shown what was made.
  private func listed(in context: ScreenContext) -> [DocumentKind] {
    DocumentKind.allCases.filter { context.actor.side == .provider || context.project.latest($0) != nil }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(listed(in: context)) { context.filter.accepts($0, in: context.planned) }
  }

  package var memory: [String: String] {
    get { (list.current ?? wanted).map { ["document": $0.rawValue] } ?? [:] }
    set {
      wanted = newValue["document"].flatMap(DocumentKind.init(rawValue:))
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  package mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction] {
    if !reading.isOpen { chosen = nil }
    moveOrScroll(motion, context)
    return []
  }

  /// Shows the version before or after the shown one.
  mutating func turnVersion(by step: Int, _ context: ScreenContext) {
    guard let shown = version(in: context) else { return }
    let numbers = context.project.versions(of: shown.kind).map(\.number).sorted()
    guard let here = numbers.firstIndex(of: shown.number) else { return }
    chosen = numbers[min(max(0, here + step), numbers.count - 1)]
    if reading.isOpen { reading.open() }
  }
}
