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
    let report = row.health(on: model.day).shown(to: model.actor, of: row.id)
    for (index, reason) in report.reasons.prefix(2).enumerated() {
      let texts = DisplayText.line(reason.text).wrapped(to: inside.columns - 3, lines: 2)
      for (part, text) in texts.enumerated() {
        let mark = index + part == 0 ? report.health.mark : " "
        next("\(mark)  \(text)", index == 0 ? role(of: report.health) : .text)
      }
    }
    next("Phase    \(row.phaseTitle)")
    next(row.gateOpen == 0 ? "Gate     ready" : "Gate     \(row.gateOpen) of \(row.gateTotal) open", .gate)
    let dates = row.goLiveDates(on: model.day)
    if let live = dates.liveWords(near: model.day) {
      // `Live     since Mon 19 Oct, 20 bd`
      next("Live     \(live.dropFirst("live ".count))", .done)
    }
    let grade = dates.committed == nil ? "" : "  (\(dates.grade.rawValue))"
    next("Go-live  \(dates.committed?.long ?? "unset")\(grade)")
    if let forecast = dates.forecast {
      let way = dates.slip.map { $0 == 0 ? "  as committed" : "  \(GoLiveDates.signed($0)) bd" } ?? ""
      next("Forecast \(forecast.long)\(way)", slipRole(row, model.day))
    }
    if let float = row.float(on: model.day) {
      next("Float    \(Words.float(float))", floatRole(row, model.day))
    }
    next("Ready    \(row.ready)%  (\(row.done) of \(row.total) required tasks)")
    line += 1
    next("WHO HOLDS IT (business days)", .title)
    let facts = CustomerFacts.of(row, model)
    for held in facts.holding {
      next(held.text, held.side.map { role(of: $0) } ?? .muted)
    }
    line += 1
    if !facts.next.isEmpty {
      next("NEXT", .title)
      for text in facts.next { next(text) }
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
