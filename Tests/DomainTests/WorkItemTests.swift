import Domain
import TestSupport
import Testing

@Suite("Open work of a project")
struct WorkItemTests {
  /// An issue of the customer's that waits for the carrier is not asked of the customer.
  @Test func whatAnotherSideHasIsNotItsOwners() throws {
    let start = try ListsProject.midway()
    let issue = try #require(start.issues.first { $0.state.isOpen })
    let project = try ListsProject.project(
      [
        (.set([issue.id], .owner, Role.mpoc.rawValue), ListsProject.ipm, ListsProject.moment),
        (.passBall([issue.id], to: .carrier), ListsProject.ipm, ListsProject.moment),
      ], on: start.state)
    let item = try #require(project.workItems.first { $0.item == issue.id && $0.kind == .issue })
    #expect(item.holder == .carrier)
    #expect(item.person == "Carrier")
  }

  @Test func everythingHeldNowIsListedWithItsHolder() throws {
    let project = try ListsProject.midway()
    let items = project.workItems
    let held = project.heldItems(on: ListsProject.moment.today)
    #expect(held.count > 5)
    for held in held {
      let item = try #require(items.first { $0.item == held.item && $0.kind != .question }, "\(held.item)")
      #expect(item.holder == held.holder && item.since == held.since, "\(held.item)")
      if let person = held.person { #expect(item.person == person, "\(held.item)") }
    }
  }
}
