/// The text of a bracketed paste while it arrives: line breaks kept, other controls dropped.
struct PasteCollector {
  /// In bytes; the rest is dropped.
  private static let limit = 1 << 20

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var endsInReturn = false

  var text: String { String(scalars) }

  mutating func append(_ value: UInt32) {
    let followsReturn = endsInReturn
    endsInReturn = value == 0x0D
    guard count < Self.limit, let scalar = Unicode.Scalar(value) else { return }
    switch value {
    case 0x0D: add("\n")
    case 0x0A: if !followsReturn { add("\n") }
    case 0x09: add(" ")
    case 0..<0x20, 0x7F...0x9F: break
    default: add(scalar)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    count += 1
  }
}
