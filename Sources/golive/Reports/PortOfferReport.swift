import Domain

extension Report {
  static func offers(_ offers: [PortOffer], for order: Project.PortOrder, in project: ProjectID) -> Report {
    let columns = [
      Column("number", "NO"), Column("offer", "OFFER"), Column("changes", "WOULD CHANGE"),
      Column("consent", "CONSENT"), Column("off", "NOT NOW"),
    ]
    let rows = offers.map { offer -> [Value] in
      [
        .number(offer.number), .text(offer.words), Value(offer.preview?.counts),
        Value(offer.needsConsent ? "--on-behalf" : nil), Value(offer.refusal?.bare),
      ]
    }
    return Report(
      kind: "offers",
      facts: [
        Fact("project", "Project", .text(project.rawValue)), Fact("order", "Order", .text(order.id.rawValue)),
        Fact("state", "State", .text(order.state.title)),
        Fact("reason", "Rejected for", Value(order.state == .rejected ? order.lastReason : nil)),
        Fact("remedy", "Remedy", Value(order.state == .rejected ? order.rejection?.remedy : nil)),
        Fact(
          "take", "Take one",
          Value(offers.isEmpty ? nil : "golive port take \(project) \(order.id) NUMBER --reason TEXT")),
      ],
      tables: [
        Table(
          "offers", "Offers", columns, rows: rows,
          empty: "Nothing to choose: it is neither rejected nor confirmed for another day than go-live.")
      ])
  }

  /// All that one offer would change.
  static func offer(_ offer: PortOffer, in project: ProjectID, on today: Day) -> Report {
    let columns = [Column("change", "WOULD CHANGE")]
    let rows = (offer.preview?.lines(near: today) ?? []).map { [Value.text($0)] }
    return Report(
      kind: "offer",
      facts: [
        Fact("order", "Order", .text(offer.order.rawValue)), Fact("number", "Number", .number(offer.number)),
        Fact("offer", "Offer", .text(offer.words)),
        Fact(
          "consent", "Consent",
          Value(offer.needsConsent ? "--on-behalf: who agreed for the customer to the fee" : nil)),
        Fact("off", "Not now", Value(offer.refusal?.bare)),
        Fact(
          "take", "Take it",
          Value(
            offer.refusal == nil
              ? "golive port take \(project) \(offer.order) \(offer.number) --reason TEXT" : nil)),
      ], tables: [Table("changes", "Changes", columns, rows: rows, empty: "Nothing.")])
  }

  static func portTerms(_ project: Project, carrier: String?) -> Report {
    let columns = [
      Column("term", "TERM"), Column("value", "VALUE"), Column("unit", "UNIT"), Column("from", "FROM"),
      Column("title", "MEANS"),
    ]
    let terms = project.portTerms(of: carrier)
    let rows = PortTerm.all.map { term -> [Value] in
      let (value, origin) = terms.value(term)
      return [
        .text(term.key), .text(value), .text(term.unit.rawValue), .text(origin.rawValue), .text(term.title),
      ]
    }
    return Report(
      kind: "port-terms",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("carrier", "Carrier", Value(carrier)),
      ], tables: [Table("terms", "Port terms", columns, rows: rows, empty: "None.")])
  }
}
