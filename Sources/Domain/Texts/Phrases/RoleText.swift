/// What the roles are called in documents.
package enum RoleText: String, Phrase {
  case sales = "Account executive"
  case pmo = "Implementation manager"
  case ipm = "Implementation Project Manager"
  case engineer = "Voice engineer"
  case provisioning = "Provisioning"
  case porting = "Porting coordinator"
  case trainer = "Trainer"
  case billing = "Billing"
  case support = "Service & Support"
  case mpoc = "Main Point of Contact"
  case customerIt = "Customer IT"
  case customerNetwork = "Customer network"
  case carrier = "Carrier"
  case cover = "Cover IPM"
  case deputy = "Deputy of the Main Point of Contact"
  case viewer = "Customer viewer"

  package static let area = "roles"
  package static let about = "what people are in a project, as documents say it"
}

extension Role {
  package var name: RoleText {
    switch self {
    case .sales: .sales
    case .pmo: .pmo
    case .ipm: .ipm
    case .engineer: .engineer
    case .provisioning: .provisioning
    case .porting: .porting
    case .trainer: .trainer
    case .billing: .billing
    case .support: .support
    case .mpoc: .mpoc
    case .customerIT: .customerIt
    case .customerNetwork: .customerNetwork
    case .carrier: .carrier
    case .cover: .cover
    case .deputy: .deputy
    case .viewer: .viewer
    }
  }
}
