import Domain

/// The state of a write that waits for the lock: who holds it, and for how long.
package struct LockWait: Hashable, Sendable {
  package let holder: String
  package let seconds: Int

  package init(holder: String, seconds: Int) {
    self.holder = holder
    self.seconds = seconds
  }

  package var sentence: String {
    DisplayText.line("Not saved yet: waiting for \(holder), who has had the workspace for \(seconds) s")
  }
}
