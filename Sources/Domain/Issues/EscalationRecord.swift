extension Project {
  /// Something that was taken to a higher level (domain document 4.6).
  package struct EscalationRecord: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// An issue, a port order, or the project.
    package let about: ItemID
    package let level: Int
    /// Whose people were asked.
    package let side: Side
    package let to: String
    package let by: String
    package let at: Timestamp?
    package let on: Day?
    package let reason: String
    package let answer: String?
    /// The day it was closed; `nil` while it is open.
    package let closed: Day?
    /// The customer does not see it.
    package let isInternal: Bool

    package var isOpen: Bool { closed == nil }
  }

  package func escalation(_ id: ItemID) -> EscalationRecord? { escalations.first { $0.id == id } }

  package func escalations(of item: ItemID) -> [EscalationRecord] { escalations.filter { $0.about == item } }

  /// The level that is asked next about an item on a side; `nil` above the highest.
  package func nextLevel(of item: ItemID, on side: Side) -> Int? {
    let last = escalations(of: item).filter { $0.side == side && $0.isOpen }.map(\.level).max() ?? 1
    return Escalation.levels.contains(last + 1) ? last + 1 : nil
  }

  /// The names of those who stand on a level of a side; empty if nobody does.
  package func names(onLevel level: Int, of side: Side) -> String {
    guard Escalation.levels.contains(level) else { return "" }
    return escalation[level - 1].people(of: side).map(\.name).joined(separator: ", ")
  }
}

extension Project.EscalationRecord {
  static func all(_ index: Project.Index) -> [Self] {
    index[.escalation].map { item in
      Self(
        id: item.id, about: item.parent ?? "", level: item.number(.level) ?? 2,
        side: item.value(.escalatedSide, or: .provider), to: item.text(.escalatedTo), by: item.text(.by),
        at: item.instant(.at), on: item.day(.on), reason: item.text(.reason),
        answer: item.block(.answer), closed: item.day(.finished), isInternal: item.isMarkedInternal)
    }
  }

  /// `level 2, Kim Park, since Wed 18 Nov`
  package func words(near today: Day?) -> String {
    let when = on.map { ", \(isOpen ? "since" : "on") \($0.short(near: today))" } ?? ""
    return "level \(level), \(to)\(when)\(closed.map { ", closed \($0.short(near: today))" } ?? "")"
  }
}

/// What is to be asked of a higher level.
package struct NewEscalation: Hashable, Sendable {
  package var about: ItemID
  /// `nil` for the next one.
  package var level: Int?
  package var side: Side
  /// Who is asked; `nil` for whoever stands on that level.
  package var to: String?
  package var reason: String
  package var isInternal: Bool

  package init(
    _ about: ItemID, level: Int? = nil, side: Side = .provider, to: String? = nil, reason: String,
    isInternal: Bool
  ) {
    self.about = about
    self.level = level
    self.side = side
    self.to = to
    self.reason = reason
    self.isInternal = isInternal
  }
}

/// What people do with an escalation.
package enum EscalationAct: Hashable, Sendable {
  case answer(String)
  /// With what was answered last, if that is not written down yet.
  case close(answer: String?)
}

extension Field {
  package static let escalatedTo: Field = "escalated-to"
  /// A `Side`.
  package static let escalatedSide: Field = "escalated-side"
  package static let answer: Field = "answer"
}
