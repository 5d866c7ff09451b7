/// The inventory against the port orders of the project (domain document 5.5: full and partial ports, one carrier,
/// account and type for each order).
extension NumberReconciliation {
  package init(_ inventory: [InventoryNumber], against orders: [Project.PortOrder]) {
    var found = DifferenceList()
    var byOrder: [ItemID: [InventoryNumber]] = [:]
    let names = Dictionary(
      orders.flatMap { order in [order.id.rawValue, order.pon].compactMap { $0 }.map { ($0, order.id) } },
      uniquingKeysWith: { first, _ in first })
    for number in inventory {
      guard let name = number[.portOrder] else {
        if number.isPorted {
          found.add(
            .noOrder, number.range, "to be ported, but in no port order",
            remedy: "assign it to a port order, or change its action")
        }
        continue
      }
      guard let order = names[name] else {
        found.add(
          .unknownOrder, number.range, order: name, "there is no port order \(DisplayText.line(name))",
          remedy: "add the order, or assign the number to another")
        continue
      }
      byOrder[order, default: []].append(number)
    }
    let accounts = Dictionary(grouping: inventory.filter { $0[.btn] != nil }) { $0[.btn] ?? "" }
    for order in orders {
      let numbers = byOrder[order.id] ?? []
      Self.compare(order, with: numbers, &found)
      if order.state.isOpen { Self.compareBTN(of: order, with: numbers, accounts, &found) }
    }
    for number in inventory {
      let missing = NumberRules.missing(number).map(\.rawValue)
      guard !missing.isEmpty else { continue }
      found.add(
        .incomplete, number.range, "missing: \(missing.joined(separator: ", "))",
        remedy: "set them, or import a list that has them")
    }
    self.init(.orders, found.all, numbers: inventory.reduce(0) { $0 + $1.range.count })
  }

  private static func compare(
    _ order: Project.PortOrder, with numbers: [InventoryNumber], _ found: inout DifferenceList
  ) {
    let id = order.id.rawValue
    let count = numbers.reduce(0) { $0 + $1.range.count }
    if order.state == .cancelled || order.state == .snappedBack {
      for number in numbers where number.isPorted {
        found.add(
          .orderOver, number.range, order: id, "its order \(id) is \(order.state.title)",
          remedy: "assign it to another order, or change its action")
      }
      return
    }
    if numbers.isEmpty {
      found.add(
        NumberDifference(
          .orderEmpty, count: order.count ?? 0, order: id, "no number of the inventory is in \(id)",
          remedy: "assign its numbers: golive numbers assign"))
    } else if let ordered = order.count, ordered != count {
      found.add(
        NumberDifference(
          .countDiffers, count: abs(ordered - count), order: id,
          "\(id) is for \(ordered.counted("number")), the inventory has \(count) in it",
          remedy: ordered > count ? "assign the missing ones, or correct the order" : "correct the order"))
    }
    for number in numbers { compare(number, with: order, id, &found) }
  }

  private static func compare(
    _ number: InventoryNumber, with order: Project.PortOrder, _ id: String, _ found: inout DifferenceList
  ) {
    if let type = number[.type] ?? number.range.first.type?.rawValue, type != order.type.rawValue {
      found.add(
        .wrongType, number.range, order: id, "it is \(type), \(id) is for \(order.type.rawValue)",
        remedy: "give it a port order of its own")
    }
    if let carrier = number[.losingCarrier], carrier.lowercased() != order.carrier.lowercased() {
      found.add(
        .wrongCarrier, number.range, order: id,
        "it is with \(DisplayText.line(carrier)), \(id) with \(DisplayText.line(order.carrier))",
        remedy: "correct the carrier, or assign it to another order")
    }
    if let btn = number[.btn], let account = order.account, btn != account {
      found.add(
        .wrongBTN, number.range, order: id, "its BTN is \(btn), that of \(id) is \(account)",
        remedy: "correct the BTN, or assign it to another order")
    }
    if let usage = number[.usage].flatMap(NumberUsage.init), usage.stays {
      found.add(
        .mustStay, number.range, order: id, "a line for \(usage.rawValue) is in \(id)",
        remedy: "take it out of the order: action keep, usage do_not_port")
    }
  }

  /// A full port takes the BTN and every number of its account; a partial one leaves the BTN, unless a new one is named.
  private static func compareBTN(
    of order: Project.PortOrder, with numbers: [InventoryNumber], _ accounts: [String: [InventoryNumber]],
    _ found: inout DifferenceList
  ) {
    guard let account = order.account, let btn = try? NumberReading(account).number, !numbers.isEmpty else {
      return
    }
    let id = order.id.rawValue
    let isIn = numbers.contains { $0.range.overlaps(NumberRange(btn)) }
    switch order.extent {
    case .full:
      if !isIn {
        found.add(
          .btnMissing, NumberRange(btn), order: id, "\(id) is a full port without its BTN",
          remedy: "add the BTN to the order, or port in part")
      }
      for number in accounts[account] ?? [] where number[.portOrder] == nil && !number.isReleased {
        found.add(
          .leftBehind, number.range, order: id, "on the account of \(id), a full port, but not in it",
          remedy: "assign it to \(id), or port in part")
      }
    case .partial where isIn && order.details[.newBTN] == nil:
      found.add(
        .btnLeaves, NumberRange(btn), order: id, "\(id) is a partial port, and its BTN leaves",
        remedy: "name a new BTN at the losing carrier, or port in full")
    case .partial: break
    }
  }
}

extension InventoryNumber {
  /// Whether the project ports it.
  var isPorted: Bool { self[.action] == NumberAction.port.rawValue }
  var isReleased: Bool { self[.action] == NumberAction.release.rawValue }
}

extension Project.PortOrder {
  /// The billing number as numbers name it; `nil` if it is no number.
  fileprivate var account: String? {
    details[.btn].flatMap { try? NumberReading($0).number.description }
  }
}
