import CrashNote
import Domain
import TestSupport

/// One parser of the program, and texts it takes.
struct FuzzedParser: Sendable, CustomStringConvertible {
  /// What a parser made of a text.
  enum Answer {
    case taken
    /// Taken, and the text it would write again: reading that must give the same.
    case kept(String, again: String)
    /// Refused, with its sentence, as a person would see it.
    case refused(String)
  }

  let name: String
  let sound: [[UInt8]]
  /// Texts of this many bytes are tried in the short run, longer ones in the long run.
  let limit: Int
  let parse: @Sendable ([UInt8]) -> Answer

  init(
    _ name: String, _ sound: [String], limit: Int = 1 << 16, _ parse: @escaping @Sendable (String) -> Answer
  ) {
    self.init(bytes: name, sound.map { Array($0.utf8) }, limit: limit) {
      parse(String(decoding: $0, as: UTF8.self))
    }
  }

  init(
    bytes name: String, _ sound: [[UInt8]], limit: Int = 1 << 16,
    _ parse: @escaping @Sendable ([UInt8]) -> Answer
  ) {
    self.name = name
    self.sound = sound
    self.limit = limit
    self.parse = parse
  }

  var description: String { name }

  /// The longest sentence about a text.
  private static let longestSentence = 2000

  /// What is wrong with how one text is answered.
  ///
  /// - Parameter place: where it comes from, told if the process ends here.
  func fault(of text: [UInt8], from place: String) -> (fault: String?, isRefused: Bool) {
    crash_note("\(name), \(place)")
    defer { crash_note("") }
    switch parse(text) {
    case .taken: return (nil, false)
    case .kept(let first, let again):
      return (
        first == again ? nil : "read as \(first.prefix(80)), and written again as \(again.prefix(80))", false
      )
    case .refused(let sentence):
      if sentence.isEmpty { return ("refused without a word", true) }
      if let scalar = DisplayText.firstHarmful(in: sentence, breaks: true) {
        return ("U+\(String(scalar.value, radix: 16)) in: \(sentence)", true)
      }
      if sentence.utf8.count > Self.longestSentence { return ("says \(sentence.utf8.count) bytes", true) }
      return (nil, true)
    }
  }

  /// Tries all hostile texts, then so many damaged ones by a seed; returns what was wrong.
  func proven(seed: UInt64, mutations: Int, size: Int, isControl: Bool = false) -> [String] {
    var faults: [String] = []
    var refused = 0
    var tried = 0
    func check(_ text: [UInt8], _ place: String) {
      let (fault, isRefused) = fault(of: text, from: place)
      tried += 1
      if isRefused { refused += 1 }
      let shown = String(decoding: text.prefix(60), as: UTF8.self)
      if let fault { faults.append("\(place) (\(DisplayText.line(shown))): \(fault)") }
    }
    for (number, text) in sound.enumerated() { check(text, "sound text \(number)") }
    for (number, text) in HostileText.pieces.enumerated() { check(text, "hostile text \(number)") }
    for (number, text) in HostileText.long(min(size, limit)).enumerated() {
      check(text, "long text \(number)")
    }
    for number in 0..<mutations {
      var mutation = Mutation(seed &* 1_000_003 &+ UInt64(number), of: sound)
      check(mutation.next(), "seed \(seed), text \(number)")
    }
    ProofFigures.add(
      "hostile texts: \(name)", tried: tried, acknowledged: tried - refused, lost: faults.count,
      refused: refused, isControl: isControl)
    return faults
  }
}
