/// Port orders in the customer's words, and what is wanted for them.
extension TopicReading {
  static let ports = Seat.Group(key: "ports", title: "Moving your numbers")

  var portTopics: [Seat.Topic] {
    project.portOrders.filter { $0.state != .cancelled }.map(topic)
  }

  private func topic(_ order: Project.PortOrder) -> Seat.Topic {
    let paper = project.wanted(for: order, on: today).first
    let now: Seat.State = paper != nil ? .asks : order.state == .ported ? .done : .withUs
    return Seat.Topic(
      id: order.id, group: Self.ports, answerKind: paper.map(Seat.AnswerKind.paper) ?? .none,
      state: state(now, .givePapers(for: order.id)),
      question: paper.map { $0.question(project.plainName(of: order), of: order.carrier) }
        ?? project.sentence(on: order),
      claim: "", why: paper == nil ? "" : "Without it your old phone company does not let the numbers go.",
      due: nil,
      details: [
        detail("Sent back", paper == .remedy ? order.rejection?.remedy : nil),
        detail("State", paper == nil ? nil : project.sentence(on: order)),
      ].compactMap { $0 },
      standing: paper == nil ? "\(order.state.plain)." : "", last: "", evidence: "", closed: projectEnd,
      waitsSince: order.heldSince)
  }
}

extension PortPaper {
  func question(_ name: String, of carrier: String) -> String {
    switch self {
    case .account: "Do you know your account number at \(carrier), for your \(name)?"
    case .pin: "Does your account at \(carrier) have a PIN or passcode, for your \(name)?"
    case .bill: "Have you sent us the latest bill of \(carrier), for your \(name)?"
    case .loa: "Has the letter that lets us move your \(name) been signed?"
    case .remedy: "\(carrier) sent the order for your \(name) back. Is what it asks for done?"
    }
  }

  /// The prompt for what the customer gives with a yes.
  var prompt: String {
    switch self {
    case .account: "The account number (only we and the phone companies see it)"
    case .pin: "The PIN (only we and the phone companies see it)"
    case .bill: "The date of the bill, such as 2 Nov"
    case .loa: "Who signed, and when, such as: Dana Ruiz, 10 Nov"
    case .remedy: "What did you do, or what is the right value?"
    }
  }
}

extension Project {
  /// `Your 40 New York numbers move on Wednesday 4 November at 8:00 (New York time).`
  package func sentence(on order: PortOrder) -> String {
    let name = "Your \(plainName(of: order))"
    let verb = order.count == 1 ? ("moves", "is", "has") : ("move", "are", "have")
    if order.state == .ported { return "\(name) \(verb.2) moved." }
    guard order.state.isConfirmed, let foc = order.dates.foc else {
      let day = order.dates.asked.map { ". We ask for \($0.spoken)" } ?? ""
      return "\(name) \(verb.1) still to be moved\(day)."
    }
    let minutes = foc.local.minute % 60
    let clock = "\(foc.local.minute / 60):\(minutes < 10 ? "0" : "")\(minutes)"
    return "\(name) \(verb.0) on \(foc.local.day.spoken) at \(clock) (\(place(of: foc.zone, order)) time)."
  }

  /// `your`, where it is the customer's own time, else the place: `New York`.
  private func place(of zone: String, _ order: PortOrder) -> String {
    let own = order.site.flatMap { site($0)?.zoneName } ?? zoneName
    if own == zone { return "your" }
    return Zone.place(named: zone)
  }
}
