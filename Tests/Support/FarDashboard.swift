import Dashboard
import Domain
import Layout
import PostgresEngine
import Session
import StateStore

/// A dashboard over a workspace on a server: keys go in, and the round trips they take are counted.
package final class FarDashboard {
  package let store: PostgresFixture
  private let connection: PostgresEngine
  private let loop: HarnessLoop

  /// Ten projects from the template, and the dashboard of their project manager, or of a customer's MPOC.
  package init(of actor: Actor = SmallProject.ipm) throws {
    store = try PostgresFixture()
    let lee = try store.session(SmallProject.ipm.name, rules: .domain)
    for number in 1...10 {
      let new = NewProject(
        id: ProjectID("customer-\(number)"), customer: "Customer \(number)", start: SmallProject.moment.today,
        mpoc: "Dana Ruiz", ipm: SmallProject.ipm.name, options: [.porting],
        template: try TemplateProject.template.get())
      _ = try lee.commit(
        .createProject(new), id: "new-\(number)", on: ProjectState(id: new.id), at: SmallProject.moment)
    }
    connection = try store.connect()
    let isOwn = actor.side == .customer
    let session: any ProjectStore =
      isOwn
      ? try ProjectSession(connection, actor: actor, project: "customer-1", via: "test", rules: .domain)
      : try Workspace(connection, actor: actor, via: "test", rules: .domain)
    loop = HarnessLoop(
      Model(
        actor: actor, moment: SmallProject.moment, size: Size(columns: 160, rows: 48),
        seats: isOwn ? [SeatChoice(id: "customer-1", customer: "Customer 1")] : nil), session,
      .harness(actor, [:], HarnessFiles(), .account))
  }

  package var model: Model { loop.program.model }

  /// Starts, and returns how many round trips the first screen takes.
  package func start() -> Int { trips { loop.perform(loop.program.start()) } }

  /// Presses keys, named as in `keys.toml`, and returns how many round trips that takes.
  package func press(_ keys: String) -> Int {
    trips {
      for word in keys.split(separator: " ") {
        guard let key = Key(text: String(word)) else { preconditionFailure("\(word) is no key") }
        loop.send(.input(.key(key)))
      }
      loop.searchForTyped()
    }
  }

  /// Types every character as a key of its own.
  package func type(_ text: String) -> Int {
    trips { for character in text { loop.send(.input(.key(.character(character)))) } }
  }

  /// Somebody else changes the first project.
  package func changeElsewhere(_ field: Field, _ value: String) throws {
    let ben = try store.otherSession(rules: .domain)
    let id = ProjectID("customer-1")
    _ = try ben.commit(
      .set([ItemID(id.rawValue)], field, value), id: value, on: ben.load(id), at: SmallProject.moment)
  }

  /// The dashboard is woken by a change.
  package func wake() -> Int { trips { loop.followOthers() } }

  /// How many changes of the first project are stored.
  package func entries() throws -> Int {
    try store.session().history("customer-1", item: nil, before: nil, limit: 100).count
  }

  private func trips(_ body: () -> Void) -> Int {
    let before = connection.statistics.roundTrips
    body()
    return connection.statistics.roundTrips - before
  }
}
