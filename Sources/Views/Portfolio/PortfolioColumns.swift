import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The columns of the portfolio that fit. A column is dropped whole, never squeezed below its minimum.
struct PortfolioColumns {
  enum Column: CaseIterable {
    case health, customer, product, phase, gate, ball, goLive, slip, issues, ready

    var title: String {
      switch self {
      case .health: ""
      case .customer: "Customer"
      case .product: "Product"
      case .phase: "Phase"
      case .gate: "Gate"
      case .ball: "Ball"
      case .goLive: "Go-live"
      case .slip: "Slip"
      case .issues: "Issues"
      case .ready: "Ready"
      }
    }

    var width: Int {
      switch self {
      case .health: 1
      case .customer: 20
      case .product: 16
      case .phase: 9
      case .gate: 7
      case .ball: 8
      case .goLive: 11
      case .slip: 4
      case .issues: 6
      case .ready: 9
      }
    }

    /// Dropped in this order as the room shrinks; health, customer and ball never.
    static let droppedFirst: [Column] = [.product, .issues, .gate, .ready, .slip, .goLive, .phase]
  }

  /// Columns with their first screen column and width, relative to the list.
  let placed: [(column: Column, start: Int, width: Int)]

  init(width: Int) {
    var columns = Column.allCases
    var dropping = Column.droppedFirst[...]
    func needed(_ columns: [Column]) -> Int { 3 + columns.map { $0.width + 1 }.reduce(0, +) }
    while needed(columns) > width, let next = dropping.popFirst() { columns.removeAll { $0 == next } }
    let spare = max(0, width - needed(columns))
    var start = 3
    var placed: [(Column, Int, Int)] = []
    for column in columns {
      let width = column.width + (column == .customer ? min(spare, 16) : 0)
      placed.append((column, start, width))
      start += width + 1
    }
    self.placed = placed
  }

  /// Where a line has the customer's name.
  func name(in line: Rect) -> Rect {
    let name = placed.first { $0.column == .customer }
    return line.splitLeft(name?.start ?? 0).rest.splitLeft(name?.width ?? 0).left
  }
}

extension Surface {
  /// One value of a customer's line.
  mutating func draw(_ column: PortfolioColumns.Column, of row: ProjectSummary, _ model: Model, _ area: Rect)
  {
    func put(_ text: String, _ role: Look) {
      write(text, column: area.column, row: area.row, limit: area.columns, role)
    }
    switch column {
    case .health:
      let health = row.grade(on: model.day)
      put(health.mark, role(of: health))
    case .customer: put(row.customer, .text)
    case .product: put(row.product, .muted)
    case .phase: put(row.phaseTitle, .text)
    case .gate: put(row.gateOpen == 0 ? "ready" : "\(row.gateOpen) open", row.gateOpen == 0 ? .done : .gate)
    case .ball: put(ballText(row, model), role(of: row.holder))
    case .goLive: put(goLiveText(row, model.day), goLiveRole(row, model))
    case .slip: writeRight(slipText(row), end: area.endColumn, row: area.row, slipRole(row))
    case .issues:
      if row.openIssues > 0 {
        put("\(row.openIssues)\(row.urgentIssues > 0 ? "!" : "")", row.urgentIssues > 0 ? .p1 : .text)
      }
    case .ready: drawReady(row.ready, area)
    }
  }

  private mutating func drawReady(_ percent: Int, _ area: Rect) {
    grid.bar(
      Rect(column: area.column, row: area.row, columns: max(0, min(8, area.columns - 5)), rows: 1),
      done: percent,
      of: 100,
      style: theme[.bar], empty: theme[.barEmpty])
    writeRight("\(percent)%", end: area.endColumn, row: area.row, .text)
  }

  func role(of side: Side) -> Look {
    switch side {
    case .provider: .us
    case .customer: .customer
    case .carrier: .carrier
    }
  }

  func role(of health: Health) -> Look {
    switch health {
    case .red: .late
    case .amber: .gate
    case .green: .done
    case .blue: .doing
    case .grey: .muted
    }
  }

  /// A target is marked `?` and a requested day `~`, so that nobody takes them for a confirmed one.
  func goLiveText(_ row: ProjectSummary, _ today: Day) -> String {
    switch row.status {
    case .onHold: return "on hold"
    case .dormant, .cancelled, .closed: return row.status.title
    case .active: break
    }
    guard let day = row.goLive else { return "unset" }
    let text = day.civil.year == today.civil.year ? day.short(near: today) : day.brief(near: today)
    return text + row.goLiveGrade.mark
  }

  /// `+3`, `0`, `-1`; `--` where there is nothing to be late for.
  func slipText(_ row: ProjectSummary) -> String {
    guard row.status == .active, let slip = row.slip else { return "--" }
    return slip > 0 ? "+\(slip)" : "\(slip)"
  }

  func slipRole(_ row: ProjectSummary) -> Look {
    row.status == .active && (row.slip ?? 0) > 0 ? .late : .text
  }

  private func goLiveRole(_ row: ProjectSummary, _ model: Model) -> Look {
    guard row.status == .active, let day = row.goLive, day < model.day, row.ready < 100 else { return .text }
    return .late
  }
}
