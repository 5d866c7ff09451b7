/// The parties of an implementation.
package enum Side: String, CaseIterable, Sendable {
  case provider, customer, carrier

  /// The word on screen for the side that has the ball.
  package var ball: String {
    switch self {
    case .provider: "US"
    case .customer: "CUST"
    case .carrier: "CARR"
    }
  }

  /// The side that has to agree to a claim of this one.
  package var other: Side { self == .customer ? .provider : .customer }
}

/// Roles of templates (domain document 0.3) and of the people who sign in.
package enum Role: String, CaseIterable, Sendable {
  case sales = "SALES"
  case pmo = "PMO"
  case ipm = "IPM"
  case engineer = "ENG"
  case provisioning = "PROV"
  case porting = "PORT"
  case trainer = "TRN"
  case billing = "BILL"
  case support = "SUP"
  case mpoc = "MPOC"
  case customerIT = "CIT"
  case customerNetwork = "CNET"
  case carrier = "CARR"
  case cover = "COVER"
  case deputy = "DEPUTY"
  case viewer = "VIEWER"

  /// Roles that own work in a template; the others only sign in.
  package static let owners: [Role] = allCases.filter { !$0.onlySignsIn }

  /// Whether the role substitutes for another or only reads.
  package var onlySignsIn: Bool { self == .cover || self == .deputy || self == .viewer }

  package var side: Side {
    switch self {
    case .sales, .pmo, .ipm, .engineer, .provisioning, .porting, .trainer, .billing, .support, .cover:
      .provider
    case .mpoc, .customerIT, .customerNetwork, .deputy, .viewer: .customer
    case .carrier: .carrier
    }
  }

  package var title: String { name.rawValue }
}

/// The person at the keyboard.
package struct Actor: Hashable, Sendable {
  package let name: String
  package let role: Role

  package init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  package var side: Side { role.side }
}
