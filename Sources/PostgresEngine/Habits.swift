/// What followed a question the last time it began a read: most screens are read again and again, and the whole of one
/// can then be asked in one round trip.
struct Habits {
  private enum Most {
    static let questions = 200
    static let followers = 60
  }

  private var followers: [Request: [Request]] = [:]
  private var first: Request?
  private var asked: [Request] = []

  /// Returns what is likely to be asked next.
  mutating func begin(with request: Request) -> [Request] {
    (first, asked) = (request, [])
    return followers[request] ?? []
  }

  mutating func note(_ request: Request) {
    if asked.count <= Most.followers { asked.append(request) }
  }

  /// The read came to its end.
  mutating func end() {
    guard let first else { return }
    if followers.count >= Most.questions { followers = [:] }
    // What is asked twice has one answer kept.
    var once: [Request] = []
    for request in asked where !once.contains(request) && request != first { once.append(request) }
    followers[first] = asked.count <= Most.followers ? once : nil
    self.first = nil
  }
}
