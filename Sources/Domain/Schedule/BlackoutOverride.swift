/// The consent of both sides to a go-live on a blackout day (domain document 6.4).
package struct BlackoutOverride: Hashable, Sendable {
  package let day: Day
  /// The rules the day breaks.
  package let findings: [Blackout.Finding]
  package let reason: String?
  package let agreedBy: String

  /// `Fri 27 Nov 2026 is a bridge day; used anyway: their only quiet week; agreed by Dana Ruiz,
  /// phone`.
  package var text: String {
    let why = reason.map { ": \($0)" } ?? ""
    return "\(Blackout.sentence(findings, on: day)); used anyway\(why); agreed by \(agreedBy)"
  }
}

extension Project {
  /// The consent stored with the go-live day; `nil` if the day needs none or there is none.
  package var blackoutOverride: BlackoutOverride? {
    let place = ItemID(id.rawValue)
    guard let day = head.goLive, let agreed = state.value(place, .blackoutAgreedBy) else { return nil }
    let hard = blackout.findings(on: day).filter { $0.level == .hard }
    guard !hard.isEmpty else { return nil }
    return BlackoutOverride(
      day: day, findings: hard, reason: state.value(place, .blackoutReason), agreedBy: agreed)
  }

  /// Go-live against the rules in two words: `ruled out`, `ruled out, agreed`; `nil` if the day is allowed.
  package var blackoutMark: String? {
    guard let day = head.goLive, !isLive, blackout.level(on: day) == .hard else { return nil }
    return state.value(ItemID(id.rawValue), .blackoutAgreedBy) == nil ? "ruled out" : "ruled out, agreed"
  }
}

extension Project.Check {
  /// Rests on the go-live day, and so on what was agreed about it.
  package var isAboutGoLive: Bool { test.reopensWith.contains("go-live") }
}
