import Canvas
import Dashboard
import Domain
import Layout
import StateStore
import TestSupport
import Testing
import Theming

@testable import Session

@Suite struct RuntimeTests {
  private final class Seat: UIStateStore {
    var values: [String: String] = [:]
    var saves = 0

    func load() -> [String: String] { values }
    func save(_ values: [String: String]) {
      self.values = values
      saves += 1
    }
  }

  private final class Clock {
    var milliseconds: Int64 = 0
  }

  private let store = MemoryStore("north")
  private let seat = Seat()
  private let clock = Clock()

  private func run(_ display: MemoryDisplay, capabilities: SessionCapabilities = .account) -> (
    runtime: Runtime<ToyProgram>, ending: RuntimeEnding
  ) {
    var commands = 0
    let clock = clock
    let services = Services(
      clock: { Moment(timestamp: Timestamp(milliseconds: clock.milliseconds), zoneOffset: 0) },
      commandID: {
        commands += 1
        return "c\(commands)"
      },
      themeNames: ["mono"], theme: { _, _ in nil },
      newProject: { (form) throws(StoreError) in throw .projectExists(form.customer) },
      capabilities: capabilities)
    let runtime = Runtime(
      ToyProgram(), display: display, store: store, services: services, seat: seat,
      theme: Theme(plain: "mono"))
    return (runtime, runtime.run())
  }

  @Test func aKeyReachesTheStoreAndThenTheScreen() {
    let display = MemoryDisplay(keys: "A q")
    let ending = run(display).ending
    #expect(ending == .left(status: 0))
    #expect(store.customer("north") == "A")
    #expect(store.commits.map(\.id) == ["c1"])
    #expect(display.frames.map(MemoryDisplay.text)[1].contains("|A 1 "))
    #expect(display.screen.contains("stored 2"))
  }

  @Test func aFullDiskShowsAsABarAndChangesNothing() {
    let store = store
    let display = MemoryDisplay([
      .meanwhile { store.failure = .full(at: "/disk") }, .input(.key(.character("A"))),
    ])
    _ = run(display)
    #expect(store.customer("north") == "north")
    #expect(display.screen.contains("north 1"))
    #expect(display.screen.contains("bar: Not saved: the disk is full"))
  }

  @Test func aRefusalIsAMessageUntilTheNextKey() {
    let display = MemoryDisplay(keys: "u")
    _ = run(display)
    #expect(display.screen.contains("message: You have nothing to undo"))
  }

  @Test func aFieldChangedBehindTheBackIsRefusedUntilItWasShown() {
    let store = store
    let display = MemoryDisplay([
      .burst([.key(.character("A"))]),
      .unnoticed({ store.changeBehindTheBack("north", customer: "theirs") }, .key(.character("B"))),
      .input(.wake), .input(.key(.character("C"))),
    ])
    _ = run(display)
    let stored = store.commits.map { $0.command.newValue }
    #expect(stored == ["A", "C"])
    #expect(display.frames.map(MemoryDisplay.text).contains { $0.contains("theirs 2") })
  }

  @Test func damageIsSaidAtTheStartAndWhenSomebodyHasDecidedAboutIt() {
    let damage = Damage(.broken, "entry 3 was edited", by: "Ben", at: Timestamp(milliseconds: 0))
    store.damage = damage
    let display = MemoryDisplay([
      .input(.key(.character("k"))), .meanwhile { [store] in store.damage = nil },
      .meanwhile { [store] in store.damage = damage }, .input(.key(.character("q"))),
    ])
    _ = run(display)
    let frames = display.frames.map(MemoryDisplay.text)
    #expect(frames.first?.contains("damaged: ") == true)
    #expect(frames.contains { $0.contains("no damage") })
    #expect(frames.last?.contains("damaged: ") == true)
  }

  /// Nobody tells that a workspace is there again, so one that is lost is looked for; otherwise nothing happens.
  @Test func aWorkspaceThatIsLostIsLookedForUntilItIsThereAgain() {
    let store = store
    let display = MemoryDisplay([
      .input(.key(.character("A"))), .input(.key(.character("B"))), .input(.wake),
      .meanwhile { store.loss = .replaced(at: "/w") },
      .meanwhile { store.loss = .missing(at: "/w") }, .input(.wake),
      .meanwhile {
        store.loss = nil
        store.goBack(by: 1)
      }, .input(.wake),
    ])
    let runtime = run(display).runtime
    #expect(display.timeouts == [60_000, 60_000, 60_000, 60_000, 2000, 2000, 2000, 60_000, 60_000])
    let frames = display.frames.map(MemoryDisplay.text)
    #expect(frames.contains { $0.contains("lost: ") })
    #expect(frames.last?.contains("found again") == true)
    #expect(
      runtime.program.notices == [
        "The workspace can be read again. It is 1 change older than what you saw last. What is there now is shown."
      ])
  }

  /// What became of a change whose answer was lost is told with the news that the workspace is there again.
  @Test(arguments: [
    (StoreError.unanswered(at: "db"), true, "Your last change was stored."),
    (.unanswered(at: "db"), false, "Your last change was not stored; make it again."),
    (.unreachable(at: "db", why: "no answer"), false, "Your last change was not stored; make it again."),
  ])
  func aChangeWhoseAnswerWasLostIsFoundOut(error: StoreError, isStored: Bool, told: String) {
    let store = store
    let display = MemoryDisplay([
      .meanwhile {
        store.lostAnswer = (error, isStored)
        store.loss = error
      }, .input(.key(.character("A"))), .input(.wake),
      .meanwhile {
        store.loss = nil
        store.lostAnswer = nil
      }, .input(.wake),
    ])
    let notices = run(display).runtime.program.notices
    #expect(notices.last == "The workspace can be read again. \(told) What is there now is shown.")
    #expect(store.commits.count == (isStored ? 1 : 0))
  }

  @Test func filesThatWereReplacedAreToldAsNoAnswerToAnything() {
    let store = store
    let display = MemoryDisplay([
      .input(.key(.character("A"))), .input(.wake),
      .unnoticed(
        {
          store.failOnce = .replaced(at: "/w")
          store.goBack(by: 1)
        }, .wake), .input(.wake),
    ])
    let runtime = run(display).runtime
    #expect(
      runtime.program.notices == [
        "/w was moved, removed or replaced, as by a back-up that was put back. It is 1 change older than what you saw "
          + "last. What is there now is shown."
      ])
  }

  @Test func waitingInputsArePaintedOnce() {
    let keys = Array(repeating: Input.key(.down), count: 50)
    let display = MemoryDisplay([.burst(keys)])
    let runtime = run(display).runtime
    #expect(runtime.program.presses == 50)
    #expect(display.frames.count == 2)
  }

  @Test func othersChangesAppearWithoutAKeyAndQuietWakesPaintNothing() {
    let store = store
    let display = MemoryDisplay([
      .input(.wake), .meanwhile { store.changeBehindTheBack("north", customer: "theirs") }, .input(.wake),
    ])
    _ = run(display)
    #expect(display.screen.contains("theirs 0"))
    #expect(display.frames.count == 2)
  }

  @Test func onesOwnChangeIsNotLoadedAgain() {
    _ = run(MemoryDisplay(keys: "A B q"))
    #expect(store.loads == 1)
  }

  @Test func theTimeIsToldWhenTheMinuteChanges() {
    let clock = clock
    let display = MemoryDisplay([
      .meanwhile { clock.milliseconds += 59_000 }, .meanwhile { clock.milliseconds += 1000 },
      .meanwhile { clock.milliseconds += 86_400_000 },
    ])
    let runtime = run(display).runtime
    #expect(runtime.program.moments.map(\.timestamp.milliseconds) == [0, 60_000, 86_460_000])
  }

  @Test func aClockThatTicksIsToldEverySecondAndOnlyWhileItIsShown() {
    let clock = clock
    let display = MemoryDisplay([
      .input(.key(.character("t"))), .meanwhile { clock.milliseconds += 400 },
      .meanwhile { clock.milliseconds += 600 }, .input(.key(.character("t"))),
      .meanwhile { clock.milliseconds += 1000 },
    ])
    let runtime = run(display).runtime
    #expect(runtime.program.moments.map(\.timestamp.milliseconds) == [0, 1000])
    #expect(display.timeouts == [60_000, 1000, 600, 1000, 60_000, 60_000])
  }

  @Test func aSignalEndsInOrderWithItsStatus() {
    #expect(run(MemoryDisplay([.input(.terminate(15))])).ending == .left(status: 143))
    #expect(seat.values["place"] == "portfolio")
  }

  @Test func theDemoIsAnEndingThatKeepsTheDisplayOpen() {
    let display = MemoryDisplay(keys: "D x")
    #expect(run(display).ending == .demo)
    #expect(!display.isClosed)
  }

  @Test func aLoginLeavesTheDashboardByNoEffect() {
    let display = MemoryDisplay(keys: "e Z D")
    display.editor = { .text($0 + "!") }
    let ending = run(display, capabilities: .dashboard).ending
    #expect(ending == .left(status: 128 + 15))
    #expect(display.suspensions == 0)
    #expect(
      display.frames.map(MemoryDisplay.text).suffix(3).map { $0.contains("message: ") } == [true, true, true])
    #expect(!display.screen.contains("!"))
  }

  @Test func placeSurvivesARestartAndIsSavedWhenTheScreenChanges() {
    let seat = seat
    var saved: [String: String] = [:]
    let display = MemoryDisplay([
      .input(.key(.character("2"))), .meanwhile { saved = seat.values }, .input(.key(.down)),
    ])
    _ = run(display)
    #expect(saved == ["place": "board", "presses": "1"])
    #expect(seat.values == ["place": "board", "presses": "2"])
    #expect(run(MemoryDisplay()).runtime.program.recalled == ["place": "board", "presses": "2"])
  }

  @Test func theEditorTheClipboardAndAMissingThemeAnswer() {
    let display = MemoryDisplay(keys: "y e")
    display.editor = { .text($0 + "!") }
    _ = run(display)
    #expect(display.copied == ["north"])
    #expect(display.screen.contains("edited north!"))
    let other = MemoryDisplay(keys: "Z ?")
    _ = run(other)
    #expect(other.suspensions == 1)
    #expect(other.screen.contains("message: No theme \"nowhere\". :theme lists mono."))
  }
}

extension Command {
  fileprivate var newValue: String? {
    if case .set(_, _, let new) = self { new } else { nil }
  }
}
