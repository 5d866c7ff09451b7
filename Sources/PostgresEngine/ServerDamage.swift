import StateStore

extension Request {
  static let damage = Request(sql: "SELECT damage FROM turn WHERE one = 1")
  static let turn = Request(sql: "UPDATE turn SET taken = taken + 1 WHERE one = 1 RETURNING damage")

  /// As `turn`, and fails where there is damage.
  static let soundTurn = Request(
    sql: """
      UPDATE turn SET taken = taken + 1 / CASE WHEN damage IS NULL THEN 1 ELSE 0 END WHERE one = 1 RETURNING damage
      """)

  var tellsDamage: Bool { [.damage, .turn, .soundTurn].contains(self) }
}

extension PostgresEngine {
  func take(damageOf answer: Answer) {
    damage = answer.rows.first?.optionalText(0).map { Damage(note: $0, at: options.now()) } ?? unwritten
  }

  package func report(_ finding: String) {
    guard damage == nil, decision(on: finding) == nil else { return }
    let found = Damage(.broken, finding, by: options.holder, at: options.now())
    (damage, unwritten) = (found, found)
    writeDown()
  }

  /// Not within a transaction, which may be undone.
  func writeDown() {
    guard let found = unwritten, transaction == .none, !connection.isLost else { return }
    let note = Request(
      sql: "UPDATE turn SET damage = $1 WHERE one = 1 AND damage IS NULL", values: [.text(found.note)])
    if (try? connection.run([note])) != nil { unwritten = nil }
  }

  package func decision(on finding: String) -> DamageDecision? {
    guard let rows = try? rows("SELECT note FROM damage_decision ORDER BY number") else { return nil }
    return DamageDecision(on: finding, notes: rows.map { $0.text(0) }.joined())
  }

  package func accept(_ decision: DamageDecision, _ mend: () throws(StoreError) -> Void) throws(StoreError) {
    unwritten = nil
    try make { () throws(StoreError) in
      try run("UPDATE turn SET taken = taken + 1, damage = NULL WHERE one = 1")
      try mend()
      try run(
        "INSERT INTO damage_decision(number, note) SELECT count(*) + 1, $1 FROM damage_decision",
        [.text(decision.note)])
    }
    damage = nil
  }
}
