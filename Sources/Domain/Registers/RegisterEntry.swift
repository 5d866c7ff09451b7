extension Project {
  /// An entry of a register: a risk, a training session, something to be tuned, a lesson.
  package struct RegisterEntry: Hashable, Sendable, Identifiable {
    package let register: Register
    package let title: String
    package let state: RegisterState
    /// Why it is in that state, or how it went.
    package let reason: String?
    package let isInternal: Bool
    private let item: Item

    package var id: ItemID { item.id }
    package var owner: Role { item.owner }
    /// The day it is due, is looked at again, or the session is held.
    package var due: Day? { item.day(.due) }
    /// The issue a session follows up, or that a risk became.
    package var issue: ItemID? { item.item(.link) }
    package var addedOn: Day? { item.day(.addedOn) }
    /// The day it was settled.
    package var settledOn: Day? { item.day(.finished) }

    package func text(_ field: Field) -> String? { item.optionalText(field) }
    package func number(_ field: Field) -> Int? { item.number(field) }

    package func isLate(on today: Day) -> Bool { !state.isSettled && due.map { $0 < today } ?? false }
  }

  package func registerEntry(_ id: ItemID) -> RegisterEntry? { registerEntries.first { $0.id == id } }
  package func entries(of register: Register) -> [RegisterEntry] {
    registerEntries.filter { $0.register == register }
  }

  /// Risks that may still happen, those with the highest score first.
  package var topRisks: [RegisterEntry] {
    entries(of: .risks).filter { $0.state == .open || $0.state == .mitigating }
      .sorted { (-($0.score ?? 0), $0.id.rawValue) < (-($1.score ?? 0), $1.id.rawValue) }
  }

  /// The sessions that follow up an issue.
  package func sessions(for issue: ItemID) -> [RegisterEntry] {
    entries(of: .training).filter { $0.issue == issue }
  }
}

extension Project.RegisterEntry {
  /// `nil` for a register that is not known.
  init?(_ item: Item) {
    guard let register = item[.register].flatMap(Register.init(rawValue:)) else { return nil }
    self.init(
      register: register, title: item.text(.title), state: item.value(.state, or: register.states[0]),
      reason: item.optionalText(.reason), isInternal: item.isMarkedInternal, item: item)
  }
}

// Risks.
extension Project.RegisterEntry {
  package static let scale = 1...5

  /// Probability times impact, 1 to 25; `nil` while one of them is not judged.
  package var score: Int? {
    guard let probability = number(.probability), let impact = number(.impactScale) else { return nil }
    return probability * impact
  }

  /// How bad a score is.
  package enum Level: String, Sendable { case low, medium, high }
  package var level: Level? { score.map { $0 >= 15 ? .high : $0 >= 8 ? .medium : .low } }
}

// Training sessions.
extension Project.RegisterEntry {
  /// `18 of 20`
  package var attendance: String? {
    guard let attended = number(.attended) else { return number(.seats).map { "\($0) invited" } }
    return number(.seats).map { "\(attended) of \($0)" } ?? String(attended)
  }
}

/// Fields of the entries of registers; those that only one register has are in `RegisterFields`.
extension Field {
  /// A `Register` code.
  package static let register: Field = "register"
  /// From 1, unlikely, to 5, almost certain.
  package static let probability: Field = "probability"
  /// From 1, hardly felt, to 5, the go-live is lost.
  package static let impactScale: Field = "impact-scale"
  package static let earlySign: Field = "early-sign"
  package static let mitigation: Field = "mitigation"
  package static let contingency: Field = "contingency"
  package static let audience: Field = "audience"
  /// On site, online, recorded.
  package static let trainingMode: Field = "training-mode"
  package static let language: Field = "language"
  package static let trainer: Field = "trainer"
  /// How many are invited.
  package static let seats: Field = "seats"
  /// How many came.
  package static let attended: Field = "attended"
  package static let recording: Field = "recording"
  /// How well it was understood, in percent.
  package static let comprehension: Field = "comprehension"
  /// Which list of fine-tuning: performance, access, enhancement, pending.
  package static let list: Field = "list"
  /// What a lesson is: helped, hurt, proposal.
  package static let lesson: Field = "lesson"
}
