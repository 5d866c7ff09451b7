import Domain

/// Up to where each reader has looked, by the key of `Reader`.
package struct SeenMark: Hashable, Sendable {
  package let reader: String
  package let tick: Int
  /// In milliseconds.
  package let at: Int
}

enum SeenTable {
  /// Passes every mark, by reader, to `visit`.
  static func all(on engine: some Engine, _ visit: (SeenMark) -> Void) throws(StoreError) {
    try engine.run("SELECT person, tick, at FROM seen ORDER BY person", []) {
      visit(SeenMark(reader: $0.text(0), tick: $0.number(1), at: $0.number(2)))
    }
  }

  static func insert(_ mark: SeenMark, on engine: some Engine) throws(StoreError) {
    try engine.run(
      "INSERT INTO seen(person, tick, at) VALUES($1, $2, $3)",
      [.text(mark.reader), SQLValue(mark.tick), SQLValue(mark.at)])
  }
}
