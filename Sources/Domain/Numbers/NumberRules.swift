/// What must hold for a number of the inventory by itself (5.5, 5.6).
enum NumberRules {
  struct Broken {
    let severity: ImportFinding.Severity
    let column: NumberColumn
    let text: String
    let remedy: String
  }

  /// An error is what contradicts itself or another row: storing it would keep something wrong. What is only missing is
  /// a warning, because lists come in as bare numbers and are completed later; a port order asks for it before it
  /// is submitted, and reconciliation counts what is still open.
  static func broken(_ number: InventoryNumber) -> [Broken] {
    var found: [Broken] = []
    func error(_ column: NumberColumn, _ text: String, _ remedy: String) {
      found.append(Broken(severity: .error, column: column, text: text, remedy: remedy))
    }
    for column in missing(number) {
      found.append(
        Broken(
          severity: .warning, column: column, text: "\(column.rawValue) is missing",
          remedy: "fill it in later"))
    }
    let usage = number[.usage].flatMap(NumberUsage.init)
    if number[.action] == NumberAction.port.rawValue, let usage, usage.stays {
      error(.action, "a line for \(usage.rawValue) is not ported", "use keep, with do_not_port")
    }
    if !number.range.isSingle, number[.assignEmail] != nil {
      error(
        .assignEmail, "one e-mail address for \(number.range.count) numbers", "write a row for each number")
    }
    let first = number.range.first
    if let type = first.type, let given = number[.type], given != type.rawValue {
      found.append(
        Broken(
          severity: .warning, column: .type, text: "it is \(type.rawValue), not \(given)",
          remedy: type == .tollFree ? "it needs a port order of its own" : "correct the type"))
    }
    if first.plan?.isOftenRefused(first.national) == true {
      found.append(
        Broken(
          severity: .warning, column: .number, text: "084 and 087 numbers are not accepted by some operators",
          remedy: "ask the operator first"))
    }
    return found
  }

  /// What a complete list says of it and this one does not.
  static func missing(_ number: InventoryNumber) -> [NumberColumn] {
    required(number).filter { number[$0] == nil }
  }

  private static func required(_ number: InventoryNumber) -> [NumberColumn] {
    var columns: [NumberColumn] = [.usage, .action, .site]
    if number[.action] == NumberAction.port.rawValue { columns += [.btn, .losingCarrier] }
    if number[.usage] == NumberUsage.user.rawValue, number.range.isSingle { columns.append(.assignEmail) }
    return columns
  }
}
