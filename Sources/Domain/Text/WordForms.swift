extension String {
  /// With its first letter in upper case.
  package var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Int {
  /// A difference: `+3`, `0`, `-1`.
  package var signed: String { self > 0 ? "+\(self)" : String(self) }
}
