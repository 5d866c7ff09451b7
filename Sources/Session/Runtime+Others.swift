import Dashboard
import Domain
import StateStore

extension Runtime {
  /// Loads again what is on screen if the workspace changed since the program was last told.
  func followOthers() {
    do throws(StoreError) {
      let tick = try store.tick()
      guard tick != knownTick else { return }
      knownTick = tick
      perform(program.refresh)
    } catch {
      guard error.leavesStale else { return }
      for answer in failed(error) { send(answer) }
    }
  }

  /// The person's own change needs no reload; one that somebody else slipped in before it does.
  func noteOwn(_ result: Committed) {
    if result.entry.tick == knownTick + 1 { knownTick = result.entry.tick }
  }

  /// What to tell the program of an error; all that is on screen is read anew where it does not hold any more.
  func failed(_ error: StoreError) -> [Message] {
    let failure = Message.failed(Failure(error))
    guard error.leavesStale else { return [failure] }
    seen = [:]
    knownTick = (try? store.tick()) ?? 0
    let fresh = program.refresh.compactMap { try? attempt($0) }
    return fresh.flatMap { $0 } + [failure]
  }

  /// Says whom a change waits for. Returns `false` when the person gives up, or the process is asked to leave.
  package func goesOnWaiting(_ wait: LockWait) -> Bool {
    isWaiting = true
    send(.waiting("\(wait.sentence).  \(display.wayToGiveUp)"))
    paint()
    return !display.isGivenUp(within: 100)
  }
}
