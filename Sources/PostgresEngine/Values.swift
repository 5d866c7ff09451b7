import CPostgres
import StateStore

/// Object ids of types, fixed in every server of this kind.
private enum TypeID {
  static let unknown: UInt32 = 0
  static let text: UInt32 = 25
  static let bigint: UInt32 = 20
  /// Whole numbers of other lengths, and what a sum of them becomes.
  static let numbers: Set<UInt32> = [20, 21, 23, 1700]
  static let truth: UInt32 = 16
}

extension SQLValue {
  /// What is told of a value; of NULL the server finds out what it has to be.
  var type: UInt32 {
    switch self {
    case .null: TypeID.unknown
    case .integer: TypeID.bigint
    case .text: TypeID.text
    }
  }
}

extension Answer {
  init(_ result: OpaquePointer) {
    let columns = 0..<PQnfields(result)
    let types = columns.map { PQftype(result, $0) }
    rows = (0..<PQntuples(result)).map { row in
      Row(
        zip(columns, types).map { column, type in
          guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else {
            return .null
          }
          let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
          let text = String(decoding: bytes, as: UTF8.self)
          if type == TypeID.truth { return .integer(text == "t" ? 1 : 0) }
          if TypeID.numbers.contains(type), let number = Int64(text) { return .integer(number) }
          return .text(text)
        })
    }
    deed = String(cString: PQcmdStatus(result))
    changed = Int(String(cString: PQcmdTuples(result))) ?? 0
  }
}
