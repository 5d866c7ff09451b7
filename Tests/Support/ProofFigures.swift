import Platform
import Synchronization

/// What the proofs of this run tried and found, printed as a table when the run ends.
package enum ProofFigures {
  private struct Row: Sendable {
    var tried = 0
    var acknowledged = 0
    var lost = 0
    var refused = 0
    var isControl = false
  }

  private struct Table: Sendable {
    var rows: [String: Row] = [:]
    var order: [String] = []
  }

  private static let table = Mutex(Table())

  /// Adds to the row of that name.
  ///
  /// - Parameter lost: of a control, which is weaker on purpose, what the proof must find.
  package static func add(
    _ proof: String, tried: Int = 0, acknowledged: Int = 0, lost: Int = 0, refused: Int = 0,
    isControl: Bool = false
  ) {
    table.withLock { table in
      if table.order.isEmpty { atexit { ProofFigures.print() } }
      if table.rows[proof] == nil { table.order.append(proof) }
      var row = table.rows[proof] ?? Row()
      row.tried += tried
      row.acknowledged += acknowledged
      row.lost += lost
      row.refused += refused
      row.isControl = isControl
      table.rows[proof] = row
    }
  }

  private static func print() {
    let table = table.withLock { $0 }
    let columns = ["tried", "acknowledged", "lost", "refused"]
    let width = (table.order.map(\.count).max() ?? 0) + 2
    var lines = [left("proof", width) + columns.map { right($0, 14) }.joined()]
    for proof in table.order.sorted() {
      guard let row = table.rows[proof] else { continue }
      let figures = [row.tried, row.acknowledged, row.lost, row.refused].map { right("\($0)", 14) }
      lines.append(left(proof, width) + figures.joined() + (row.isControl ? "  control: must lose" : ""))
    }
    let text = Array(("\n" + lines.joined(separator: "\n") + "\n").utf8)
    _ = write(1, text, text.count)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
