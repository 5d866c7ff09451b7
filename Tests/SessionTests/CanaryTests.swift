import Canvas
import Dashboard
import Domain
import Layout
import SQLiteEngine
import StateStore
import TestSupport
import Testing
import Theming
import Views

@testable import Session

/// Every other project is full of tokens, and so are internal items of the customer's own project; the
/// customer's screen is driven with random keys. No token may appear.
@Suite struct CanaryTests {
  private static let seeds: ClosedRange<UInt64> = 1...(TestLength.isLong ? 20 : 3)
  private static let keys = TestLength.isLong ? 1500 : 500

  @Test(arguments: seeds, [Domain.Role.mpoc, .viewer])
  func noTokenShowsAnywhere(_ seed: UInt64, _ role: Domain.Role) throws {
    let workspace = try CanaryWorkspace()
    let store = try SQLiteFixture.confined(
      "Dana Ruiz", role: role, to: CanaryWorkspace.own, at: workspace.path, rules: .domain)
    var driver = RandomKeys(seed, customer: true)
    let seat = Seat()
    let drafts = MemoryDrafts(of: store.actor)
    let display = MemoryDisplay(
      (0..<Self.keys).map { number in
        number % 40 == 39 ? .meanwhile { workspace.work(number) } : .input(driver.next())
      })

    let runtime = run(display, store, seat, drafts)

    var seen = display.frames.map(MemoryDisplay.text) + display.copied
    seen += runtime.program.memory.map { "\($0.key)=\($0.value)" }
    seen += seat.saved.flatMap { $0.map { "\($0.key)=\($0.value)" } }
    seen += drafts.written
    #expect(runtime.framesPainted > Self.keys / 4)
    #expect(workspace.works > Self.keys / 50)
    // The customer's screen was shown, and used.
    #expect(display.frames.contains { MemoryDisplay.text($0).contains("Northwind") })
    #expect(Set(display.frames.map(MemoryDisplay.text)).count > 20)
    if role == .mpoc {
      let history = try workspace.provider.history(CanaryWorkspace.own, item: nil, before: nil, limit: 500)
      #expect(history.contains { $0.actor == "Dana Ruiz" }, "seed \(seed)")
      #expect(!drafts.written.isEmpty, "seed \(seed)")
    }
    for text in seen {
      let leak = CanaryWorkspace.leak(in: text)
      #expect(leak == nil, "seed \(seed): \(leak ?? "")\n\(text)")
      if leak != nil { break }
    }
  }

  /// The same keys show tokens to a person who may see everything, so a leak would be visible.
  @Test func somebodyOfTheProviderDoesSeeThem() throws {
    let workspace = try CanaryWorkspace()
    var driver = RandomKeys(1)
    let display = MemoryDisplay((0..<100).map { _ in .input(driver.next()) })
    _ = run(display, workspace.provider, Seat(), MemoryDrafts(of: workspace.provider.actor))
    #expect(display.frames.contains { CanaryWorkspace.leak(in: MemoryDisplay.text($0)) != nil })
  }

  private func run(
    _ display: MemoryDisplay, _ store: any ProjectStore, _ seat: Seat, _ drafts: MemoryDrafts
  ) -> Runtime<WholeDashboard> {
    var services = Services.still("c")
    services.drafts = drafts
    let model = Model(
      actor: store.actor, moment: SmallProject.moment, size: display.size, theme: "terminal",
      capabilities: .dashboard,
      seats: store.actor.side == .customer
        ? [SeatChoice(id: CanaryWorkspace.own, customer: "Northwind Dental")] : nil)
    let runtime = Runtime(
      WholeDashboard(model), display: display, store: store, services: services,
      seat: seat,
      theme: Theme(plain: "plain"))
    // One of the keys leaves: the session is then started again until the keys are used up.
    while case .left(status: 0) = runtime.run() { runtime.ending = nil }
    return runtime
  }

  private final class Seat: UIStateStore {
    private(set) var saved: [[String: String]] = []
    func load() -> [String: String] { saved.last ?? [:] }
    func save(_ values: [String: String]) { saved.append(values) }
  }
}
