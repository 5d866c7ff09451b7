/// The longest text in bytes that common terminals accept.
let clipboardLimit = 74_994

/// The OSC 52 sequence that asks a terminal to put `text` on its clipboard; `nil` if it is too long.
func clipboardSequence(_ text: String) -> [UInt8]? {
  let encoded = base64(Array(text.utf8))
  guard encoded.count <= clipboardLimit else { return nil }
  return Array("\u{1B}]52;c;".utf8) + encoded + [7]
}

package func base64(_ bytes: [UInt8]) -> [UInt8] {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = group.reduce(0) { $0 << 8 | Int($1) }
    bits <<= 8 * (3 - group.count)
    for place in 0..<4 {
      result.append(
        place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return result
}
