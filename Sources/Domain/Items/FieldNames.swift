/// The names that many items have, and their places. A name that is missing here works the same, only slower.
enum FieldNames {
  /// No more than bits in `FieldValues.present`.
  static let common: [String] = """
    kind parent state owner due sort title note reason assignee evidence evidence-wanted duration after visibility \
    weight condition started finished start finish holder held-since held-by next-check by at customer product \
    template phase calendar go-live go-live-grade options prefix ipm mpoc section mode due-offset claimed-by \
    claimed-side agreed-by proposal proposed-by proposed-side until result evidence-version expected category priority severity \
    description impact link reference resolution reported-by reported-on text name role organisation email phone \
    proof scope deliverable customer-part accepted-when tasks gate back deciders passed-on passed-by event parties \
    anchors fixed fixed-grade baseline-start baseline-finish per-wave wave dates \
    question why plain evidence-ask planned-finish added-on
    """.split(separator: " ").map(String.init)

  /// The place of every name that has none.
  static let none = UInt8.max

  static func place(of name: String) -> UInt8 {
    var slot = slot(of: name)
    while slots[slot] != none, common[Int(slots[slot])] != name { slot = (slot + 1) % slots.count }
    return slots[slot]
  }

  /// Open addressing, at most a quarter full.
  private static let slots: [UInt8] = {
    var slots = [UInt8](repeating: none, count: 512)
    for (place, name) in common.enumerated() {
      var slot = slot(of: name)
      while slots[slot] != none { slot = (slot + 1) % slots.count }
      slots[slot] = UInt8(place)
    }
    return slots
  }()

  /// FNV-1a: names are short, and nobody gains by making them meet.
  private static func slot(of name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 16) & 511)
  }
}
