/// The go-live day in the customer's words, and the question whether services are live.
extension TopicReading {
  static let goLiveDay = Seat.Group(key: "go-live-day", title: "Your go-live day")

  /// The newest cutover of each wave.
  var cutoverTopics: [Seat.Topic] {
    project.cutovers.filter { cutover in
      cutover.state != .rolledBack && project.cutover(ofWave: cutover.wave)?.id == cutover.id
    }.map(topic)
  }

  private func topic(_ cutover: Project.Cutover) -> Seat.Topic {
    let standing = project.standing(of: cutover)
    let asks = cutover.state == .declared
    return Seat.Topic(
      id: cutover.id, group: Self.goLiveDay, answerKind: asks ? .declaration : .none,
      state: state(now(cutover), .cutOver(.confirm(onBehalf: nil))),
      question: asks
        ? "Are your new phones live, and do they work as agreed?" : words(cutover, standing.numbers),
      claim: asks ? "\(cutover.declaration?.by ?? "We") says that everything is live. Do you agree?" : "",
      why: asks ? "With your yes the go-live day is over. Say no if anything does not work." : "", due: nil,
      details: standing.tests.filter { $0.total > 0 }.compactMap { detail("Tests", $0.words) },
      standing: asks ? "" : words(cutover, standing.numbers), last: "", evidence: "", closed: projectEnd)
  }

  private func now(_ cutover: Project.Cutover) -> Seat.State {
    switch cutover.state {
    case .planned: .later
    case .running: .withUs
    case .declared: .asks
    case .live, .rolledBack: .done
    }
  }

  private func words(_ cutover: Project.Cutover, _ numbers: CutoverStanding.Numbers) -> String {
    switch cutover.state {
    case .planned:
      let when = cutover.start.map {
        " on \($0.local.day.spoken(near: today)) at \($0.local.clock) (\(Zone.place(named: $0.zone)) time)"
      }
      return "Your go-live day begins\(when ?? " soon")."
    case .running, .declared:
      return numbers.total > 0
        ? "Your go-live day is under way: \(numbers.live) of \(numbers.total) numbers have moved."
        : "Your go-live day is under way."
    case .live: return "Your new phones are live."
    case .rolledBack: return "Your go-live day was broken off; your numbers go back."
    }
  }
}

extension Zone {
  /// The town a zone is named for: `New York`.
  static func place(named name: String) -> String {
    String(name.split(separator: "/").last ?? "").split(separator: "_").joined(separator: " ")
  }
}

extension Seat {
  func declaration(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      let shown = project.shown(topic.id) ?? .unread(topic.id)
      return Reply(
        thanks: "Thank you. Your new phones are live.", .cutOver(topic.id, .confirm(shown, onBehalf: nil)))
    case .no:
      return Reply("What does not work?", required: true, thanks: "Thank you. We look into it at once.") {
        text in
        .raise(
          NewIssue(
            title: "Not live yet: \(text)".cut(toBytes: TextRule.title.bytes), category: .defect,
            description: text))
      }
    case .notApply, .except, .ask: return nil
    }
  }
}
