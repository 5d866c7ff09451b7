import Domain

/// The state of a write that waits for the lock: who holds it, and for how long.
package struct LockWait: Hashable, Sendable {
  package let holder: String
  package let seconds: Int
  /// Nobody has it: the server is not there.
  package let isCutOff: Bool

  package init(holder: String, seconds: Int, isCutOff: Bool = false) {
    self.holder = holder
    self.isCutOff = isCutOff
    self.seconds = seconds
  }

  package var sentence: String {
    sentence(in: .english)
  }

  package func sentence(in texts: Texts) -> String {
    isCutOff
      ? texts(RefusalText.waitingForServer, count: seconds)
      : DisplayText.line(texts(RefusalText.waiting, count: seconds, (.name, holder)))
  }
}
