import Canvas

/// Gives each combination of colours a curses pair, in order of first use.
struct ColourPairs {
  private struct Combination: Equatable {
    let foreground: Int16
    let background: Int16

    static let own = Combination(foreground: -1, background: -1)
  }

  private let colours: Int
  private let capacity: Int
  /// In order of first use. A screen has about a dozen, few enough for a linear search.
  private var known: [(combination: Combination, pair: Int32)]
  private var last: (combination: Combination, pair: Int32)

  /// - Parameters:
  ///   - capacity: includes pair 0, which is used when none is left.
  ///   - own: the pair of the terminal's default colours.
  init(colours: Int, capacity: Int, own: Int32) {
    self.colours = colours
    self.capacity = capacity
    known = [(.own, own)]
    last = (.own, own)
  }

  mutating func pair(of style: Style, define: (Int32, Int32, Int32) -> Bool) -> Int32 {
    let wanted = Combination(foreground: fitted(style.foreground), background: fitted(style.background))
    if wanted == last.combination { return last.pair }
    let number = known.first { $0.combination == wanted }?.pair ?? add(wanted, define)
    last = (wanted, number)
    return number
  }

  private mutating func add(_ wanted: Combination, _ define: (Int32, Int32, Int32) -> Bool) -> Int32 {
    let next = Int32(known.count + 1)
    guard Int(next) < capacity, define(next, Int32(wanted.foreground), Int32(wanted.background)) else {
      return known.first?.pair ?? 0
    }
    known.append((wanted, next))
    return next
  }

  /// A bright colour becomes its plain one; a colour the terminal lacks becomes the default one.
  private func fitted(_ colour: Int16) -> Int16 {
    if colour < 0 || colours == 0 { return -1 }
    if Int(colour) < colours { return colour }
    return colour < 16 && colours >= 8 ? colour % 8 : -1
  }
}
