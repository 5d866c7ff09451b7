import Domain

/// Where the customer is in her conversation.
struct LinearSeat: Sendable {
  /// The questions, while she answers them.
  var interview: Interview?
  /// What was asked of the store and has not been answered.
  var pending = Pending.nothing

  /// Whether her answer leads on to the next question.
  enum Pending: Sendable { case nothing, leadsOn, stays }
}

/// The customer's side: her questions, one form for problems, what waits on whom.
extension LinearSession {
  /// A customer talks about one project; before it is open she chooses it in the portfolio.
  var isSeat: Bool { model.actor.side == .customer && model.screen.needsProject && model.project != nil }

  private var context: ScreenContext? { model.context(for: .checklists) }

  /// Where there is only one project, it is hers.
  mutating func takeSeat() -> [Effect] {
    guard model.actor.side == .customer, model.project == nil, model.opening == nil,
      model.portfolio.count == 1,
      let row = model.portfolio.current
    else { return [] }
    return model.open(row.id)
  }

  mutating func greetSeat() {
    guard let project = model.project else { return }
    let goLive =
      project.head.goLive.map { " Your go-live is \($0.long) (\(project.head.goLiveGrade.rawValue))." } ?? ""
    let left = interviewItems.count(where: \.isLeft)
    say("Hello, \(model.actor.name). \(project.head.customer).\(goLive)")
    say(left == 0 ? "Nothing waits for you." : "You have \(Words.count(left, "question")) to answer.")
    readSeatMenu()
  }

  private mutating func readSeatMenu() {
    for (index, choice) in SeatChoice.allCases.enumerated() { say("\(index + 1). \(choice.title)") }
    say("Type a number or a word. u takes your last change back. q leaves.")
  }

  mutating func hearInSeat(_ text: String) -> [Effect] {
    if seat.interview != nil { return hearInInterview(text) }
    let titles = SeatChoice.allCases.map(\.rawValue)
    switch text.lowercased() {
    case "q", "quit": return [.quit]
    case "u": return model.perform(.undo)
    case "?", "b", "":
      readSeatMenu()
      return []
    default: break
    }
    if let action = Action(rawValue: text.lowercased()), action == .undo || action == .redo {
      return model.perform(action)
    }
    guard let index = Self.choice(text, among: titles) else {
      say("\"\(text)\" is none of these; ? lists them.")
      return []
    }
    return choose(SeatChoice.allCases[index])
  }

  private mutating func choose(_ choice: SeatChoice) -> [Effect] {
    switch choice {
    case .questions:
      let interview = Interview(interviewItems)
      seat.interview = interview
      for line in interview.question { say(line) }
    case .report:
      guard let context else { return [] }
      field = 0
      return model.ask(Ask.issue(link: nil, title: "", category: .defect, actor: context.actor))
    case .issues: readIssues()
    case .waits: readWaits()
    case .plan: readPlan()
    }
    return []
  }

  // MARK: Questions

  private var interviewItems: [Interview.Item] {
    guard let context else { return [] }
    return context.project.questions(in: context.project.checklists).filter { $0.asks != nil }
      .map { Interview.Item($0, in: context) }
  }

  private mutating func hearInInterview(_ text: String) -> [Effect] {
    guard var interview = seat.interview else { return [] }
    if interview.isChoosing, text.lowercased() == "u" {
      seat.pending = .stays
      return model.perform(.undo)
    }
    let events = interview.hear(text)
    seat.interview = interview
    var effects: [Effect] = []
    for event in events {
      switch event {
      case .say(let line): say(line)
      case .give(let given): effects += store(given)
      case .leave:
        seat.interview = nil
        readSeatMenu()
      }
    }
    if effects.isEmpty, let interview = seat.interview { for line in interview.question { say(line) } }
    return effects
  }

  private mutating func store(_ given: GivenAnswer) -> [Effect] {
    guard let project = model.project, let question = project.question(given.item) else { return [] }
    do throws(Refusal) {
      let commands = try question.commands(for: given, in: project, by: model.actor)
      guard let first = commands.first else {
        say("Noted. It stays as it is.")
        seat.interview?.goOn()
        return []
      }
      seat.pending = given.answer == nil ? .stays : .leadsOn
      return model.commit(commands.count == 1 ? first : .together(commands), in: project.id)
    } catch {
      say(error.sentence)
      return []
    }
  }

  /// After an answer was stored, or refused: the next question, or the same again.
  mutating func goOnInSeat(isStored: Bool) {
    guard seat.pending != .nothing, seat.interview != nil else { return }
    let items = interviewItems
    seat.interview?.renew(items)
    if isStored, seat.pending == .leadsOn { seat.interview?.goOn() }
    seat.pending = .nothing
    for line in seat.interview?.question ?? [] { say(line) }
  }

  // MARK: To be read

  private mutating func readIssues() {
    guard let context = model.context(for: .issues) else { return }
    let open = context.project.issues.filter(\.state.isOpen)
    say(open.isEmpty ? "No issue is open." : "\(Words.count(open.count, "open issue")):")
    for issue in open { say(IssueWords.waits(issue, in: context)) }
  }

  private mutating func readWaits() {
    guard let context else { return }
    let court = context.project.court(on: context.today, for: context.actor)
    if court.isEmpty { say("Nothing waits for anybody.") }
    for side in [Side.customer, .provider, .carrier] {
      let own = court.filter { $0.holder == side }
      guard !own.isEmpty else { continue }
      let name = Words.side(side, for: context.actor, in: context.project)
      say("Waiting for \(name): \(Words.count(own.count, "item")).")
      for held in own.prefix(Self.page) {
        say("\(held.title), for \(Words.count(held.businessDays, "business day"))")
      }
    }
  }

  private mutating func readPlan() {
    guard let context = model.context(for: .timeline) else { return }
    for line in model.timeline.spokenHeading("Plan", in: context) { say(line) }
    let schedule = context.project.schedule(on: context.today)
    for phase in context.project.phases {
      guard let span = schedule.phases[phase.id] else { continue }
      say("\(phase.title): \(span.start.long) to \(span.finish.long), \(span.percent) % done")
    }
  }
}

/// What the customer can do besides answering.
private enum SeatChoice: String, CaseIterable {
  case questions, report, issues, waits, plan

  var title: String {
    switch self {
    case .questions: "questions: answer what waits for you, or change an answer"
    case .report: "report: a problem, a training gap, anything that is wrong"
    case .issues: "issues: what was reported and where it stands"
    case .waits: "waits: what waits on whom"
    case .plan: "plan: the dates"
    }
  }
}

extension Interview.Item {
  /// A question of the live project.
  init(_ question: CheckQuestion, in context: ScreenContext) {
    let check = question.check
    var facts: [String] = []
    if let why = question.why { facts.append("Why we ask: \(why).") }
    if let due = check.due, !check.state.isComplete {
      let days = context.calendar.distance(from: context.today, to: due)
      let when =
        days < 0 ? "\(Words.count(-days, "business day")) ago" : "in \(Words.count(days, "business day"))"
      facts.append("Needed by \(due.long) (\(when)).")
    }
    if !check.expected.isEmpty { facts.append("We look for: \(check.expected)") }
    if question.wantsEvidence, !check.evidenceWanted.isEmpty {
      facts.append("Please show: \(check.evidenceWanted)")
    }
    if !question.wantsEvidence, let evidence = check.evidence { facts.append("Shown so far: \(evidence)") }
    if let reason = check.reason { facts.append("Because: \(reason)") }
    let choices = CheckAnswer.allCases.map { ($0, question.words(for: $0)) }
    self.init(
      id: check.id, title: check.title, facts: facts, asks: question.sentence(from: context.project.asker),
      choices: Dictionary(uniqueKeysWithValues: choices),
      reasoned: Set(CheckAnswer.allCases.filter(question.needsReason)), answer: question.answer,
      evidence: question.wantsEvidence ? check.evidence ?? "" : nil)
  }
}
