extension Int {
  private static let ready = (-99...99).map { String($0) }

  /// As text. Small numbers are ready: every row of every frame shows some.
  package var digits: String { -99...99 ~= self ? Self.ready[self + 99] : String(self) }
}
