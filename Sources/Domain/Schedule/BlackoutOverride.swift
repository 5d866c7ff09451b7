/// What both sides stand behind when go-live is on a day that is ruled out (domain document 6.4).
package struct BlackoutOverride: Hashable, Sendable {
  package let day: Day
  /// What speaks against the day.
  package let findings: [Blackout.Finding]
  package let reason: String?
  package let agreedBy: String

  /// `Fri 27 Nov 2026 is a bridge day; used all the same: their only quiet week; agreed by Dana Ruiz, phone`.
  package var text: String {
    let why = reason.map { ": \($0)" } ?? ""
    return "\(Blackout.sentence(findings, on: day)); used all the same\(why); agreed by \(agreedBy)"
  }
}

extension Project {
  /// The override behind the go-live day; `nil` where the day needs none or nobody agreed to it.
  package var blackoutOverride: BlackoutOverride? {
    let place = ItemID(id.rawValue)
    guard let day = head.goLive, let agreed = state.value(place, .blackoutAgreedBy) else { return nil }
    let hard = blackout.findings(on: day).filter { $0.level == .hard }
    guard !hard.isEmpty else { return nil }
    return BlackoutOverride(
      day: day, findings: hard, reason: state.value(place, .blackoutReason), agreedBy: agreed)
  }

  /// How go-live stands with the rules, in two words: `ruled out`, `ruled out, agreed`; `nil` where it may be.
  package var blackoutMark: String? {
    guard let day = head.goLive, !isLive, blackout.level(on: day) == .hard else { return nil }
    return state.value(ItemID(id.rawValue), .blackoutAgreedBy) == nil ? "ruled out" : "ruled out, agreed"
  }
}

extension Project.Check {
  /// Rests on the go-live day, and so on what was agreed about it.
  package var isAboutGoLive: Bool { test.reopensWith.contains("go-live") }
}
