import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The pane for the customer under the cursor, to the right of the list.
  mutating func drawCustomer(_ row: ProjectSummary, _ model: Model, in area: Rect) {
    guard !area.isEmpty else { return }
    let inside = box(area, title: row.customer, footer: "Enter open   w why").inset(columns: 1, rows: 0)
    var line = inside.row
    func next(_ text: String, _ role: StyleRole = .text) {
      let rest = inside.splitTop(line - inside.row).rest
      line += max(1, paragraph(text, in: rest, role))
    }
    next("\(row.product)   \(row.status.title)", .muted)
    let report = row.health(on: model.day).shown(to: model.actor, of: row.id)
    for (index, reason) in report.leading.enumerated() {
      let texts = DisplayText.line(reason.text).wrapped(to: max(1, inside.columns - 3))
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
      let way = dates.slip.map { $0 == 0 ? "  as committed" : "  \($0.signed) bd" } ?? ""
      next("Forecast \(forecast.long)\(way)", slipRole(row, model.day))
    }
    if let float = row.float(on: model.day) {
      next("Float    \(Words.float(float))", floatRole(row, model.day))
    }
    next("Ready    \(row.ready)%  (\(row.done) of \(row.total) tasks)")
    line += 1
    drawRows(customerLines(row, model), in: inside.splitTop(line - inside.row).rest)
  }

  /// Criteria of the gate, waiting items, next tasks, and people.
  private func customerLines(_ row: ProjectSummary, _ model: Model) -> [DetailLine] {
    let facts = CustomerFacts.of(row, model)
    var lines = facts.gate.isEmpty ? [] : facts.gate + [.blank]
    lines.append(.heading("Who holds it (business days)"))
    lines += facts.holding.map { DetailLine($0.text, tone: $0.side == .customer ? .attention : .plain) }
    if !facts.next.isEmpty { lines += [.blank, .heading("Next")] + facts.next.map { DetailLine($0) } }
    lines += [
      .blank, .heading("Issues"),
      DetailLine(
        "\(row.openIssues) open, \(row.urgentIssues) of them P1 or P2",
        tone: row.urgentIssues > 0 ? .bad : .plain),
    ]
    if row.disputed > 0 { lines.append(DetailLine("\(row.disputed) checklist items disputed", tone: .bad)) }
    return lines + [
      .blank, .heading("People"), DetailLine(row.ipm.isEmpty ? "not named" : row.ipm, label: "IPM"),
      DetailLine(row.mpoc.isEmpty ? "not named" : row.mpoc, label: "MPOC"),
    ] + (facts.own.isEmpty ? [] : [.blank, .heading("Own fields")] + facts.own.map { DetailLine($0) })
  }
}
