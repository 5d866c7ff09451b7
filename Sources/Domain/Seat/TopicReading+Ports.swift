/// Port orders in the customer's words, and what is wanted for them.
extension TopicReading {
  var portTopics: [Seat.Topic] {
    project.portOrders.filter { $0.state != .cancelled }.map(topic)
  }

  private func topic(_ order: Project.PortOrder) -> Seat.Topic {
    let paper = project.wanted(for: order, on: today).first
    let now: Seat.State = paper != nil ? .asks : order.state == .ported ? .done : .withUs
    return Seat.Topic(
      id: order.id, group: group(.ports), answerKind: paper.map(Seat.AnswerKind.paper) ?? .none,
      state: state(now, .givePapers(for: order.id)),
      question: paper.map { $0.question(project.plainName(of: order, texts), of: order.carrier, texts) }
        ?? project.sentence(on: order, texts),
      claim: "", why: paper == nil ? "" : texts(PortText.without),
      due: nil,
      details: [
        detail(TopicText.sentBack, paper == .remedy ? order.rejection?.remedy : nil),
        detail(TopicText.state, paper == nil ? nil : project.sentence(on: order, texts)),
      ].compactMap { $0 },
      standing: paper == nil ? "\(texts(order.state.plain))." : "", last: "", evidence: "",
      closed: projectEnd,
      waitsSince: order.heldSince)
  }
}

extension PortPaper {
  func question(_ name: String, of carrier: String, _ texts: Texts = .english) -> String {
    let question: PortText =
      switch self {
      case .account: .account
      case .pin: .pin
      case .bill: .bill
      case .loa: .loa
      case .remedy: .remedy
      }
    return texts(question, (.title, name), (.carrier, carrier))
  }

  /// The prompt for what the customer gives with a yes.
  var prompt: PortText {
    switch self {
    case .account: .accountPrompt
    case .pin: .pinPrompt
    case .bill: .billPrompt
    case .loa: .loaPrompt
    case .remedy: .remedyPrompt
    }
  }
}

extension Project {
  /// `Your 40 New York numbers move on Wednesday 4 November at 8:00 (New York time).`
  package func sentence(on order: PortOrder, _ texts: Texts = .english) -> String {
    let title = (Slot.title, plainName(of: order, texts))
    let count = order.count ?? 2
    if order.state == .ported { return texts(PortText.haveMoved, count: count, title) }
    guard order.state.isConfirmed, let foc = order.dates.foc else {
      guard let asked = order.dates.asked else { return texts(PortText.toBeMoved, count: count, title) }
      return texts(PortText.toBeMovedAsked, count: count, title, (.day, texts.spoken(asked)))
    }
    let minutes = foc.local.minute % 60
    let time = (Slot.time, "\(foc.local.minute / 60):\(minutes < 10 ? "0" : "")\(minutes)")
    let day = (Slot.day, texts.spoken(foc.local.day))
    guard let place = place(of: foc.zone, order) else {
      return texts(PortText.moveOnYours, count: count, title, day, time)
    }
    return texts(PortText.moveOn, count: count, title, day, time, (.place, place))
  }

  /// `New York`; `nil` where it is the customer's own time.
  private func place(of zone: String, _ order: PortOrder) -> String? {
    let own = order.site.flatMap { site($0)?.zoneName } ?? zoneName
    return own == zone ? nil : Zone.place(named: zone)
  }
}
