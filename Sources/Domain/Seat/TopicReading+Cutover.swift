/// The go-live day in the customer's words, and the question whether services are live.
extension TopicReading {
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
      id: cutover.id, group: group(.goLiveDay), answerKind: asks ? .declaration : .none,
      state: state(now(cutover), .cutOver(.confirm(onBehalf: nil))),
      question: asks
        ? texts(TopicText.areLive) : words(cutover, standing.numbers),
      claim: asks ? texts(TopicText.saysLive, (.name, cutover.declaration?.by ?? texts(TopicText.we))) : "",
      why: asks ? texts(TopicText.withYourYes) : "", due: nil,
      details: standing.tests.filter { $0.total > 0 }.compactMap {
        detail(TopicText.tests, texts.words(of: $0))
      },
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
      return cutover.start.map {
        texts(
          TopicText.dayBegins, (.day, spoken($0.local.day)), (.time, $0.local.clock),
          (.place, Zone.place(named: $0.zone)))
      } ?? texts(TopicText.dayBeginsSoon)
    case .running, .declared:
      return numbers.total > 0
        ? texts(TopicText.numbersMoved, (.done, String(numbers.live)), (.total, String(numbers.total)))
        : texts(TopicText.dayUnderWay)
    case .live: return texts(TopicText.phonesLive)
    case .rolledBack: return texts(TopicText.brokenOff)
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
        thanks: texts(AnswerText.nowLive), .cutOver(topic.id, .confirm(shown, onBehalf: nil)))
    case .no:
      return Reply(
        texts(AnswerText.whatNotWork), required: true, thanks: texts(AnswerText.weLookAtOnce)
      ) { [texts] text in
        .raise(
          NewIssue(
            title: texts(AnswerText.notLiveYet, (.text, text)).cut(toBytes: TextRule.title.bytes),
            category: .defect,
            description: text))
      }
    case .notApply, .except, .ask: return nil
    }
  }
}

extension Texts {
  /// `DEN: 30 of 34 passed, 1 partly, 1 failed (T14), 2 open`
  func words(of tests: CutoverStanding.Tests) -> String {
    let parts = [
      self(TopicText.testsPassed, (.done, String(tests.passed)), (.total, String(tests.total))),
      tests.partial == 0 ? "" : self(TopicText.testsPartly, count: tests.partial),
      tests.failed == 0
        ? ""
        : self(TopicText.testsFailed, count: tests.failed, (.names, tests.failures.joined(separator: ", "))),
      tests.open == 0 ? "" : self(TopicText.testsOpen, count: tests.open),
    ]
    return (tests.site.map { "\($0): " } ?? "") + parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `fail, run 2 by Ana Ruiz: no sound`; `not run`.
  package func words(of item: SiteCase) -> String {
    guard let run = item.run else { return title(of: item.result ?? .notRun) }
    let (result, name) = ((Slot.result, title(of: run.result)), (Slot.name, run.tester))
    let said =
      run.number > 1
      ? self(TopicText.runAgain, result, name, (.number, String(run.number)))
      : self(TopicText.runBy, result, name)
    return said + (run.note.map { ": \($0)" } ?? "")
  }

  private func title(of result: TestResult) -> String {
    switch result {
    case .pass: self(TopicText.pass)
    case .fail: self(TopicText.fail)
    case .partial: self(TopicText.partial)
    case .notRun: self(TopicText.notRun)
    case .notApplicable: self(TopicText.notApplicable)
    }
  }
}
