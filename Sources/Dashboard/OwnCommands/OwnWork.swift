import Domain

/// What is the user's own over all projects, so that new things can be told by a bell or a notification.
struct OwnWork: Sendable {
  private var known: Set<WorkScreen.Place>?

  /// As many as are compared; more than anybody has.
  static let most = 1000

  /// The rows that were not there before; none the first time.
  mutating func take(_ rows: [WorkRow]) -> [WorkRow] {
    defer { known = Set(rows.map(WorkScreen.Place.init)) }
    guard let known else { return [] }
    return rows.filter { !known.contains(WorkScreen.Place($0)) }
  }
}

extension Model {
  /// Reads what is the user's own, if they want to be told of it.
  ///
  /// - Parameter isOwnChange: then nothing of it is news.
  func wantedOwnWork(isOwnChange: Bool = false) -> [Effect] {
    guard preferences.isNotified, actor.side == .provider else { return [] }
    return [.loadOwnWork(WorkQuery(.mine, today: day, limit: OwnWork.most), isOwnChange: isOwnChange)]
  }

  mutating func take(own rows: [WorkRow], isOwnChange: Bool) -> [Effect] {
    let new = ownWork.take(rows)
    guard let first = new.first, !isOwnChange else { return [] }
    let what = "\(first.item.item) \(first.item.title), \(first.project.customer)"
    let more = new.count > 1 ? ", and \((new.count - 1).counted("more thing"))" : ""
    let text = "Yours now: \(DisplayText.line(what))\(more)."
    say(text)
    return [.notify(text)]
  }
}
