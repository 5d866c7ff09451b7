/// The sides that must act for a task to go on.
package struct Parties: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let provider = Parties(rawValue: 1)
  package static let customer = Parties(rawValue: 2)
  package static let carrier = Parties(rawValue: 4)
  package static let everybody: Parties = [.provider, .customer, .carrier]

  package init(_ side: Side) {
    switch side {
    case .provider: self = .provider
    case .customer: self = .customer
    case .carrier: self = .carrier
    }
  }

  /// Reads `customer carrier`; `nil` when a word is no side.
  package init?(text: String) {
    self = []
    for word in text.split(separator: " ") {
      guard let side = Side(rawValue: String(word)) else { return nil }
      insert(Parties(side))
    }
  }

  package var sides: [Side] { Side.allCases.filter { contains(Parties($0)) } }
  package var text: String { sides.map(\.rawValue).joined(separator: " ") }
}
