import Domain
import TestSupport
import Testing

struct SortKeyTests {
  @Test(arguments: 1...30)
  func thereIsAlwaysRoomBetweenTwoKeys(seed: UInt64) {
    var random = Seeded(seed)
    var keys = (1...5).map(SortKey.padded)
    for _ in 0..<300 {
      let place = Int(random.next() % UInt64(keys.count + 1))
      let key = SortKey.between(place > 0 ? keys[place - 1] : nil, place < keys.count ? keys[place] : nil)
      keys.insert(key, at: place)
    }
    #expect(keys == keys.sorted(), "seed \(seed)")
    #expect(Set(keys).count == keys.count, "seed \(seed)")
  }

  @Test func appendingStaysShort() {
    var key: String?
    for _ in 0..<5000 { key = SortKey.between(key, nil) }
    #expect(key == "500000")
  }
}
