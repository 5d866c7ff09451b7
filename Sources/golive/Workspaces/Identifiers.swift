/// Ids of commits and workspaces, from the system's random source: a retry with the same id is stored once.
enum Identifiers {
  static func random() -> String {
    var source = SystemRandomNumberGenerator()
    return hexadecimal(source.next()) + hexadecimal(source.next())
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
