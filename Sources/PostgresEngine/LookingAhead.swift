import StateStore

/// What several readers will ask is found out by letting them ask: whatever is not known yet is asked together, until
/// nobody asks for more. That takes as many round trips as there are questions that follow from the answer to another;
/// one if the same was asked before.
extension PostgresEngine {
  private static let mostRounds = 5

  package func lookAhead(_ questions: () -> Void) {
    guard unknown == nil, transaction == .none || isLookingAhead else { return }
    let isBeginning = transaction == .none
    if isBeginning { transaction = .planned(.reading) }
    isLookingAhead = true
    defer { unknown = nil }
    for round in 0..<Self.mostRounds {
      unknown = []
      questions()
      guard var found = unknown, let first = found.first else { return }
      if isBeginning, round == 0 {
        found += habits.begin(with: first).filter { !found.contains($0) }
      }
      waiting = found.map { Waiting(request: $0, use: .foreseen) }
      // Whoever asks in earnest is told what is wrong.
      do throws(StoreError) { try askWaiting() } catch { return rollBack() }
    }
  }

  private func askWaiting() throws(StoreError) {
    if case .planned(let kind) = transaction {
      _ = try begin(kind, with: [])
    } else {
      _ = try send(after: [], [])
    }
  }

  package func endLookingAhead() {
    guard isLookingAhead, unknown == nil else { return }
    if case .begun = transaction, !connection.isLost {
      connection.post([Request(sql: "COMMIT")])
      habits.end()
    }
    forget()
  }

  /// Nothing for what is not known yet.
  func foreseen(_ request: Request) -> Answer {
    if let answer = kept[request] { return answer }
    if unknown?.contains(request) == false { unknown?.append(request) }
    return Answer()
  }
}
