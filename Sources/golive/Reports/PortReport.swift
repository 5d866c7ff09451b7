import Domain

extension Report {
  static func portOrders(
    _ project: Project, filter: Filter, for actor: Actor, _ clocks: ZonePair, on today: Day
  ) -> Report {
    let columns = [
      Column("id", "ORDER"), Column("carrier", "CARRIER"), Column("type", "TYPE"), Column("extent", "EXTENT"),
      Column("numbers", "NUMS"), Column("state", "STATE"), Column("round", "ROUND"), Column("date", "DATE"),
      Column("grade", "GRADE"), Column("time", "BOTH CLOCKS"), Column("holder", "BALL"),
      Column("heldSince", "SINCE"), Column("earliest", "EARLIEST"), Column("answer", "ANSWER"),
      Column("reason", "REASON"), Column("wave", "WAVE"), Column("pon", "PON"),
    ]
    let planned = PlannedProject(project, on: today)
    let rows = project.portOrders.filter { filter.accepts($0, in: planned) }.map { order -> [Value] in
      [
        .text(order.id.rawValue), .text(order.carrier), .text(order.type.rawValue),
        .text(order.extent.rawValue), Value(order.count), .text(order.state.words(for: actor)),
        .number(order.round), Value(order.dates.foc?.local.day ?? order.dates.asked),
        .text(order.dates.grade.rawValue), Value(order.dates.foc.map { clocks.words($0.instant) }),
        Value(order.holder?.ball), Value(order.heldSince),
        Value(project.estimate(of: order, on: today)?.earliest),
        Value(actor.side == .provider ? project.answer(to: order, on: today)?.words : nil),
        Value(order.lastReason),
        Value(order.wave?.rawValue), Value(order.pon),
      ]
    }
    return Report(
      kind: "ports", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        Table(
          "orders", "Port orders", columns, rows: rows,
          empty: filter.isEmpty || project.portOrders.isEmpty
            ? "No port orders. golive port add \(project.id) CARRIER adds one." : "No port order matches.")
      ])
  }

  static func portOrder(
    _ order: Project.PortOrder, in project: Project, for actor: Actor, _ clocks: ZonePair, clock: Moment
  ) -> Report {
    let dates = order.dates
    let facts = [
      Fact("id", "Order", .text(order.id.rawValue)),
      Fact("state", "State", .text(order.state.words(for: actor))),
      Fact("round", "Round", .number(order.round)),
      Fact("holder", "Ball", Value(order.holder?.ball)), Fact("heldSince", "Since", Value(order.heldSince)),
      Fact("grade", "Date grade", .text(dates.grade.rawValue)),
      Fact("earliest", "Earliest", Value(project.estimate(of: order, on: clock.today)?.words)),
      Fact("foc", "Confirmed date", Value(dates.foc?.words)),
      Fact("focBoth", "On both clocks", Value(dates.foc.map { clocks.words($0.instant) })),
      Fact("submitted", "Submitted", Value(dates.submitted)),
      Fact("ported", "Ported", Value(dates.ported.map(clocks.words))),
      Fact("snapbackUntil", "Can go back until", Value(dates.snapbackUntil.map(clocks.words))),
      Fact("reason", "Rejected for", Value(order.lastReason)),
      Fact("wave", "Wave", Value(order.wave?.rawValue)),
    ]
    let details = PortFields.all.compactMap { entry in
      order.details[entry.field].map { Fact(entry.field.rawValue, entry.title, .text($0)) }
    }
    let next =
      actor.side == .provider
      ? practice(of: order, in: project, on: clock.today) + [
        Fact(
          "next", "Possible now", .list(PortFlow.offers(in: order.state).map { .text($0.step.rawValue) }))
      ] : []
    return Report(
      kind: "port", facts: facts + details + next,
      tables: [
        events(of: order, for: actor, clocks),
        escalations(project.escalations(of: order.id), empty: "Not escalated."),
        comments(about: order.id, in: project, clock: clock),
      ])
  }

  /// What only the provider is told: the usual and longest lead, the carrier's clock, old papers, and offers.
  private static func practice(
    of order: Project.PortOrder, in project: Project, on today: Day
  ) -> [Fact] {
    let estimate = project.estimate(of: order, on: today)
    let offers = project.hasOffers(for: order) ? "golive port offers \(project.id) \(order.id)" : nil
    return [
      Fact("usual", "Usual port day", Value(estimate?.typical)),
      Fact("latest", "Latest port day", Value(estimate?.latest)),
      Fact("legal", "By US law from", Value(estimate?.legal)),
      Fact("answer", "Carrier", Value(project.answer(to: order, on: today)?.words)),
      Fact("warning", "Warning", Value(project.paperWarning(of: order, on: today))),
      Fact("offers", "Ways on", Value(offers)),
    ]
  }

  private static func events(
    of order: Project.PortOrder, for actor: Actor, _ clocks: ZonePair
  ) -> Table {
    let columns = [
      Column("event", "EVENT"), Column("at", "RECORDED"), Column("what", "WHAT"), Column("time", "DATE"),
      Column("reason", "REASON"), Column("remedy", "REMEDY"), Column("note", "NOTE"), Column("by", "BY"),
    ]
    let rows = order.events.map { event -> [Value] in
      [
        .text(event.number), Value(event.at.map(clocks.words)), .text(event.step.words(for: actor)),
        Value(event.time.map { clocks.words($0.instant) }), Value(event.reason), Value(event.remedy),
        Value(event.note), .text(event.by),
      ]
    }
    return Table("events", "Events", columns, rows: rows, empty: "Nothing has happened to it yet.")
  }

  static func rejections(_ reasons: [RejectionReason]) -> Report {
    let columns = [
      Column("code", "CODE"), Column("title", "MEANS"), Column("remedy", "REMEDY"), Column("owner", "OWNER"),
      Column("delay", "RE-PLAN"),
    ]
    let rows = reasons.map { reason -> [Value] in
      [
        .text(reason.code), .text(reason.title), .text(reason.remedy), .text(reason.owner.rawValue),
        .text(reason.replanWords),
      ]
    }
    return Report(
      kind: "rejections",
      tables: [Table("reasons", "Rejection reasons", columns, rows: rows, empty: "The template names none.")])
  }

  /// The answer to an event that was sent before.
  static func recorded(_ number: String, _ order: ItemID, in project: Project) -> Report {
    Report(
      kind: "repeated",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("order", "Order", .text(order.rawValue)),
        Fact("event", "Event", .text(number)),
        Fact("answer", "Answer", .text("recorded before; nothing was changed")),
      ])
  }
}

extension PortState {
  fileprivate func words(for reader: Actor) -> String { reader.side == .provider ? title : plain.rawValue }
}

extension PortStep {
  fileprivate func words(for reader: Actor) -> String { reader.side == .provider ? title : plain }
}
