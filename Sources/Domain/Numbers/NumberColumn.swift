/// The columns of a number list, in the order they are exported. Account number and PIN belong to the port
/// order and are not among them.
package enum NumberColumn: String, CaseIterable, Sendable {
  case number
  case numberEnd = "number_end"
  case country
  case type = "number_type"
  case usage, action, site
  case emergencyAddress = "emergency_address_id"
  case btn
  case losingCarrier = "losing_carrier"
  case portOrder = "port_order"
  case wave
  case assignTo = "assign_to"
  case assignEmail = "assign_email"
  case extensionNumber = "extension"
  case cnam
  case outboundCLI = "outbound_cli"
  case testNumber = "test_number"
  case sms
  case buildLike = "build_like"
  case requestedDay = "rdd"
  case requestedTime = "rdd_time"
  case confirmedDay = "foc_date"
  case confirmedTime = "foc_time"
  case state, notes

  /// `Number type`
  package var title: String {
    switch self {
    case .btn, .cnam, .sms: rawValue.uppercased()
    case .outboundCLI: "Outbound CLI"
    case .requestedDay: "Asked day"
    case .requestedTime: "Asked time"
    case .confirmedDay: "FOC date"
    case .confirmedTime: "FOC time"
    case .assignEmail: "E-mail"
    case .assignTo: "Name"
    case .number, .numberEnd, .country, .type, .usage, .action, .site, .emergencyAddress, .losingCarrier,
      .portOrder, .wave, .extensionNumber, .testNumber, .buildLike, .state, .notes:
      rawValue.replacing("_", with: " ").sentenceStart
    }
  }

  /// Those whose values an entry holds; number and number_end are its key.
  package static let values = allCases.filter { $0 != .number && $0 != .numberEnd }

  /// Read by the provider's side only.
  package var isInternal: Bool { self == .notes }
  package static let shownToCustomer = values.filter { !$0.isInternal }

  /// The names of known exports, such as Microsoft's, and of other tools: formats of files, whatever the product is.
  private static let aliases: [String: NumberColumn] = [
    "telephonenumber": .number, "phonenumber": .number, "telephone": .number, "phone": .number,
    "phoneno": .number, "tn": .number, "ddi": .number, "msisdn": .number, "e164": .number,
    "servicenumber": .number, "lineuri": .number, "did": .number, "from": .number, "to": .numberEnd,
    "endnumber": .numberEnd, "isocountrycode": .country,
    "type": .type, "locationid": .emergencyAddress, "civicaddressid": .emergencyAddress,
    "userprincipalname": .assignEmail, "upn": .assignEmail, "email": .assignEmail, "order": .portOrder,
    "pon": .portOrder, "note": .notes,
  ]

  /// Headings whose values are secrets of the port order and are never kept with a number.
  private static let secrets: Set<String> = ["accountnumber", "account", "pin", "passcode", "password"]

  /// Capitals, blanks, hyphens and underscores make no difference.
  package init?(heading: String) {
    let word = Self.folded(heading)
    let named = Self.allCases.first { Self.folded($0.rawValue) == word }
    guard let found = named ?? Self.aliases[word] else { return nil }
    self = found
  }

  package static func isSecret(_ heading: String) -> Bool { secrets.contains(folded(heading)) }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// The kind of a number; each needs a port order of its own.
package enum NumberType: String, CaseIterable, Sendable {
  case geographic
  case tollFree = "toll_free"
  case mobile, international
}

/// What a number is for.
package enum NumberUsage: String, CaseIterable, Sendable {
  case user
  case autoAttendant = "auto_attendant"
  case callQueue = "call_queue"
  case conference, fax, analog, alarm, lift, spare
  case doNotPort = "do_not_port"

  /// Whether the line behind it must stay where it is.
  var stays: Bool {
    switch self {
    case .alarm, .lift, .doNotPort: true
    case .user, .autoAttendant, .callQueue, .conference, .fax, .analog, .spare: false
    }
  }
}

/// What the project does with a number.
package enum NumberAction: String, CaseIterable, Sendable {
  case port, new, keep, release
  case fromDirectRouting = "move_from_direct_routing"
  case fromCallingPlan = "move_from_calling_plan"
}

extension PortState {
  /// The state of a number as number lists write it.
  package var listWord: String { self == .ready ? "ready_to_submit" : rawValue.replacing("-", with: "_") }
}
