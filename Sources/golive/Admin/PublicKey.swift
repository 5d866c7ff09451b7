import Domain
import StateStore
import Terminal

/// One SSH public key, parsed strictly, because further text on its line would be read by sshd as options.
struct PublicKey: Hashable, Sendable {
  let type: String
  /// The binary key, as in the key file: the type again, then its numbers.
  let blob: [UInt8]
  let comment: String

  static let types = [
    "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa",
  ]

  /// Reads the text of a `.pub` file: one key, and lines of comment.
  init(file text: String) throws(CommandFailure) {
    if text.containsText("PRIVATE KEY") {
      throw Self.unreadable(
        "it is a private key, which nobody else may have; give the file that ends in .pub")
    }
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    let keys = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard let key = keys.first, keys.count == 1 else {
      throw Self.unreadable(keys.isEmpty ? "there is none" : "there are \(keys.count); give one at a time")
    }
    try self.init(line: key)
  }

  /// Reads `ssh-ed25519 AAAA... comment`.
  init(line: String) throws(CommandFailure) {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard let type = words.first, Self.types.contains(type) else {
      if Self.types.contains(where: { line.containsText($0 + " ") }) {
        throw Self.unreadable("there is text before the key; only golive writes options")
      }
      throw Self.unreadable("it has to begin with one of \(Self.types.joined(separator: ", "))")
    }
    guard words.count > 1, let blob = Base64Text.decoded(words[1]) else {
      throw Self.unreadable("the text behind \(type) is not base64")
    }
    var wire = WireReader(blob)
    guard wire.text() == type, wire.isKey(of: type) else {
      throw Self.unreadable("it is not a whole \(type) key of a usable length")
    }
    let comment = words.count > 2 ? words[2].trimmed : ""
    guard comment.utf8.count <= 100, comment.unicodeScalars.allSatisfy({ !DisplayText.isHarmful($0) }) else {
      throw Self.unreadable("its comment is longer than 100 bytes or holds characters nobody can see")
    }
    (self.type, self.blob, self.comment) = (type, blob, comment)
  }

  var text: String { "\(type) \(Base64Text.encoded(blob))" }

  /// As `ssh-keygen -l` prints it.
  var fingerprint: String {
    "SHA256:" + Base64Text.encoded(Digest.sha256(blob)).prefix { $0 != "=" }
  }

  func isSameKey(as other: PublicKey) -> Bool { type == other.type && blob == other.blob }

  private static func unreadable(_ why: String) -> CommandFailure {
    CommandFailure(.usage, "The key cannot be used: \(why). Nothing was changed.")
  }
}

/// The parts of a key: each a length in four bytes followed by that many bytes.
private struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  private mutating func part() -> ArraySlice<UInt8>? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(4)
    guard rest.count >= length else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  mutating func text() -> String? { part().map { String(decoding: $0, as: UTF8.self) } }

  /// Whether the rest is one complete key of this type.
  mutating func isKey(of type: String) -> Bool {
    let isWhole: Bool
    switch type {
    case "ssh-ed25519": isWhole = part()?.count == 32
    case "sk-ssh-ed25519@openssh.com": isWhole = part()?.count == 32 && isApplication()
    case "ecdsa-sha2-nistp256": isWhole = isPoint(on: "nistp256", bytes: 65)
    case "ecdsa-sha2-nistp384": isWhole = isPoint(on: "nistp384", bytes: 97)
    case "ecdsa-sha2-nistp521": isWhole = isPoint(on: "nistp521", bytes: 133)
    case "sk-ecdsa-sha2-nistp256@openssh.com":
      isWhole = isPoint(on: "nistp256", bytes: 65) && isApplication()
    case "ssh-rsa": isWhole = isExponent() && isModulus()
    default: isWhole = false
    }
    return isWhole && rest.isEmpty
  }

  private mutating func isPoint(on curve: String, bytes: Int) -> Bool {
    guard text() == curve, let point = part() else { return false }
    return point.count == bytes && point.first == 4
  }

  private mutating func isApplication() -> Bool { part().map { !$0.isEmpty && $0.count <= 256 } ?? false }

  private mutating func isExponent() -> Bool { part().map { (1...8).contains($0.count) } ?? false }

  /// 2048 to 16384 bits; a leading zero byte marks a positive number.
  private mutating func isModulus() -> Bool {
    guard var number = part() else { return false }
    if number.first == 0 { number = number.dropFirst() }
    guard let first = number.first, first != 0 else { return false }
    return (2048...16384).contains(number.count * 8 - first.leadingZeroBitCount)
  }
}

/// Base64 as used in keys.
enum Base64Text {
  static func encoded(_ bytes: [UInt8]) -> String { String(decoding: base64(bytes), as: UTF8.self) }

  /// `nil` for anything but the canonical form that `encoded` gives.
  static func decoded(_ text: String) -> [UInt8]? {
    guard !text.isEmpty, text.utf8.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    var bits = 0
    for (index, digit) in text.utf8.prefix(while: { $0 != UInt8(ascii: "=") }).enumerated() {
      guard let value = value(digit) else { return nil }
      bits = (bits << 6 | value) & 0xFFFFFF
      if index % 4 > 0 { bytes.append(UInt8(bits >> (6 - 2 * (index % 4)) & 0xFF)) }
    }
    return encoded(bytes) == text ? bytes : nil
  }

  private static func value(_ digit: UInt8) -> Int? {
    switch digit {
    case 0x41...0x5A: Int(digit) - 0x41
    case 0x61...0x7A: Int(digit) - 0x61 + 26
    case 0x30...0x39: Int(digit) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
