/// How a scalar is drawn.
package enum ScalarClass: UInt32 {
  /// Controls, bidi, zero-width and private-use characters: never stored in a cell.
  case dropped
  /// Drawn over the preceding character.
  case mark
  case narrow
  case wide
  /// Unknown to some terminals' tables, so drawn as `?`.
  case unknown

  package init(_ scalar: UInt32) {
    switch scalar {
    case 0x20...0x7E, 0xC0...0x2FF: self = .narrow
    case 0x2500...0x25FC: self = .narrow
    case 0x4E00...0x9FFC: self = .wide
    default: self = ScalarClass.looked(up: scalar)
    }
  }

  /// Columns of a base character of this class.
  package var columns: Int {
    switch self {
    case .dropped, .mark: 0
    case .narrow, .unknown: 1
    case .wide: 2
    }
  }

  private static func looked(up scalar: UInt32) -> ScalarClass {
    let wanted = scalar << 3 | 7
    var low = 0
    var high = scalarTable.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if scalarTable[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: scalarTable[low] & 7) ?? .dropped
  }
}
