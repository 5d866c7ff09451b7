import Domain

/// A run of a demo customer's numbers; all are from the blocks kept for fiction.
struct DemoNumbers: Sendable {
  /// The first number, `+12125550100`, and how many follow one another.
  let first: String
  let count: Int
  let site: String
  let carrier: String
  /// The order that moves them; `nil` for new numbers.
  let order: String?
  var type: NumberType = .geographic
  /// The domain of its users' addresses.
  let mail: String

  /// The first number of a site is its main number, the last two are fax and spare, the others are users'.
  private func usage(_ index: Int) -> NumberUsage {
    if type == .tollFree { return .callQueue }
    switch index {
    case 0: return .autoAttendant
    case count - 2 where count > 5: return .fax
    case count - 1 where count > 5: return .spare
    default: return .user
    }
  }

  private var rows: [String] {
    let digits = Int(first.dropFirst()) ?? 0
    return (0..<count).map { index in
      let (usage, isPort) = (usage(index), order != nil)
      let user = usage == .user ? "\(site.lowercased())\(index)@\(mail)" : ""
      return [
        "+\(digits + index)", type.rawValue, usage.rawValue, isPort ? "port" : "new", site,
        isPort ? first : "", isPort ? carrier : "", order ?? "", user.isEmpty ? "" : "User \(index)", user,
      ].joined(separator: ",")
    }
  }

  /// The list as CSV.
  static func file(_ lines: [DemoNumbers]) -> [UInt8] {
    let heading =
      "number,number_type,usage,action,site,btn,losing_carrier,port_order,assign_to,assign_email"
    return Array(([heading] + lines.flatMap(\.rows)).joined(separator: "\n").utf8)
  }
}
