import Foundation

/// What programs wrote to a terminal.
package struct Recording {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Private modes (`ESC [ ? … h`) that were set and not reset.
  package var modesOn: Set<String> {
    var modes: Set<String> = []
    let text = String(decoding: bytes, as: UTF8.self)
    for sequence in text.components(separatedBy: "\u{1B}[?").dropFirst() {
      let numbers = sequence.prefix { $0.isNumber || $0 == ";" }
      let names = numbers.split(separator: ";").map(String.init)
      switch sequence.dropFirst(numbers.count).first {
      case "h": modes.formUnion(names)
      case "l": modes.subtract(names)
      default: break
      }
    }
    return modes
  }
}
