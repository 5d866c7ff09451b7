/// The inventory against a list from elsewhere: what the vendor's admin centre exports, or a carrier's bill.
extension NumberReconciliation {
  /// - Parameters:
  ///   - vendor: the name of who makes the platform.
  ///   - carrier: for a bill, the numbers that are expected on it; `nil` expects every number to be ported.
  package init(
    _ inventory: [InventoryNumber], against file: NumberFile, as other: Other, vendor: String,
    carrier: String? = nil
  ) {
    var found = DifferenceList()
    var seen = RangeIndex<Void>()
    let known = RangeIndex(inventory.map { ($0.range, $0) })
    for row in file.rows {
      guard let range = row.range else {
        let problem = row.findings.first { $0.severity == .error }
        found.add(
          NumberDifference(
            .unreadable, row.text, line: row.line, problem?.text ?? "there is no number",
            remedy: problem?.remedy ?? "check the file"))
        continue
      }
      if seen.meeting(range) == nil { seen.insert(range, ()) }
      Self.compare(row, range, with: known.all(meeting: range), other, vendor, &found)
    }
    for number in inventory where number.isExpected(in: other, of: carrier) {
      for missing in seen.gaps(in: number.range) {
        switch other {
        case .bill:
          found.add(
            .notBilled, missing, "in the inventory, but not on the bill",
            remedy: "ask the customer which account it is on; the carrier may not port it")
        case .vendor, .orders:
          found.add(
            .missingThere, missing, "in the inventory, but not at \(vendor)",
            remedy: "upload it to the platform, or correct the inventory")
        }
      }
    }
    self.init(
      other, found.all, numbers: inventory.reduce(0) { $0 + $1.range.count }, rows: file.rows.count)
  }

  private static func compare(
    _ row: NumberFile.Row, _ range: NumberRange, with stored: [InventoryNumber], _ other: Other,
    _ vendor: String, _ found: inout DifferenceList
  ) {
    guard !stored.isEmpty else {
      switch other {
      case .bill:
        found.add(
          .notInInventory, range, line: row.line, "billed, but not in the inventory",
          remedy: "ask the customer what it is for, then import it")
      case .vendor, .orders:
        found.add(
          .extraThere, range, line: row.line, "at \(vendor), but not in the inventory",
          remedy: "import it, or have it removed from the platform")
      }
      return
    }
    guard other == .vendor else { return }
    let facts = VendorRow(row, vendor)
    for number in stored { facts.compare(with: number, at: row.line, &found) }
  }
}

/// What a row of the vendor's export says about its number. The headings are those of known exports, Microsoft's first of
/// all: other files just have fewer of them.
private struct VendorRow {
  private let vendor: String
  private let range: NumberRange?
  private let activation: String?
  private let assignment: String?
  private let user: String?
  private let locations: [String]

  init(_ row: NumberFile.Row, _ vendor: String) {
    self.vendor = vendor
    range = row.range
    func note(_ names: String...) -> String? {
      let wanted = Set(names.map { $0.lowercased() })
      return row.notes.first { wanted.contains($0.key.lowercased()) }?.value
    }
    activation = note("ActivationState")?.lowercased()
    assignment = note("AssignmentStatus", "PstnAssignmentStatus", "NumberAssignmentStatus")?.lowercased()
    user = (row.values[.assignEmail] ?? nil) ?? note("TargetName", "AssignedTo", "TargetUserPrincipalName")
    locations = [row.values[.emergencyAddress] ?? nil, note("LocationId"), note("CivicAddressId")]
      .compactMap { $0?.lowercased() }
  }

  func compare(with number: InventoryNumber, at line: Int, _ found: inout DifferenceList) {
    let place = range?.meet(number.range) ?? number.range
    if let activation, activation.hasSuffix("failed") {
      found.add(
        .activationFailed, place, line: line, "\(vendor.sentenceStart) says \(DisplayText.line(activation))",
        remedy: "assign it again; if it stays, open a case with \(vendor)")
    } else if let activation, activation.hasSuffix("pending") {
      found.add(
        .pending, place, line: line, "\(vendor.sentenceStart) says \(DisplayText.line(activation))",
        remedy: "look again in an hour")
    }
    let isInUse = number[.usage].flatMap(NumberUsage.init)?.isAssigned ?? false
    if isInUse, let assignment, assignment.contains("unassigned") || assignment.contains("notassigned") {
      found.add(
        .notAssigned, place, line: line, "for \(number[.usage] ?? ""), but not assigned at \(vendor)",
        remedy: number[.assignEmail].map { "assign it to \(DisplayText.line($0))" } ?? "assign it")
    }
    if let wanted = number[.assignEmail], let user, user.contains("@"),
      user.lowercased() != wanted.lowercased()
    {
      found.add(
        .wrongUser, place, line: line,
        "assigned to \(DisplayText.line(user)), not to \(DisplayText.line(wanted))",
        remedy: "assign it to the right user, or correct the inventory")
    }
    if let wanted = number[.emergencyAddress], !locations.isEmpty, !locations.contains(wanted.lowercased()) {
      found.add(
        .wrongLocation, place, line: line, "its emergency address is not \(DisplayText.line(wanted))",
        remedy: "set the emergency location; calls to 911 and 112 depend on it")
    }
  }
}

extension NumberUsage {
  /// Whether somebody or something answers on it on the platform.
  fileprivate var isAssigned: Bool {
    switch self {
    case .user, .autoAttendant, .callQueue, .conference: true
    case .fax, .analog, .alarm, .lift, .spare, .doNotPort: false
    }
  }
}

extension InventoryNumber {
  fileprivate func isExpected(in other: NumberReconciliation.Other, of carrier: String?) -> Bool {
    let action = self[.action].flatMap(NumberAction.init)
    switch other {
    case .orders: return false
    case .bill:
      if let carrier { return self[.losingCarrier]?.lowercased() == carrier.lowercased() }
      return action == .port
    case .vendor:
      switch action {
      case .port, .new, .fromDirectRouting, .fromCallingPlan: return true
      case .keep, .release, nil: return false
      }
    }
  }
}
