/// Something that does not fit between the number inventory and another list, and what mends it.
package struct NumberDifference: Hashable, Sendable {
  /// What kind of disagreement; each has its words in one place, `NumberDifference.Kind.title`.
  package enum Kind: String, CaseIterable, Sendable {
    // Port orders
    case countDiffers = "count-differs"
    case orderEmpty = "order-without-numbers"
    case noOrder = "in-no-order"
    case unknownOrder = "unknown-order"
    case wrongType = "wrong-type"
    case wrongCarrier = "wrong-carrier"
    case wrongBTN = "wrong-btn"
    case btnMissing = "btn-missing"
    case btnLeaves = "btn-leaves"
    case leftBehind = "left-behind"
    case mustStay = "must-stay"
    case orderOver = "order-over"
    case incomplete
    // An export of the platform
    case missingThere = "missing-there"
    case extraThere = "extra-there"
    case notAssigned = "not-assigned"
    case wrongUser = "wrong-user"
    case wrongLocation = "wrong-location"
    case activationFailed = "activation-failed"
    case pending
    // A carrier's bill
    case notInInventory = "not-in-inventory"
    case notBilled = "not-billed"
    // Any file
    case unreadable

    package var title: String { rawValue.replacing("-", with: " ") }
  }

  package let kind: Kind
  /// The number or range, or what a row says instead of one; `nil` if it is about an order as a whole.
  package let number: String?
  package let count: Int
  /// The line of the file.
  package let line: Int?
  /// The order it is about, as it is named.
  package let order: String?
  package let what: String
  package let remedy: String

  init(
    _ kind: Kind, _ number: String? = nil, count: Int = 1, line: Int? = nil, order: String? = nil,
    _ what: String, remedy: String
  ) {
    self.kind = kind
    self.number = number
    self.count = count
    self.line = line
    self.order = order
    self.what = what
    self.remedy = remedy
  }
}

/// Differences of numbers, where neighbours with the same one become a range.
struct DifferenceList {
  private(set) var all: [NumberDifference] = []
  private var last: NumberRange?

  mutating func add(_ difference: NumberDifference) {
    all.append(difference)
    last = nil
  }

  mutating func add(
    _ kind: NumberDifference.Kind, _ range: NumberRange, line: Int? = nil, order: String? = nil,
    _ what: String, remedy: String
  ) {
    if let before = all.last, let last, before.kind == kind, before.what == what, before.order == order,
      line == nil, last.last.value + 1 == range.first.value
    {
      let count = before.count + range.count
      let first = before.number?.split(separator: ".").first.map(String.init) ?? "\(last.first)"
      all[all.count - 1] = NumberDifference(
        kind, "\(first)..\(range.last)", count: count, order: order, what, remedy: remedy)
    } else {
      all.append(
        NumberDifference(
          kind, range.description, count: range.count, line: line, order: order, what, remedy: remedy))
    }
    last = range
  }
}

/// The inventory held against another list.
package struct NumberReconciliation: Hashable, Sendable {
  /// What it was held against.
  package enum Other: String, CaseIterable, Sendable {
    case orders
    /// What the vendor of the platform has.
    case vendor
    case bill
  }

  package let other: Other
  /// What differs, in the order of numbers and of the file's lines.
  package let differences: [NumberDifference]
  /// Numbers of the inventory that were compared.
  package let numbers: Int
  /// Rows of the file, each of which is in agreement or among the differences; `nil` without a file.
  package let rows: Int?

  init(_ other: Other, _ differences: [NumberDifference], numbers: Int, rows: Int? = nil) {
    self.other = other
    self.differences = differences
    self.numbers = numbers
    self.rows = rows
  }

  /// How many differences there are of each kind, in the order of the kinds.
  package var counts: [(kind: NumberDifference.Kind, count: Int)] {
    NumberDifference.Kind.allCases.compactMap { kind in
      let count = differences.count { $0.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }
}
