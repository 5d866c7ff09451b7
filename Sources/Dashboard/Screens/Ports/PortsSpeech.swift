import Domain

/// In plain lines.
extension PortsScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let orders = context.project.portOrders
    let rejected = orders.count { $0.state == .rejected }
    let more = rejected == 0 ? "" : ", \(rejected) rejected"
    return ["\(head)\(filter): \(Words.count(orders.count, "port order"))\(more)."]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    return fresh.list.sections.flatMap(\.rows).compactMap { id in
      guard let order = order(id, in: context) else { return nil }
      var facts = ["\(order.id) \(order.carrier)"]
      if let count = order.count { facts.append(Words.count(count, "number")) }
      facts.append(order.state.title)
      let date = PortWords.date(of: order, near: context.today)
      if date != "-" {
        facts.append("\(date.filter { $0 != "?" && $0 != "~" }) \(order.dates.grade.rawValue)")
      }
      if order.holder != nil { facts.append("with \(PortWords.ball(of: order, in: context))") }
      let next = PortWords.next(of: order, in: context)
      if next != "-" { facts.append("next: \(next)") }
      return LinearRow(.item(id), name: id.rawValue, facts.joined(separator: ", "))
    }
  }
}
