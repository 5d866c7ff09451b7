import Domain
import Layout

/// What the screens of one project have in common that are a list with the detail of its current row.
package protocol ListScreen: ProjectScreen {
  associatedtype Row: Hashable & Sendable

  var list: SectionedList<Row> { get set }
  var reading: ReadingPlace { get set }
  /// What a row is called: `issue`.
  static var noun: String { get }
  /// Why there is no current row although no filter hides any.
  static var nothingHere: String { get }
  func panes(in context: ScreenContext) -> ListPanes
  /// Moves along the list, or scrolls the detail while it is read.
  mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction]
  func detailTitle(in context: ScreenContext) -> String
  func detailLines(in context: ScreenContext) -> [DetailLine]
}

extension ListScreen {
  package func detailPane(in context: ScreenContext) -> DetailPane {
    panes(in: context).detailPane(title: detailTitle(in: context), lines: detailLines(in: context))
  }

  package func spokenDetail(in context: ScreenContext) -> [String] {
    let fresh = fresh(in: context)
    return [fresh.detailTitle(in: context)] + fresh.detailLines(in: context).map(\.spoken)
  }

  func empty(_ context: ScreenContext) -> Offer<Self> {
    .off(context.hiddenByFilter(filterExtent(in: context), Self.noun) ?? Self.nothingHere)
  }

  /// The offer of a verb that moves the cursor.
  func moving(_ verb: Verb, _ context: ScreenContext) -> Offer<Self> {
    guard !list.isEmpty, let motion = ListMotion(verb) else { return empty(context) }
    return .run { $0.move(motion, $1) }
  }

  package mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction] {
    moveOrScroll(motion, context)
    return []
  }

  mutating func moveOrScroll(_ motion: ListMotion, _ context: ScreenContext) {
    if reading.isOpen {
      reading.scroll(motion, in: detailPane(in: context))
    } else {
      list.move(motion, rows: panes(in: context).list.rows)
    }
  }

  /// Moves to the next or previous row while one is read.
  mutating func turn(by step: Int) {
    list.move(by: step)
    reading.open()
  }

  mutating func toggleReading() { if reading.isOpen { reading.close() } else { reading.open() } }

  /// Opens the row in full; when it is open, goes to its history.
  func openOrHistory(_ item: ItemID) -> Offer<Self> {
    reading.isOpen ? .react { _ in [.go(.history, select: item)] } : .change { $0.reading.open() }
  }

  /// Off when the user's role does not have the permission.
  func ifAllowed(_ permission: Permission, _ context: ScreenContext, _ offer: @autoclosure () -> Offer<Self>)
    -> Offer<Self>
  {
    .unless(Policy.refusal(permission, by: context.actor, on: context.project)?.sentence, offer())
  }
}
