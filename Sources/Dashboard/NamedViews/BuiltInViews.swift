import Domain

/// The views that come with golive, in the form of a person's own: one with the same name takes the place of each.
extension NamedView {
  package static let builtIn: [NamedView] = [
    NamedView(
      "needs me", about: "the next step is due or late, an urgent issue is open, or something is disputed",
      key: "n", filter: "due<=today or urgent>0 or disputed>0",
      columns: columns("health,customer,phase,ball,due,next,urgent,disputed"), .portfolio(.init(order: .due))),
    NamedView(
      "waiting", about: "the customer or a carrier has had it longest", key: "w", filter: "ball:cust,carr",
      columns: columns("health,customer,phase,ball,touched,mpoc,go-live,next"),
      .portfolio(.init(order: .held))),
    NamedView(
      "in danger", about: "not live, and red, behind the committed day, or short of time for it", key: "d",
      filter: "live:none (health:red or slip>0 or float<0)",
      columns: columns("health,customer,go-live,forecast,slip,float,ready,ball,why"), .portfolio(.init())),
    NamedView(
      "live soon", about: "go-live is within 15 business days", key: "l",
      filter: "live:none go-live:today..+15bd",
      columns: columns("health,customer,go-live,slip,float,ready,gate,ball,issues"), .portfolio(.init())),
    NamedView(
      "closing", about: "live, on the way to acceptance and hand-over", key: "c", filter: "live:any",
      columns: columns("health,customer,phase,go-live,gate,ball,issues,ready,next"),
      .portfolio(.init(order: .phase))),
    NamedView(
      "needs me", about: "with you, and due, late, or an issue of P1 or P2", key: "n",
      filter: "due<=today or priority<=p2", .work(.init(part: .mine))),
    NamedView(
      "waiting", about: "with others, by person", key: "w", .work(.init(part: .waiting))),
    NamedView(
      "in danger", about: "late, in projects that are red or behind the committed day", key: "d",
      filter: "late:yes live:none (health:red or slip>0)", .work(.init())),
    NamedView(
      "live soon", about: "what is open where go-live is within 15 business days", key: "l",
      filter: "live:none go-live:today..+15bd",
      columns: columns("what,who,due,held,state"), .work(.init())),
    NamedView(
      "closing", about: "what is open where services are live", key: "c", filter: "live:any",
      columns: columns("what,who,due,held,phase"), .work(.init())),
  ]

  /// `customer,ball:12`; a test reads all of them as a person's are read.
  private static func columns(_ text: String) -> [ColumnChoice] {
    text.split(separator: ",").map { ColumnChoice(String($0)) }
  }
}
