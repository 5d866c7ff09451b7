extension String {
  /// With its first letter in upper case.
  package var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Int {
  /// With its noun in the right form, and a verb where it has one: `1 entry`, `3 entries`, `2 pages are`.
  ///
  /// - Parameter many: `nil` for the noun with an `s`.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(magnitude == 1 ? one : many ?? one + "s")"
  }

  /// A difference: `+3`, `0`, `-1`.
  package var signed: String { self > 0 ? "+\(self)" : String(self) }
}
