import Domain
import Layout

/// In plain lines.
extension PortsScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    switch part {
    case .orders:
      let orders = context.project.portOrders
      let rejected = orders.count { $0.state == .rejected }
      let more = rejected == 0 ? "" : ", \(rejected) rejected"
      return ["\(head)\(filter): \(Words.count(orders.count, "port order"))\(more)."]
    case .numbers:
      let all = Words.count(numbers.total?.numbers ?? 0, "number")
      let shown = "\(head), Numbers\(filter): \(numbers.found.numbers) of \(all)."
      return [counts.isEmpty ? shown : "\(shown) \(counts)."]
    case .reconcile:
      let found = checks.shown?.differences.count ?? 0
      return ["\(head), Reconcile\(filter): \(Words.count(found, "difference")) \(checks.title)."]
    }
  }

  package func spokenPart(in context: ScreenContext) -> String { part.rawValue }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    return fresh.list.sections.flatMap(\.rows).compactMap { id in
      if let difference = fresh.difference(id) {
        let name = [difference.number, difference.order].compactMap { $0 }.joined(separator: ", ")
        return LinearRow(.item(id), "\(name): \(difference.what). Remedy: \(difference.remedy)")
      }
      if let number = fresh.number(id) {
        let values = [NumberColumn.usage, .action, .state, .site, .portOrder, .assignEmail]
        let facts = [number.range.description] + values.compactMap { number[$0] }
        return LinearRow(.item(id), name: id.rawValue, facts.joined(separator: ", "))
      }
      return order(id, in: context).map { spoken($0, in: context) }
    }
  }

  private func spoken(_ order: Project.PortOrder, in context: ScreenContext) -> LinearRow {
    var facts = ["\(order.id) \(order.carrier)"]
    if let count = order.count { facts.append(Words.count(count, "number")) }
    facts.append(order.state.title)
    let date = PortWords.date(of: order, near: context.today)
    if date != "-" { facts.append("\(date.filter { $0 != "?" && $0 != "~" }) \(order.dates.grade.rawValue)") }
    if order.holder != nil { facts.append("with \(PortWords.ball(of: order, in: context))") }
    let next = PortWords.next(of: order, in: context)
    if next != "-" { facts.append("next: \(next)") }
    return LinearRow(.item(order.id), name: order.id.rawValue, facts.joined(separator: ", "))
  }

  /// `user 40, fax 3; geographic 42, toll_free 1`: the whole inventory by use and by type.
  var counts: String { countsByColumn.joined(separator: "; ") }

  /// The same in as many lines as it takes.
  package func countLines(width: Int) -> [String] {
    counts.isEmpty || counts.columns > width ? countsByColumn : [counts]
  }

  private var countsByColumn: [String] {
    [NumberColumn.usage, .type].map { column in
      numbers.tally.filter { $0.column == column }.sorted { $0.numbers > $1.numbers }
        .map { "\($0.value.isEmpty ? "no \(column.rawValue)" : $0.value) \($0.numbers)" }
        .joined(separator: ", ")
    }.filter { !$0.isEmpty }
  }
}

extension ReconcileChecks {
  /// What the inventory is held against.
  package var title: String { file.map { "with \(DisplayText.line($0.name))" } ?? "with the port orders" }
}
