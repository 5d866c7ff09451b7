import Domain

/// One invented customer: when it started, how late it is, and what happened besides the regular work.
struct Scenario: Sendable {
  let customer: String
  let ipm = DemoPeople.ipm
  let mpoc: String
  let network: String
  let email: String
  /// Business days since the project's first day.
  let age: Int
  /// Business days the work is behind its plan.
  var behind = 0
  var calendar = "us"
  /// Of the built-in template.
  var options: Set<ProjectOption> = ["porting"]
  var steps: [Step] = []
  /// The number list, and how many business days ago it was imported.
  var numbers: (ago: Int, lines: [DemoNumbers])?
  /// For a closed project, the business days of each phase in order; empty for a running one.
  var phaseDays: [Int] = []

  /// An action of one person, a number of business days ago.
  struct Step: Sendable {
    let ago: Int
    let seat: Seat
    let command: @Sendable (DemoContext) -> Command
  }

  enum Seat: Hashable, Sendable {
    case ipm, mpoc, engineer, porting
    /// Who looks after the customer's network, and tests at a site.
    case tester
  }

  var isPast: Bool { !phaseDays.isEmpty }

  var id: ProjectID { .slug(from: customer) }

  func actor(_ seat: Seat) -> Actor {
    switch seat {
    case .ipm: ipm
    case .mpoc: Actor(name: mpoc, role: .mpoc)
    case .tester: Actor(name: network, role: .customerNetwork)
    case .engineer: DemoPeople.engineer
    case .porting: DemoPeople.porting
    }
  }
}

/// The input of a step.
struct DemoContext {
  let today: Day
  /// The newest issue of the project.
  let issue: ItemID
  /// The project's own item.
  let project: ItemID
  let calendar: WorkCalendar
  /// The committed go-live at that time.
  let goLive: Day?
  /// Why carriers reject orders.
  let rejections: [RejectionReason]
  /// The template's plan of the go-live day, its usual calls and risks.
  let runbook: Runbook
  let calls: [CallPlan]
  let risks: [NewRegisterEntry]
  /// The project as it was just before.
  let read: Project?

  /// A day relative to the real today, in business days.
  func day(_ offset: Int) -> Day { calendar.add(today, offset) }
}

/// The provider's people in the demo.
enum DemoPeople {
  static let organisation = "Bridgeway Voice"
  static let ipm = Actor(name: "Lee Chen", role: .ipm)
  static let engineer = Actor(name: "Priya Nair", role: .engineer)
  static let porting = Actor(name: "Marco Silva", role: .porting)
}

extension Scenario.Step {
  static func did(
    _ seat: Scenario.Seat, _ ago: Int, _ command: @escaping @Sendable (DemoContext) -> Command
  ) -> Scenario.Step { Scenario.Step(ago: ago, seat: seat, command: command) }

  /// A command that does not depend on the context.
  static func did(_ seat: Scenario.Seat, _ ago: Int, _ command: Command) -> Scenario.Step {
    Scenario.Step(ago: ago, seat: seat) { _ in command }
  }
}
