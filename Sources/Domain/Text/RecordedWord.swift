/// Whose statement something is, when another person may have recorded it: `Dana Ruiz, phone (recorded by
/// Lee Chen)`.
package struct RecordedWord: Hashable, Sendable {
  /// The name, with the channel if known.
  package let speaker: String
  package let recorder: String?

  package init(of speaker: String, by recorder: String?) {
    (self.speaker, self.recorder) = (speaker, recorder)
  }

  private static let mark = " (recorded by "

  /// Reads what `text` writes.
  package init(reading text: String) {
    guard text.hasSuffix(")"), let mark = text.ranges(of: Self.mark).last else {
      self.init(of: text, by: nil)
      return
    }
    self.init(of: String(text[..<mark.lowerBound]), by: String(text[mark.upperBound...].dropLast()))
  }

  package var text: String { recorder.map { "\(speaker)\(Self.mark)\($0))" } ?? speaker }

  /// The name alone.
  package var name: String { String(speaker.prefix { $0 != "," && $0 != ";" }).words }

  /// How it was said, where that is known: `e-mail`.
  package var method: String? {
    let rest = String(speaker.drop { $0 != "," && $0 != ";" }.dropFirst()).words
    return rest.isEmpty ? nil : rest
  }

  package func isFrom(_ person: String) -> Bool {
    let (spoken, wanted) = (speaker.words.lowercased(), person.words.lowercased())
    return !wanted.isEmpty && (spoken == wanted || spoken.hasPrefix(wanted + ","))
  }
}

extension HistoryEntry {
  /// How the summary of an import names the person whose answers it contains.
  static let onBehalf = " on behalf of "
  static let ofFile = ", file sha256 "

  /// Fields that name whose statement a change is.
  private static let words: Set<Field> = [.by, .reportedBy, .claimedBy, .agreedBy, .onBehalf]

  /// Whether the person said this themselves, whoever recorded it; then it is no news to them.
  package func isWord(of person: String) -> Bool {
    if actor == person { return true }
    if changes.contains(where: { $0.field == .answersFile }),
      RecordedWord(of: spoken, by: actor).isFrom(person)
    {
      return true
    }
    return changes.contains { change in
      guard Self.words.contains(change.field), let new = change.new else { return false }
      return RecordedWord(reading: new).isFrom(person)
    }
  }

  /// The person whose answers a file brought, from the summary.
  private var spoken: String {
    guard let start = summary.ranges(of: Self.onBehalf).first else { return "" }
    let rest = summary[start.upperBound...]
    return String(rest[..<(rest.ranges(of: Self.ofFile).last?.lowerBound ?? rest.endIndex)])
  }
}
