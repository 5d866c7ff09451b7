import Domain
import TestSupport
import Testing

/// `re:` finds what the usual engines find, and no pattern can take long.
struct RegularExpressionTests {
  @Test(arguments: [
    ("port", "number porting", true), ("^port", "number porting", false), ("ing$", "number porting", true),
    ("po.t", "post", true), ("^.$", "\u{E9}", true), ("[a-c]+x", "zzbcax", true), ("[^a-c]x", "ax", false),
    ("[A-C]x", "bx", true), ("PORT", "port", true), ("\u{DC}ber", "\u{FC}ber", true),
    ("[\u{DC}]ber", "\u{FC}ber", true),
    ("\\d{3}", "ab12", false), ("\\d{3}", "ab123", true), ("^\\w+$", "a_1", true), ("^\\w+$", "a-1", false),
    ("\\s", "a b", true), ("\\S", "   ", false), ("\\bnet\\b", "the net.", true),
    ("\\bnet\\b", "network", false),
    ("a|", "zzz", true), ("(ab|cd)+$", "xabcd", true), ("^(ab|cd)+$", "abc", false),
    ("a{2,3}b", "ab aab", true),
    ("^a{2,}$", "a", false), ("a{0}b", "b", true), ("x{,2}", "x{,2}", true), ("\\.", "a", false),
    ("(?:a)b", "ab", true),
    ("[]a]", "]", true), ("[a-]", "-", true), ("(a*)*b", "aab", true), ("()*", "", true),
    ("[\\d.]+", "1.2", true),
  ])
  func itFindsWhatItSays(pattern: String, text: String, isFound: Bool) throws {
    #expect(try RegularExpression(pattern).isFound(in: text) == isFound)
  }

  @Test(arguments: [
    ("", true, 0), ("(a", true, 0), ("[a", true, 0), ("a\\", true, 2), ("a)", false, 1), ("*a", false, 0),
    ("\\1", false, 0), ("a{5,2}", false, 1), ("(?=a)", false, 1), ("[z-a]", false, 4), ("\\q", false, 0),
    ("a{1001}", false, 1),
  ])
  func whatIsNoPatternIsSaidWithItsPlace(pattern: String, isUnfinished: Bool, place: Int) {
    do throws(RegularExpression.Problem) {
      _ = try RegularExpression(pattern)
      Issue.record("\(pattern) was read")
    } catch {
      #expect(
        error.isUnfinished == isUnfinished && error.place == place && !error.sentence.isEmpty, "\(pattern)")
    }
  }

  /// Each takes other engines longer than anybody waits.
  @Test(arguments: [
    "(a+)+$", "(a*)*c", "(a|a)*b", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)(.*)x", "(((a{1,9}){1,9}){1,5}$)",
    "(a?){60}a{60}",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
  ])
  func hostilePatternsTakeTimeInProportionToTheText(pattern: String) throws {
    let regex = try RegularExpression(pattern)
    _ = regex.isFound(in: String(repeating: "a", count: 2000) + "!")
  }

  @Test func aPatternThatWouldBeHugeIsRefused() {
    for pattern in ["((a{99}){99}){99}", String(repeating: "a", count: 1001), "(a{1000}){1000}"] {
      #expect(throws: RegularExpression.Problem.self, "\(pattern.prefix(30))") {
        try RegularExpression(pattern)
      }
    }
    let deep = String(repeating: "(", count: 500) + "a" + String(repeating: ")", count: 500)
    #expect(throws: RegularExpression.Problem.self) { try RegularExpression(deep) }
  }

  /// Against the plainest engine there is: try every way, and go back.
  @Test(arguments: 0..<(TestLength.isLong ? 200 : 20))
  func itAgreesWithTryingEveryWay(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    for _ in 0..<60 {
      let tree = RandomPattern(&random, depth: 3)
      let regex = try RegularExpression(tree.text)
      for _ in 0..<12 {
        let text = String(
          (0..<Int(random.next() % 7)).map { _ in random.pick(["a", "b", "c"]) as Character })
        #expect(regex.isFound(in: text) == tree.isFound(in: text), "seed \(seed): \(tree.text) in \(text)")
      }
    }
  }
}

/// A random pattern over a, b and c, and the naive way to look for it.
private indirect enum RandomPattern {
  case letter(Character)
  case dot
  case start
  case end
  case sequence([RandomPattern])
  case choice([RandomPattern])
  case repeated(RandomPattern, Int, Int?)

  init(_ random: inout Seeded, depth: Int) {
    switch random.next() % (depth == 0 ? 6 : 11) {
    case 0: self = .dot
    case 1 where random.next() % 3 == 0: self = random.pick([.start, .end])
    case 0...5: self = .letter(random.pick(["a", "b", "c"]))
    case 6, 7: self = .sequence((0..<3).map { _ in RandomPattern(&random, depth: depth - 1) })
    case 8: self = .choice((0..<2).map { _ in RandomPattern(&random, depth: depth - 1) })
    default:
      let least = Int(random.next() % 3)
      let most: Int? = random.next() % 2 == 0 ? nil : least + Int(random.next() % 3)
      self = .repeated(RandomPattern(&random, depth: depth - 1), least, most)
    }
  }

  var text: String {
    switch self {
    case .letter(let letter): String(letter)
    case .dot: "."
    case .start: "^"
    case .end: "$"
    case .sequence(let parts): "(" + parts.map(\.text).joined() + ")"
    case .choice(let ways): "(" + ways.map(\.text).joined(separator: "|") + ")"
    case .repeated(let part, let least, let most): "(\(part.text)){\(least),\(most.map(String.init) ?? "")}"
    }
  }

  func isFound(in text: String) -> Bool {
    let letters = Array(text)
    return (0...letters.count).contains { match(letters, at: $0) { _ in true } }
  }

  private func match(_ letters: [Character], at place: Int, then: (Int) -> Bool) -> Bool {
    switch self {
    case .letter(let letter): return place < letters.count && letters[place] == letter && then(place + 1)
    case .dot: return place < letters.count && then(place + 1)
    case .start: return place == 0 && then(place)
    case .end: return place == letters.count && then(place)
    case .sequence(let parts):
      guard let first = parts.first else { return then(place) }
      return first.match(letters, at: place) {
        RandomPattern.sequence(Array(parts.dropFirst())).match(letters, at: $0, then: then)
      }
    case .choice(let ways): return ways.contains { $0.match(letters, at: place, then: then) }
    case .repeated(let part, let least, let most):
      if least == 0, then(place) { return true }
      if most == 0 { return false }
      return part.match(letters, at: place) { next in
        // What matched nothing may match nothing as often as it has to.
        if next == place, least == 0 { return false }
        return RandomPattern.repeated(part, max(0, least - 1), most.map { $0 - 1 })
          .match(letters, at: next, then: then)
      }
    }
  }
}
