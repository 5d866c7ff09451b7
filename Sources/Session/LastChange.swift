import Domain
import StateStore

/// What is known of the change sent last.
enum LastChange {
  case answered
  case notSent
  /// Nobody knows whether it was stored: asked for again, it is stored under the same id, once.
  case unanswered(Command, ProjectID, id: String)

  /// The id under which this change was sent already, without an answer.
  func id(of command: Command, in project: ProjectID) -> String? {
    guard case .unanswered(command, project, let id) = self else { return nil }
    return id
  }

  mutating func fail(_ command: Command, in project: ProjectID, id: String, with error: StoreError) {
    if error.leavesOpen {
      self = .unanswered(command, project, id: id)
    } else if case .unreachable = error, case .answered = self {
      self = .notSent
    }
  }

  /// What became of a change whose answer was lost; `nil` if none was.
  mutating func fate(isStored: (String) throws(StoreError) -> Bool) -> ChangeFate? {
    switch self {
    case .answered: return nil
    case .notSent:
      self = .answered
      return .notStored
    case .unanswered(_, _, let id):
      guard let isStored = try? isStored(id) else { return .unknown }
      if isStored { self = .answered }
      return isStored ? .stored : .notStored
    }
  }
}
