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
    sentence(in: .english)
  }

  package func sentence(in texts: Texts) -> String {
    DisplayText.line(texts(RefusalText.waiting, count: seconds, (.name, holder)))
  }
}
