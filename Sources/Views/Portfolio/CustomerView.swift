import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The customer under the cursor, to the right of the list.
  mutating func drawCustomer(_ row: ProjectSummary, _ model: Model, in area: Rect) {
    guard !area.isEmpty else { return }
    let inside = box(area, title: row.customer, footer: "Enter open   w why").inset(columns: 1, rows: 0)
    var line = inside.row
    func next(_ text: String, _ role: Look = .text) {
      if line < inside.endRow {
        write(text, column: inside.column, row: line, limit: inside.columns, role)
      }
      line += 1
    }
    next("\(row.product)   \(row.status.title)", .muted)
    next("Phase    \(row.phaseTitle)")
    next(row.gateOpen == 0 ? "Gate     ready" : "Gate     \(row.gateOpen) of \(row.gateTotal) open", .gate)
    let grade = row.goLive == nil ? "" : "  \(row.goLiveGrade.rawValue)"
    next("Go-live  \(row.goLive?.long ?? "unset")\(grade)")
    next("Ready    \(row.ready)%  (\(row.done) of \(row.total) required tasks)")
    line += 1
    next("WHO HOLDS IT", .title)
    let ball = ballText(row, model)
    next(ball.isEmpty ? "nobody holds an open item" : "\(ball)  held longest", role(of: row.holder))
    line += 1
    if model.actor.side == .provider {
      next("NEXT", .title)
      let due = row.nextDue.map { "\($0.short)  " } ?? ""
      next(row.nextTitle.isEmpty ? "nothing open" : due + row.nextTitle)
      line += 1
    }
    next("ISSUES", .title)
    next("\(row.openIssues) open, \(row.urgentIssues) of them P1 or P2", row.urgentIssues > 0 ? .p1 : .text)
    if row.disputed > 0 { next("\(row.disputed) checklist items disputed", .failed) }
    line += 1
    next("PEOPLE", .title)
    next("IPM   \(row.ipm.isEmpty ? "not named" : row.ipm)")
    next("MPOC  \(row.mpoc.isEmpty ? "not named" : row.mpoc)")
  }
}
