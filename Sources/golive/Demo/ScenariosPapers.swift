import Documents
import Domain

/// Documents, calls and registers of the demo customers.
extension Scenarios {
  // MARK: Northwind Dental: everything from the introduction on

  static let northwindPapers: [Scenario.Step] =
    [
      .did(.ipm, 33) { $0.made(.introduction, 33) },
      .did(.ipm, 33, .recordSending("DOC-INTRODUCTION-1", NewSending(to: "Dana Ruiz", channel: "e-mail"))),
      .did(.ipm, 32) { $0.made(.sow, 32) }, .did(.ipm, 32) { $0.made(.plan, 32) },
      .did(.ipm, 32) { $0.made(.timeline, 32) },
      .did(.ipm, 32) { .inRegister(.start($0.risks)) },
      .did(.ipm, 20, .inRegister(.move("R-5", to: .mitigating, note: nil))),
      .did(.ipm, 12, .inRegister(.move("R-6", to: .closed, note: "All licences are assigned"))),
    ] + northwindTraining + northwindCalls + [
      .did(.ipm, 1) { $0.made(.status, 1) },
      .did(.ipm, 1, .recordSending("DOC-STATUS-1", NewSending(to: "Dana Ruiz", channel: "e-mail"))),
    ]

  private static let northwindTraining: [Scenario.Step] = [
    .did(.ipm, 15) { session("Administrators", "administrators", 7, seats: "2", ago: 6, $0) },
    .did(.ipm, 15) { session("Reception and queue staff", "reception", 4, seats: "6", ago: 2, $0) },
    .did(.ipm, 15) { session("Everybody: calls in Teams", "all users", 2, seats: "53", ago: -2, $0) },
    held("TR-1", ago: 6, "2", "Both assign numbers on their own"),
    held("TR-2", ago: 2, "5", "Transfers need practice; one was away"),
  ]

  private static let northwindCalls: [Scenario.Step] = [
    .did(.ipm, 7) { statusCall(on: $0.day(-5), $0) },
    .did(.ipm, 5, .inCall("CALL-1", .begin)),
    .did(.ipm, 5) {
      .inCall("CALL-1", .attend(present: $0.people("Lee Chen", "Dana Ruiz"), absent: $0.people("Jae Park")))
    },
    .did(.ipm, 5, .inCall("CALL-1", .decide("Go-live moves with the carrier's date", who: "Dana Ruiz"))),
    .did(.ipm, 5) {
      .inCall("CALL-1", .agree("Tell all users the new day", owner: .mpoc, due: $0.day(1)))
    },
    .did(.ipm, 5, .inCall("CALL-1", .risk("Reception is alone on the first morning", who: "Dana Ruiz"))),
    .did(.ipm, 5, .inCall("CALL-1", .end)),
    .did(.ipm, 5) { $0.made(.minutes, 5, about: "CALL-1") },
    .did(.ipm, 4) { statusCall(on: $0.day(2), $0) },
  ]

  // MARK: Customers that are live

  static let riverbankTraining: [Scenario.Step] = [
    .did(.ipm, 4) { context in
      .inRegister(
        .add(
          NewRegisterEntry(
            .training, "Claims team: the mobile app",
            fields: [
              .link: context.issue.rawValue, .audience: "claims team", .due: context.day(2).iso, .seats: "9",
              .trainingMode: "online", .window: "10:00-11:00",
            ])))
    }
  ]

  static let oakTuning: [Scenario.Step] = [
    .did(.ipm, 5) { tuning("Shorter ring before the deputy answers", "access", 1, $0) },
    .did(.engineer, 5) { tuning("Voice first on the guest network", "performance", -1, $0) },
    .did(.ipm, 4) { tuning("Recording of the hotline", "enhancement", 3, $0) },
    .did(.engineer, 1, .inRegister(.move("FT-2", to: .done, note: "Jitter fell from 38 to 9 ms"))),
    .did(.ipm, 1, .inRegister(.move("FT-3", to: .movedToSupport, note: "CASE-20418"))),
  ]

  static let summitHandover: [Scenario.Step] = [
    .did(.ipm, 1) { $0.made(.handover, 1) },
    .did(.ipm, 0) { $0.made(.supportCard, 0) },
  ]

  static let meridianHandover: [Scenario.Step] = [
    .did(.ipm, 4) { $0.made(.handover, 4) },
    .did(.ipm, 3) {
      .reviewDocument(
        $0.newest(.handover), NewReview(.accepted, onBehalf: "Sam Hill of Service & Support, call"))
    },
    .did(
      .ipm, 2,
      .inRegister(
        .add(
          NewRegisterEntry(
            .lessons, "Ask for the account data at the kick-off",
            fields: [.lesson: "proposal", .description: "Two weeks were lost on a billing number"])))),
  ]

  // MARK: Their parts

  private static func session(
    _ title: String, _ audience: String, _ hours: Int, seats: String, ago: Int, _ context: DemoContext
  ) -> Command {
    .inRegister(
      .add(
        NewRegisterEntry(
          .training, title,
          fields: [
            .audience: audience, .due: context.day(-ago).iso, .window: "\(hours + 8):00-\(hours + 9):00",
            .trainer: "Priya Nair", .seats: seats, .trainingMode: "online",
          ])))
  }

  private static func held(_ id: ItemID, ago: Int, _ came: String, _ note: String) -> Scenario.Step {
    .did(
      .ipm, ago,
      .together([.set([id], .attended, came), .inRegister(.move(id, to: .held, note: note))]))
  }

  private static func tuning(_ title: String, _ list: String, _ due: Int, _ context: DemoContext) -> Command {
    .inRegister(
      .add(NewRegisterEntry(.tuning, title, fields: [.list: list, .due: context.day(due).iso])))
  }

  private static func statusCall(on day: Day, _ context: DemoContext) -> Command {
    let zone = Clocks.zone("America/New_York") ?? .utc
    let local = LocalTime(day: day, minute: 10 * 60)
    let start = ZonedTime(local: local, zone: zone.name, instant: zone.instant(local).instant)
    let usual = context.calls.first { $0.kind == .status } ?? CallPlan(.status)
    return .planCall(
      NewCall(
        .status, title: usual.title, start: start, minutes: usual.minutes,
        place: "https://meet.example/northwind", invited: context.people("Lee Chen", "Dana Ruiz", "Jae Park"),
        agenda: usual.agenda))
  }
}

extension DemoContext {
  /// People of the project by their names.
  fileprivate func people(_ names: String...) -> [ItemID] {
    names.compactMap { name in read?.people.first { $0.name == name }?.id }
  }

  fileprivate func newest(_ kind: DocumentKind) -> ItemID { read?.latest(kind)?.id ?? "no document" }

  /// A document made from the project as it was on that day.
  fileprivate func made(_ kind: DocumentKind, _ ago: Int, about: ItemID? = nil) -> Command {
    let moment = Moment(day: day(-ago), minute: 9 * 60)
    guard let state = read?.state,
      let facts = DocumentFacts(kind, of: state, by: DemoPeople.ipm, at: moment, about: about, usual: calls),
      let template = try? DocumentTemplate(kind.builtInTemplate, file: kind.rawValue, kind: kind)
    else { return .addDocument(NewDocument(kind, text: "")) }
    return .addDocument(facts.document(template.markdown(facts)))
  }
}
