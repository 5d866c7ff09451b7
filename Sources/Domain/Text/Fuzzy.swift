/// How well a typed word matches a text: for the palette, pickers, and "Did you mean".
package enum Fuzzy {
  /// A score, higher is better, if the characters of `pattern` occur in `text` in this order; else `nil`.
  ///
  /// Runs, starts of words and the start of the text score more; case is ignored.
  package static func score(_ pattern: String, in text: String) -> Int? {
    if pattern.utf8.count > text.utf8.count * 4 + 64 { return nil }
    let wanted = Array(pattern.lowercased().unicodeScalars.filter { $0 != " " })
    guard !wanted.isEmpty else { return 0 }
    let candidates = Array(text.lowercased().unicodeScalars)
    var best: Int?
    for start in candidates.indices where candidates[start] == wanted[0] {
      guard let score = score(wanted, in: candidates, from: start) else { break }
      best = max(best ?? .min, score)
    }
    return best
  }

  private static func score(_ wanted: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
    var total = 0
    var next = 0
    var last = start - 1
    for index in start..<text.count where next < wanted.count && text[index] == wanted[next] {
      total += 1
      if index == last + 1, next > 0 { total += 5 }
      if index == 0 { total += 8 } else if !text[index - 1].properties.isAlphabetic { total += 6 }
      if next > 0 { total -= min(3, index - last - 1) }
      last = index
      next += 1
    }
    return next == wanted.count ? total * 4 - min(text.count, 60) / 8 : nil
  }

  /// The candidate fewest edits away, if close enough to be a typing error.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    // A longer word is not a typing error, and the cost grows with the square of its length.
    guard word.utf8.count <= 60 else { return nil }
    let limit = max(1, word.count / 3)
    return candidates.map { ($0, distance(word, $0)) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  /// Edits from one word to the other: insert, drop, change, or swap of neighbours.
  package static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }
}
