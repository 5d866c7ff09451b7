import Domain
import TestSupport
import Testing

/// What a screen asks before it offers a key, while there is no command yet.
struct PermissionTests {
  private let project = SmallProject.project
  private let provisioning = Actor(name: "Kim Doe", role: .provisioning)

  @Test func withoutAnItemItIsAskedWhetherThereCanBeOne() {
    #expect(Policy.refusal(.edit(.note), by: provisioning, on: project) == nil)
    #expect(Policy.refusal(.edit(.note, of: "BLD-1"), by: provisioning, on: project) == nil)
    #expect(Policy.refusal(.edit(.note, of: "PLN-1"), by: provisioning, on: project) != nil)
    #expect(Policy.refusal(.edit(.title), by: provisioning, on: project) != nil)
  }

  @Test func itIsRefusedInTheWordsInWhichTheCommandIs() {
    let pairs: [(Permission, Command)] = [
      (.edit(.title, of: "BLD-1"), .set(["BLD-1"], .title, "x")),
      (.changeDates, .reschedule("BLD-1", .shift(1), reason: "x", onBehalf: nil)),
      (.replan, .addWave(title: "Leeds", goLive: nil)), (.changePlan, .assign(["BLD-1"], to: nil)),
      (.proposeWaiver, .waive(["PRE-A1"], reason: "x", until: nil, onBehalf: nil)),
      (.leaveOut("BLD-1"), .notApplicable(["BLD-1"], reason: "x", onBehalf: nil)),
      (.overrideHealth, .overrideHealth(.red, reason: "x")),
    ]
    for (permission, command) in pairs {
      let refusal = Policy.refusal(permission, by: provisioning, on: project)
      #expect(refusal != nil && refusal == Policy.refusal(command, by: provisioning, on: project))
    }
  }

  @Test func ofSeveralTheFirstThatIsNotAllowedIsTheReason() {
    let found = Policy.refusal([.raiseIssue, .movePhase, .changePlan], by: provisioning, on: project)
    #expect(found == Policy.refusal(.movePhase, by: provisioning, on: project))
  }

  @Test func aCommandNeedsWhatItsPartsNeedOncePerItem() {
    let command = Command.together([
      .set(["BLD-1", "PLN-1"], .note, "x"), .setPhase("BUILD"), .verify([.unread("AC-1")], note: nil),
    ])
    #expect(
      command.permissions == [
        .edit(.note, of: "BLD-1"), .edit(.note, of: "PLN-1"), .movePhase, .setIssue(.verified, of: "AC-1"),
      ])
  }

  @Test func toTheCustomerAnInternalItemIsOneThatDoesNotExist() throws {
    var state = project.state
    state.items["BLD-1"]?.values[.visibility] = "internal"
    let project = try #require(Project(state))
    let found = Policy.refusal(.comment(on: "BLD-1"), by: SmallProject.mpoc, on: project)
    #expect(found == .unknownItem("BLD-1"))
  }
}
