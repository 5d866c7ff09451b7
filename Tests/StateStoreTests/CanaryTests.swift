import Domain
import StateStore
import TestSupport
import Testing

/// Every internal item is full of tokens; nothing that a customer's role reads, and no refusal, contains
/// one.
@Suite("What the customer never reads", .onEveryEngine)
struct CanaryTests {
  private static let token = CanaryProject.token
  private static let roles: [Role] = [.mpoc, .deputy, .viewer, .customerIT, .customerNetwork]

  @Test(arguments: UInt64(1)...(TestLength.isLong ? 20 : 3))
  func noTokenOnAnyPath(seed: UInt64) throws {
    var random = Seeded(seed)
    let store = try Store.fixture()
    let ira = try store.session(rules: .domain)
    let id: ProjectID = "acme"
    try CanaryProject.fill(ira, id, &random)
    for role in TestLength.isLong ? Self.roles : [random.pick(Self.roles)] {
      let reader = try store.session("Dana Ruiz", role: role, rules: .domain)
      try reader.markSeen(upTo: 0, at: .test())
      for (path, text) in try everything(reader, id) {
        #expect(!text.contains(Self.token), "seed \(seed), \(role), \(path)")
      }
      for number in 0..<(TestLength.isLong ? 40 : 12) {
        let command = try self.command(&random, ira.load(id), reader.load(id))
        let name = "\(role)-\(number)"
        let answer = self.answer(command, name, reader, id)
        #expect(!answer.contains(Self.token), "seed \(seed), \(role): \(command)")
      }
      for (path, text) in try everything(reader, id) {
        #expect(!text.contains(Self.token), "seed \(seed), \(role), \(path) after changes")
      }
    }
    // The tokens are there: the provider reads them.
    #expect(try everything(ira, id).contains { $0.1.contains(Self.token) })
  }

  private func everything(_ store: Workspace, _ id: ProjectID) throws -> [(String, String)] {
    let state = try store.load(id)
    let project = try #require(Project(state))
    let today = Moment.test().today
    var facts = project.why(.ready, on: today, for: store.actor)
    for topic in WhyTopic.allCases { facts += project.why(topic, on: today, for: store.actor) }
    let gates = project.phases.compactMap { project.gate(of: $0.id, on: today) }
    let schedule = project.schedule(on: today)
    var paths: [(String, String)] = [
      ("load", Self.dumped(state)), ("facts", Self.dumped(facts)), ("gates", Self.dumped(gates)),
      ("conflicts", Self.dumped(schedule.conflicts)), ("lines", Self.dumped(schedule.lines)),
      ("approvals", Self.dumped(project.approvals)), ("summary", Self.dumped(try store.summary(id))),
      ("history", Self.dumped(try store.history(id, item: nil, before: nil, limit: .max))),
      ("news", Self.dumped(try store.news(limit: 1000))),
      ("due", Self.dumped(try store.today(TodayQuery(today: Moment.test().today + 500, limit: 500)))),
      ("find", Self.dumped(try store.find("a", limit: 10))),
      ("passages", Self.dumped(try store.passages(projects: 10))),
    ]
    // Each call examines the whole project for internal items.
    let items = state.items.keys.sorted { $0.rawValue < $1.rawValue }
    for task in TestLength.isLong ? items : items.enumerated().filter({ $0.offset % 25 == 0 }).map(\.element)
    {
      paths.append(
        ("history of \(task)", Self.dumped(try store.history(id, item: task, before: nil, limit: 50))))
    }
    for order in PortfolioQuery.Order.allCases {
      paths.append(("portfolio", Self.dumped(try store.portfolio(PortfolioQuery(order: order)))))
    }
    let filter = Filter(reading: Self.token, today: today)
    if store.actor.side == .customer {
      let page = try store.portfolio(PortfolioQuery(filter: filter))
      #expect(page.rows.isEmpty && page.matching == 0)
    }
    return paths
  }

  /// A command on a visible item or, occasionally, on an invisible one.
  private func command(_ random: inout Seeded, _ whole: ProjectState, _ shown: ProjectState) throws -> Command
  {
    let all = try #require(Project(whole))
    let some = try #require(Project(shown))
    switch random.next() % 8 {
    case 0: return .comment(random.pick(all.tasks.map(\.id)), "hello")
    case 1: return .setTask([random.pick(all.tasks.map(\.id))], .done, reason: "seen", nextCheck: nil)
    case 2: return .sign(random.pick(SignOff.Subject.known), onBehalf: nil)
    case 3:
      return .fixDate(
        random.pick(all.tasks.map(\.id)), Day(iso: "2026-12-15"), .target, reason: "please", onBehalf: nil)
    case 4: return .raise(NewIssue(title: "x", link: random.pick(all.tasks.map(\.id))))
    case 5: return .reorder(random.pick(all.tasks.map(\.id)), behind: random.pick(all.tasks.map(\.id)))
    default: return random.command(on: some)
    }
  }

  private func answer(
    _ command: Command, _ name: String, _ reader: Workspace, _ id: ProjectID
  ) -> String {
    do throws(StoreError) {
      var text = Self.dumped(
        try reader.commit(command, id: name, on: reader.load(id), at: .test(minute: 1000)))
      if name.hasSuffix("3") {
        text += Self.dumped(try reader.undo(id, id: name + "u", at: .test(minute: 1001)))
      }
      return text
    } catch { return "\(error) \(error.sentence)" }
  }

  private static func dumped(_ done: Committed) -> String { dumped(done.state) + dumped(done.entry) }

  /// Much faster than `dump`.
  private static func dumped(_ state: ProjectState) -> String {
    (Array(state.items.values) + Array(state.unseen.values)).map { item in
      "\(item.id): " + item.values.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }.joined(separator: "\n") + dumped(state.receipts)
  }

  private static func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }
}
