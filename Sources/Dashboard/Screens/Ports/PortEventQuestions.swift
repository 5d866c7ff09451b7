import Domain

/// Records what happened to port orders: the steps `PortFlow` allows, with what each needs.
extension PortsScreen {
  /// The usual next step of the orders.
  func primary(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    guard let step = order.state.usualStep else {
      return .off("\(order.id) is \(order.state.title); nothing is left to do.")
    }
    return record(step, context)
  }

  func reopen(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    return record(order.state == .rejected ? .correct : .redraft, context)
  }

  /// The steps possible for the orders, each with a reason when it is off.
  func steps(_ context: ScreenContext) -> Offer<Self> {
    each(context) { orders, name in
      let choices = PortStep.allCases.compactMap { step -> Picker.Choice? in
        let fitting = orders.count { PortFlow.rule(step, from: $0.state) != nil }
        guard fitting > 0 else { return nil }
        return Picker.Choice(
          id: step.rawValue, title: step.title, detail: step.rawValue,
          off: fitting == orders.count ? nil : "only for \(fitting) of \(orders.count)")
      }
      let screen = self
      return ifAllowed(
        .workOnPorts, context,
        .ask(
          .picker(
            Picker("What happened to \(name)?", choices: choices) { choice in
              guard let step = PortStep(rawValue: choice.id),
                case .run(let body) = screen.record(step, context)
              else { return [] }
              var copy = screen
              return body(&copy, context)
            })))
    }
  }

  /// Records a step, after asking for what it needs.
  func record(_ step: PortStep, _ context: ScreenContext) -> Offer<Self> {
    each(context) { orders, name in
      guard let first = orders.first else { return empty(context) }
      for order in orders where PortFlow.rule(step, from: order.state) == nil {
        return .off("\(order.id) is \(order.state.title); that cannot happen now.  t says what can")
      }
      guard let rule = PortFlow.rule(step, from: first.state) else { return empty(context) }
      let question = PortEventQuestion(rule, of: orders, named: name, in: context)
      return ifAllowed(.workOnPorts, context, .react { _ in question.reactions })
    }
  }
}

/// Asks for what an event of port orders needs: a reason, a time, words.
struct PortEventQuestion: Sendable {
  private let project: ProjectID
  private let rule: PortFlow.Rule
  private let ids: [ItemID]
  private let name: String
  private let reasons: [RejectionReason]
  private let zone: String
  private let today: Day
  /// The day that is most likely meant.
  private let day: Day?
  private let slot: String

  init(_ rule: PortFlow.Rule, of orders: [Project.PortOrder], named name: String, in context: ScreenContext) {
    project = context.project.id
    self.rule = rule
    self.name = name
    ids = orders.map(\.id)
    reasons = context.externalFacts.rejections
    today = context.today
    let survey = context.externalFacts.survey
    zone = orders.first?.dates.foc?.zone ?? context.project.zoneName ?? survey?.own.name ?? "UTC"
    let dates = orders.first?.dates
    switch rule.step {
    case .foc: day = dates?.asked
    case .redate: day = dates?.foc?.local.day
    case .askDocuments, .redraft, .ready, .submit, .review, .reject, .correct, .lock, .activate,
      .partlyPorted, .ported, .snapback, .snappedBack, .cancel, .cancelled, .note:
      day = nil
    }
    slot = dates?.foc?.local.clock ?? dates?.slot.map { String($0.prefix { $0 != "-" }) } ?? ""
  }

  private var asksReason: Bool { rule.needs.contains(.rejection) }
  private var needsTime: Bool { rule.needs.contains(.time) }
  private var needsText: Bool { rule.needs.contains(.text) }

  var reactions: [Reaction] {
    if asksReason { return [.ask(.picker(reasonPicker))] }
    let isBare = !needsTime && !needsText && !rule.effects.contains(.stampPort)
    if isBare { return [.commit(.recordPortEvents(ids, NewPortEvent(rule.step)))] }
    return [.ask(.form(form(reason: nil)))]
  }

  private var reasonPicker: Picker {
    let choices = reasons.map { reason in
      Picker.Choice(
        id: reason.code, title: reason.title,
        detail: "\(reason.code), \(reason.owner.rawValue), \(reason.replanWords)")
    }
    return Picker("Why was \(name) rejected?", choices: choices) { choice in
      guard let reason = reasons.first(where: { $0.code == choice.id }) else { return [] }
      return [.ask(.form(form(reason: reason)))]
    }
  }

  private func form(reason: RejectionReason?) -> Form {
    var entries: [Form.Entry] = []
    if needsTime || rule.effects.contains(.stampPort) {
      let hint = needsTime ? "fri, +2bd, 24 nov" : "empty: now"
      entries += [
        Form.Entry(id: Field.foc.rawValue, label: "Day", kind: .day, value: day?.iso ?? "", hint: hint),
        Form.Entry(id: Field.slot.rawValue, label: "Time", value: needsTime ? slot : "", hint: "08:00"),
        Form.Entry(id: Field.zone.rawValue, label: "Zone", value: zone, hint: "America/New_York"),
      ]
    }
    let isRequired = needsText || reason?.code == RejectionReason.other
    entries.append(
      Form.Entry(
        id: Field.note.rawValue, label: "Note", kind: isRequired ? .required : .text,
        hint: reason == nil ? "what was said, for us only" : "the carrier's own words", limit: .long))
    if rule.needs.contains(.notice) {
      entries.append(
        Form.Entry(
          id: "agreed", label: "Fee agreed by", hint: "inside the carrier's notice: Dana Ruiz, phone"))
    }
    let title = "\(name): \(reason?.title ?? rule.step.title)"
    return Form(title, entries: entries) { record($0, reason) }
  }

  private func record(_ values: [String: String], _ reason: RejectionReason?) -> [Reaction] {
    func text(_ id: String) -> String? { values[id].flatMap { $0.isEmpty ? nil : $0 } }
    let event = NewPortEvent(
      rule.step, reason: reason, note: text(Field.note.rawValue), onBehalf: text("agreed"))
    let day = text(Field.foc.rawValue).flatMap(Day.init(iso:))
    let clock = text(Field.slot.rawValue)
    if day == nil, clock == nil, !needsTime { return [.commit(.recordPortEvents(ids, event))] }
    guard let on = day ?? (needsTime ? nil : today) else {
      return [.refuse("The day is needed.", entry: Field.foc.rawValue)]
    }
    guard let minute = clock.flatMap({ ClockText.minute($0) }) else {
      return [.refuse("A time of day is needed, such as 08:00.", entry: Field.slot.rawValue)]
    }
    let form = PortEventForm(
      event, of: ids, at: LocalTime(day: on, minute: minute), in: text(Field.zone.rawValue) ?? zone)
    return [.effect(.recordPortEvent(form, project))]
  }
}
