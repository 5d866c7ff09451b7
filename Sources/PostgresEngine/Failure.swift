import CPostgres
import Domain
import StateStore

/// The one place that maps the server's errors to errors of the store.
extension StoreError {
  /// Of a statement.
  static func server(_ result: OpaquePointer, at place: PostgresPlace) -> StoreError {
    let code = field(Part.code, of: result)
    let message = DisplayText.line(field(Part.message, of: result))
    switch code {
    case "40001", "40P01": return .serialization(message)
    case "55P03": return .busy(heldBy: "somebody else", seconds: 0)
    // `queueOne` divides by the number of rows.
    case "22012": return .failed("something is not stored as it was read; open the project again")
    case "53100": return .full(at: place.address)
    case "25006": return .readOnly(at: place.address)
    case "57P01", "57P02", "57P03", "57P05", "25P03": return .unreachable(at: place.address, why: message)
    default: break
    }
    switch code.prefix(2) {
    case "08": return .unreachable(at: place.address, why: message)
    case "58", "XX": return .disk(message)
    case "53": return .unreachable(at: place.address, why: message)
    default: return .failed(message)
    }
  }

  /// Of an attempt to connect. Only the first line, without what the library repeats for each address.
  static func connecting(_ message: String, to place: PostgresPlace) -> StoreError {
    let line = DisplayText.line(message.split(separator: "\n").first.map(String.init) ?? "")
    let why = line.split(separator: ":").last.map { String($0).trimmed } ?? line
    if ["verify failed", "server certificate", "SSL"].contains(where: line.contains) {
      return .unusable(
        at: place.address, why: "did not prove who it is (\(why)), so nothing was sent to it",
        remedy: "Put its authority into ~/.postgresql/root.crt, or name the file: ?sslrootcert=FILE")
    }
    let isRefused = [
      "password", "authentication", "does not exist", "pg_hba.conf", "certificate", "permission",
    ]
    .contains(where: line.contains)
    if isRefused {
      return .unusable(
        at: place.address, why: "does not let you in (\(why))",
        remedy: "Ask who keeps the server: golive admin account add, or ~/.pgpass")
    }
    return .unreachable(at: place.address, why: why)
  }

  /// Another transaction was in the way, and the whole of this one can be done again.
  static func serialization(_ message: String) -> StoreError { .busy(heldBy: serializationMark, seconds: 0) }

  var isSerialization: Bool {
    if case .busy(Self.serializationMark, _) = self { true } else { false }
  }

  /// Somebody else was storing all the time.
  var isTurnTaken: Bool {
    if case .busy = self { !isSerialization } else { false }
  }

  var isUnanswered: Bool {
    if case .unanswered = self { true } else { false }
  }

  private static let serializationMark = "others who saved at the same moment"

  /// Names of parts of an error, which are characters in C.
  private enum Part {
    static let code = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
  }

  private static func field(_ name: Int32, of result: OpaquePointer) -> String {
    PQresultErrorField(result, name).map { String(cString: $0) } ?? ""
  }
}
