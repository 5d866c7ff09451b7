import Platform
import StateStore

/// Wakes a `poll` loop when anybody commits to the workspace, or it can be reached again.
///
/// On a connection and a thread of its own. What the server tells is a hint; the truth is the newest entry's number,
/// which is asked for again and again.
final class ServerWatch: ChangeWatch {
  private let thread: NewsThread

  var descriptor: Int32 { thread.descriptor }

  init(_ place: PostgresPlace) throws(StoreError) {
    do throws(WatchFailure) {
      thread = try NewsThread { teller in Listener(place, teller).run() }
    } catch { throw .failed("no thread could be started to watch \(place.address)") }
  }

  @discardableResult
  func drain() -> Bool { thread.drain() }
}

/// The thread's own.
private struct Listener {
  /// Milliseconds between two questions: where the server tells of changes, where it does not, where it is away.
  private enum Pause { static let told: Int32 = 2000, untold: Int32 = 200, away: Int32 = 1000 }

  private let place: PostgresPlace
  private let teller: Teller

  init(_ place: PostgresPlace, _ teller: Teller) {
    self.place = place
    self.teller = teller
  }

  func run() {
    var seen: [SQLValue]?
    while true {
      if let connection = try? PostgresConnection(place) {
        guard follow(connection, &seen) else { return }
      }
      // Whoever looks meanwhile learns that it cannot be reached.
      if case .ended = teller.wait(milliseconds: Pause.away) { return }
    }
  }

  /// Returns `false` when the thread is to end, `true` when the connection is lost.
  private func follow(_ connection: PostgresConnection, _ seen: inout [SQLValue]?) -> Bool {
    let isTold = (try? connection.run("LISTEN \(PostgresEngine.channel(of: place))")) != nil
    while true {
      guard let now = newest(connection) else {
        teller.tell()
        return true
      }
      if let seen, seen != now { teller.tell() }
      seen = now
      switch teller.wait(milliseconds: isTold ? Pause.told : Pause.untold, orFor: connection.descriptor) {
      case .ended: return false
      case .readable: if connection.takeNotices() == nil { continue }
      case .time: break
      }
    }
  }

  private func newest(_ connection: PostgresConnection) -> [SQLValue]? {
    (try? connection.run("SELECT taken, damage FROM turn WHERE one = 1"))?.rows.first?.values
  }
}

extension PostgresEngine {
  package func watch() throws(StoreError) -> any ChangeWatch { try ServerWatch(place) }
}
