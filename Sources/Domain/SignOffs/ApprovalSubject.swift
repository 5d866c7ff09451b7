extension SignOff {
  /// What is approved. Four have words and a reading of their own; a template may ask for others, which approve what was
  /// done before the task that asks.
  package struct Subject: RawRepresentable, Hashable, Sendable {
    /// As it is stored and typed: `user-acceptance`.
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let sow = Self(rawValue: "sow")
    /// Plan and timeline.
    package static let plan = Self(rawValue: "plan")
    package static let userAcceptance = Self(rawValue: "user-acceptance")
    package static let acceptance = Self(rawValue: "acceptance")

    /// Those golive has words for, in the order of a project.
    package static let known = [sow, plan, userAcceptance, acceptance]

    package var isKnown: Bool { Self.known.contains(self) }

    /// `network-design`: what a template may call one of its own.
    package var isWord: Bool { ProjectOption(rawValue: rawValue).isWord }
    package static let wordRule = ProjectOption.wordRule

    /// In a sentence: `approve the Scope of Work`; of another the word itself: `approve the network design`.
    package var title: String { Texts.english.name(of: self) }

    fileprivate var name: ApprovalText? {
      switch self {
      case .sow: .theSow
      case .plan: .thePlan
      case .userAcceptance: .theBuild
      case .acceptance: .theServices
      default: nil
      }
    }
  }
}

extension Texts {
  package func name(of subject: SignOff.Subject) -> String {
    subject.name.map { self($0) }
      ?? "the " + subject.rawValue.split(separator: "-").joined(separator: " ")
  }
}

extension ProjectTemplate {
  /// What the sentence of an approval may name.
  package static let statementSlots: [Slot] = [.customer, .product, .items]
}
