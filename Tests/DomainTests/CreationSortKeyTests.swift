import Domain
import TestSupport
import Testing

struct CreationSortKeyTests {
  @Test func siblingsStartWithGaps() {
    let keys = (1...9999).map(SortKey.padded)
    #expect(keys.prefix(3) == ["000100", "000200", "000300"])
    #expect(keys == keys.sorted())
    #expect(keys.allSatisfy { $0.utf8.count == 6 })
  }

  @Test(arguments: [
    ("000100", "000200"), ("000100", "000101"), ("000199", "000200"), ("000100", nil), (nil, "000100"),
    ("000100", "0001001"), (nil, nil), ("999900", nil), ("999999", nil), ("000100", "000120"),
  ])
  func aKeyFitsBetween(lower: String?, upper: String?) {
    let key = SortKey.between(lower, upper)
    #expect(lower.map { $0 < key } ?? true, "\(key)")
    #expect(upper.map { key < $0 } ?? true, "\(key)")
  }

  @Test(arguments: [UInt64(1), 20_261_123, 77])
  func thousandsOfInsertionsStayInOrder(seed: UInt64) {
    var random = Seeded(seed)
    var keys = (1...5).map(SortKey.padded)
    for step in 0..<3000 {
      // Mostly into one gap, where keys grow longest.
      let place = step % 3 == 0 ? Int.random(in: 0...keys.count, using: &random) : min(2, keys.count)
      let lower: String? = place > 0 ? keys[place - 1] : nil
      let upper: String? = place < keys.count ? keys[place] : nil
      let key = SortKey.between(lower, upper)
      #expect(lower.map { $0 < key } ?? true, "seed \(seed), step \(step)")
      #expect(upper.map { key < $0 } ?? true, "seed \(seed), step \(step)")
      keys.insert(key, at: place)
    }
    #expect(keys == keys.sorted(), "seed \(seed)")
  }
}
