/// Small records kept as text in one column of a row: a line each, their fields apart by `|`.
///
/// Cut by bytes, which costs a tenth of cutting by characters; a page of the portfolio holds hundreds.
enum StoredFields {
  /// Lines of exactly `count` fields each, the last holding all that is left; others are left out.
  static func records(_ text: String, _ count: Int) -> [[String]] {
    if text.isEmpty { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var records: [[String]] = []
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        let fields = fields(bytes[start..<end], count)
        if fields.count == count { records.append(fields) }
        start = end + 1
      }
      return records
    }
  }

  /// At most `count` fields of one record.
  static func fields(_ text: String, _ count: Int) -> [String] {
    var text = text
    return text.withUTF8 { fields($0[...], count) }
  }

  private static func fields(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ count: Int) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    var rest = line
    while fields.count < count - 1, let end = rest.firstIndex(of: UInt8(ascii: "|")) {
      fields.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    fields.append(String(decoding: rest, as: UTF8.self))
    return fields
  }
}
