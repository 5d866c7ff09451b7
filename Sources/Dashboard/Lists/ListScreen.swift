import Domain
import Layout

/// A screen of one project that is a list with the detail of its current row: what such screens have in common.
package protocol ListScreen: ProjectScreen {
  associatedtype Row: Hashable & Sendable

  var list: SectionedList<Row> { get set }
  var reading: ReadingPlace { get set }
  /// What a row is called: `issue`.
  static var noun: String { get }
  /// Why there is nothing under the cursor where no filter hides anything.
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

  /// What a verb that moves the cursor does.
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

  /// To the next or previous row while one is read.
  mutating func turn(by step: Int) {
    list.move(by: step)
    reading.open()
  }

  /// First reads the row on the whole body, then goes on to its history.
  func openOrHistory(_ item: ItemID) -> Offer<Self> {
    reading.isOpen ? .react { _ in [.go(.history, select: item)] } : .change { $0.reading.open() }
  }

  /// Off when the person's role may not do it.
  func ifAllowed(_ permission: Permission, _ context: ScreenContext, _ offer: @autoclosure () -> Offer<Self>)
    -> Offer<Self>
  {
    .unless(Policy.refusal(permission, by: context.actor, on: context.project)?.sentence, offer())
  }
}
