/// Small records kept as text in one column of a row: a line each, their fields apart by `|`.
///
/// Read by bytes, which costs a tenth of cutting by characters: a page of the portfolio holds hundreds.
enum StoredFields {
  /// What `read` makes of each line; lines it makes nothing of are left out.
  static func records<Record>(_ text: String, _ read: (inout StoredRecord) -> Record?) -> [Record] {
    if text.isEmpty { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var records: [Record] = []
      var start = bytes.startIndex
      while start < bytes.endIndex {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        var record = StoredRecord(bytes[start..<end])
        if let made = read(&record) { records.append(made) }
        start = end + 1
      }
      return records
    }
  }

  /// What `read` makes of a text that is one record.
  static func record<Record>(_ text: String, _ read: (inout StoredRecord) -> Record) -> Record {
    var text = text
    return text.withUTF8 { bytes in
      var record = StoredRecord(bytes[...])
      return read(&record)
    }
  }
}

/// The fields of one record, taken from the front; only valid where it was handed out.
struct StoredRecord {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// `nil` behind the last field.
  private var left: Bytes?

  fileprivate init(_ bytes: Bytes) { left = bytes }

  /// The next field; `nil` when there are no more.
  mutating func field() -> Bytes? {
    guard let all = left else { return nil }
    guard let end = all.firstIndex(of: UInt8(ascii: "|")) else { return rest() }
    left = all[(end + 1)...]
    return all[..<end]
  }

  /// All that is left, further `|` included.
  mutating func rest() -> Bytes? {
    defer { left = nil }
    return left
  }
}

extension StoredRecord.Bytes {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// `nil` for an empty field, and for one that is no `2026-11-24`.
  var day: Day? { Day(isoBytes: self) }
}
