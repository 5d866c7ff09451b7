extension Array {
  /// The index of what people call by this number, from 1; `nil` if there is none. Any number may be typed.
  package func index(numbered number: Int) -> Int? {
    number >= 1 && number <= count ? number - 1 : nil
  }
}
