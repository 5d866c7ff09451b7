import Domain
import Layout

extension LoadScreen {
  package func offer(_ verb: Verb, in context: WorkspaceContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch: return moving(verb)
    case .left: return .changeHere { $0.move(by: -1, LoadLayout($1.geometry)) }
    case .right: return .changeHere { $0.move(by: 1, LoadLayout($1.geometry)) }
    case .nextPane: return turn(1)
    case .previousPane: return turn(-1)
    case .open:
      return line { line in
        let layout = LoadLayout(context.geometry)
        let text = shown(layout, on: context.day).filterText(of: line.person, slot(layout))
        return .react { _ in [.listWork(filter: text, isOwn: isOwn)] }
      }
    case .copy:
      return line { line in
        .copy(spoken(line, context), as: "the load of \(DisplayText.line(line.person.name))")
      }
    case .back: return .off("Nothing is selected.")
    case .sort: return .off("Whoever has most to do in these weeks is first.")
    case .primary, .edit, .editor, .done, .state, .comment, .ball, .assign, .date, .priority, .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .why, .select, .add, .fold, .moveTo,
      .moveLeft, .moveRight, .moveUp, .moveDown, .baseline, .zoomIn, .zoomOut:
      return .off("Open the figure first.  Enter lists its things")
    }
  }

  package func hints(in context: WorkspaceContext) -> [Hint] {
    [
      Hint(.open, "list them"), Hint(.nextPane, "\(side.after.people)"), Hint(shared: .scope, "projects"),
      Hint(shared: .filter, "filter"), Hint(.copy, "copy"),
    ]
  }

  private func moving(_ verb: Verb) -> Offer<Self> {
    .changeHere { screen, context in
      let height = max(1, LoadLayout(context.geometry).list.rows)
      ListMotion(verb).map { screen.window.move($0, page: height / 2, count: screen.lines.count) }
    }
  }

  private mutating func move(by step: Int, _ layout: LoadLayout) {
    column = min(max(0, column(layout) + step), layout.columns.count - 1)
  }

  /// The people of the next side, or of the one before.
  private func turn(_ step: Int) -> Offer<Self> {
    .run { screen, context in
      screen.restart { $0.side = step > 0 ? $0.side.after : $0.side.before }
      return [.effect(.loadWorkload(screen.query(on: context.day)))]
    }
  }

  private func line(_ offer: (Workload.Line) -> Offer<Self>) -> Offer<Self> {
    current.map(offer) ?? .off("There is nobody here.  Tab shows the people of another side")
  }
}

extension Side? {
  private static let all: [Side?] = Side.allCases + [nil]

  fileprivate var after: Side? { turned(by: 1) }
  fileprivate var before: Side? { turned(by: -1) }

  private func turned(by step: Int) -> Side? {
    let place = Self.all.firstIndex(of: self) ?? 0
    return Self.all[(place + step + Self.all.count) % Self.all.count]
  }

  /// `our people`
  package var people: String {
    switch self {
    case .provider: "our people"
    case .customer: "customers' people"
    case .carrier: "carriers' people"
    case nil: "everybody"
    }
  }
}
