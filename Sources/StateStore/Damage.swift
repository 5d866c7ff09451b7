import Domain

/// What is wrong with the stored data. While it is noted beside a workspace, nobody can change anything there, because
/// a change would be built on it.
package struct Damage: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// The newest changes are missing. It is over by itself when they are back.
    case behind
    /// Stored data cannot be read, or contradicts other stored data.
    case broken
  }

  package let kind: Kind
  package let finding: String
  /// Who was at work when it was found.
  package let by: String
  package let at: Timestamp

  package init(_ kind: Kind, _ finding: String, by: String, at: Timestamp) {
    self.kind = kind
    self.finding = finding
    self.by = by
    self.at = at
  }

  /// For those who look: what they see may be wrong.
  package var sentence: String {
    DisplayText.line(
      "The workspace is damaged (\(finding)). It can be read, not changed, until somebody decides: \(Self.waysOut)."
    )
  }

  /// The same for the customer's side, which learns neither what is wrong nor where.
  package static let plain = Saying(RefusalText.damaged)

  static let waysOut =
    "golive restore, golive doctor --rebuild DIRECTORY, or golive doctor --accept --reason TEXT"

  package func sentence(for actor: Actor) -> String {
    actor.side == .customer ? Texts.english(Self.plain) : sentence
  }
}

extension Finding {
  /// Whether it says that stored data is wrong, rather than where it is kept or how the database is set.
  package var isDamage: Bool {
    standing == .bad
      && !["place", "workspace", "library", "journal_mode", "synchronous", "receipt"].contains(
        name)
  }

  /// Whether pages of the file itself are wrong: then any write could spread the damage.
  package var isInPages: Bool { standing == .bad && name == "integrity" }
}

/// Somebody goes on with a damaged workspace as it is.
package struct DamageDecision: Sendable {
  package let findings: [String]
  package let by: String
  package let reason: String
  package let at: Timestamp
  /// What was found was mended with the decision: it is no fault any more, and is noted again if it comes back.
  package let isMended: Bool

  /// - Parameter findings: one that stands within another is left out.
  package init(
    _ findings: [String], by: String, reason: String, at: Timestamp, isMended: Bool = false
  ) {
    self.isMended = isMended
    self.findings = findings.enumerated().filter { place, finding in
      !findings.enumerated().contains { other, text in
        text.contains(finding) && (text != finding || other < place) && other != place
      }
    }.map(\.element)
    self.by = by
    self.reason = reason
    self.at = at
  }
}
