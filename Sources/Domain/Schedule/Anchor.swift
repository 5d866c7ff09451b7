/// A limit of a task relative to go-live. Written in templates and items as text.
package enum Anchor: Hashable, Sendable, CustomStringConvertible {
  /// `not-before G-15`: the task does not start earlier.
  case notBefore(Int)
  /// `prefer G-10`: an earlier finish is only a warning.
  case prefer(Int)
  /// `by G-5`: the task is finished by then.
  case by(Int)
  /// `on G-3`: the task must be able to finish on exactly that day.
  case on(Int)

  package init?(_ text: some StringProtocol) {
    let words = String(text).split(separator: " ")
    guard words.count == 2, words[1].first == "G", let offset = Self.offset(words[1].dropFirst()) else {
      return nil
    }
    switch words[0] {
    case "not-before": self = .notBefore(offset)
    case "prefer": self = .prefer(offset)
    case "by": self = .by(offset)
    case "on": self = .on(offset)
    default: return nil
    }
  }

  /// Business days relative to go-live, negative before.
  package var offset: Int {
    switch self {
    case .notBefore(let offset), .prefer(let offset), .by(let offset), .on(let offset): offset
    }
  }

  package var description: String {
    switch self {
    case .notBefore: "not-before \(Self.name(offset))"
    case .prefer: "prefer \(Self.name(offset))"
    case .by: "by \(Self.name(offset))"
    case .on: "on \(Self.name(offset))"
    }
  }

  /// `G-5`, `G`, `G+2`.
  package static func name(_ offset: Int) -> String {
    offset == 0 ? "G" : offset < 0 ? "G\(offset)" : "G+\(offset)"
  }

  private static func offset(_ text: Substring) -> Int? {
    if text.isEmpty { return 0 }
    guard let sign = text.first, sign == "-" || sign == "+", let number = Int(text.dropFirst()),
      (0...999).contains(number)
    else { return nil }
    return sign == "-" ? -number : number
  }
}
