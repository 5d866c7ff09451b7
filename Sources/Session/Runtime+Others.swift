import Domain
import StateStore

extension Runtime {
  /// Loads again what is on screen if the workspace changed since the program was last told.
  func followOthers() {
    guard let tick = try? store.tick(), tick != knownTick else { return }
    knownTick = tick
    perform(program.refresh)
  }

  /// The person's own change needs no reload; one that somebody else slipped in before it does.
  func noteOwn(_ result: Committed) {
    if result.entry.tick == knownTick + 1 { knownTick = result.entry.tick }
  }
}
