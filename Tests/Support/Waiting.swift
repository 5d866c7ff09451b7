import Foundation

/// What a test waited for did not come.
package struct NeverHappened: Error, CustomStringConvertible {
  package let awaited: String
  package var description: String { "waited in vain for \(awaited)" }
}

/// Waits until something holds, for what other processes do and no test can hurry.
///
/// - Parameter seconds: how long a machine that does much else may take; never how long it takes.
package func waitUntil(
  _ awaited: String, within seconds: TimeInterval = 90, _ holds: () throws -> Bool
) throws {
  let end = Date(timeIntervalSinceNow: seconds)
  while try !holds() {
    guard Date() < end else { throw NeverHappened(awaited: awaited) }
    usleep(20_000)
  }
}
