/// A value of a record: a text, a whole number, or nothing.
package enum JSONScalar: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

extension JSONText {
  /// An object on one line, its members in the order given.
  ///
  /// - Parameter isEscaped: further characters of texts to write as `\u....`.
  package static func record(
    _ members: [(key: String, value: JSONScalar)],
    escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String {
    let parts = members.map { key, value in
      switch value {
      case .null: "\(quoted(key)):null"
      case .integer(let number): "\(quoted(key)):\(number)"
      case .text(let text): "\(quoted(key)):\(quoted(text, escaping: isEscaped))"
      }
    }
    return "{" + parts.joined(separator: ",") + "}"
  }
}

extension JSONReader {
  /// An object of texts, whole numbers and nulls. A repeated key is malformed.
  package static func record(_ text: String) throws(Malformed) -> [String: JSONScalar] {
    var result: [String: JSONScalar] = [:]
    try members(of: text) { (reader, key) throws(Malformed) in
      guard result.updateValue(try reader.scalarValue(), forKey: key) == nil else { throw Malformed() }
    }
    return result
  }
}
