/// What must hold for the numbers of a project together: one address per user, the BTN with its numbers, one
/// carrier, BTN and type per port order.
struct NumberGroupRules {
  private var after: RangeIndex<Void>
  private var users: [String: NumberRange] = [:]
  private var orders: [String: InventoryNumber] = [:]
  private var namedBTNs: Set<String> = []
  private let scope: NumberImport.PortScope?

  /// - Parameter changes: to be made to the inventory; their numbers are then asked for one by one.
  init(_ inventory: [InventoryNumber], changes: [NumberChange], scope: NumberImport.PortScope?) {
    self.scope = scope
    let changed = Set(changes.map(\.range))
    let kept = inventory.filter { !changed.contains($0.range) }
    after = RangeIndex((kept + changes.compactMap(\.after)).map { ($0.range, ()) })
    for number in kept {
      if let user = Self.user(of: number) { users[user] = number.range }
      if let order = number[.portOrder] { orders[order] = orders[order] ?? number }
    }
  }

  mutating func broken(_ number: InventoryNumber) -> [NumberRules.Broken] {
    var found: [NumberRules.Broken] = []
    if let user = Self.user(of: number) {
      if let other = users[user] {
        found.append(
          .init(
            severity: .error, column: .assignEmail, text: "\(other) has the same user",
            remedy: "use another usage than user for a shared number"))
      }
      users[user] = number.range
    }
    if let broken = brokenBTN(number) { found.append(broken) }
    if let order = number[.portOrder] {
      found += orders[order].map { Self.differences(of: number, from: $0) } ?? []
      orders[order] = orders[order] ?? number
    }
    return found
  }

  private static func user(of number: InventoryNumber) -> String? {
    number[.usage] == NumberUsage.user.rawValue ? number[.assignEmail]?.lowercased() : nil
  }

  /// Said once for each BTN.
  private mutating func brokenBTN(_ number: InventoryNumber) -> NumberRules.Broken? {
    guard number[.action] == NumberAction.port.rawValue, let text = number[.btn],
      namedBTNs.insert(text).inserted, let btn = try? NumberReading(text).number
    else { return nil }
    let isListed = after.meeting(NumberRange(btn)) != nil
    switch (scope, isListed) {
    case (.full, true), (.partial, false), (nil, true): return nil
    case (.full, false):
      return .init(
        severity: .error, column: .btn, text: "a full port, but \(btn) is not in the list",
        remedy: "add it, or port in part")
    case (.partial, true):
      return .init(
        severity: .error, column: .btn, text: "a partial port, but \(btn) leaves too",
        remedy: "name a new BTN at the losing carrier, or port in full")
    case (nil, false):
      return .init(
        severity: .warning, column: .btn, text: "\(btn) is not in the list",
        remedy: "right for a partial port only")
    }
  }

  private static func differences(of number: InventoryNumber, from first: InventoryNumber)
    -> [NumberRules.Broken]
  {
    let columns: [(NumberColumn, ImportFinding.Severity)] = [
      (.losingCarrier, .error), (.btn, .error), (.type, .warning),
    ]
    return columns.compactMap { column, severity in
      guard let own = number[column], let other = first[column], own != other else { return nil }
      return .init(
        severity: severity, column: column, text: "\(first.range) has \(other) in the same port order",
        remedy: "give it a port order of its own")
    }
  }
}
