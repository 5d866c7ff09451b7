/// An item decoded as a whole. A class, because every rule and list walks all items of its kind and must
/// not copy them. Equal if decoded from equal values.
package protocol ItemReading: AnyObject, Hashable, Sendable, Identifiable where ID == ItemID {
  var item: Item { get }
}

extension ItemReading {
  package static func == (a: Self, b: Self) -> Bool {
    a === b || (a.item.id == b.item.id && a.item.values == b.item.values)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ItemReading {
  /// The code of the site it is about.
  package var site: String? { item.optionalText(.site) }
}

/// Reading single values of an item; a malformed value is treated as absent, so that no screen fails on it.
extension Item {
  func text(_ field: Field) -> String { values[field].map(DisplayText.line) ?? "" }
  func optionalText(_ field: Field) -> String? {
    guard let raw = values[field], !raw.isEmpty else { return nil }
    return DisplayText.line(raw)
  }
  func block(_ field: Field) -> String? {
    guard let raw = values[field], !raw.isEmpty else { return nil }
    return DisplayText.block(raw)
  }
  func value<Value: RawRepresentable>(_ field: Field, or fallback: Value) -> Value
  where Value.RawValue == String {
    values[field].flatMap(Value.init(rawValue:)) ?? fallback
  }
  /// A point in time, stored as milliseconds.
  func instant(_ field: Field) -> Timestamp? {
    values[field].flatMap { Int64($0) }.map(Timestamp.init(milliseconds:))
  }
  func item(_ field: Field) -> ItemID? { values[field].map(ItemID.init(_:)) }

  var asking: ProjectTemplate.Asking {
    ProjectTemplate.Asking(
      question: text(.question), why: text(.why), plain: text(.plain), evidence: text(.evidenceAsk))
  }
  var owner: Role { value(.owner, or: .ipm) }
  /// The side that must act: the stored holder, else the owner's side.
  var holder: Side { value(.holder, or: owner.side) }
}

extension Project {
  /// Items of one kind in their order.
  struct Index {
    private let byKind: [Kind: [Item]]

    /// A small sort key, so that sorting does not move whole items.
    private struct SortEntry {
      let sort: String
      let id: ItemID
      let index: Int

      static func isBefore(_ a: SortEntry, _ b: SortEntry) -> Bool {
        a.sort == b.sort ? ItemID.naturally(a.id, b.id) : a.sort < b.sort
      }
    }

    /// - Parameter kinds: the kinds to include; `nil` for all.
    init(_ state: ProjectState, of kinds: Set<Kind>? = nil) {
      guard kinds?.isEmpty != true else {
        byKind = [:]
        return
      }
      let items = Array(state.items.values)
      var places: [Kind: [SortEntry]] = [:]
      for (index, item) in items.enumerated() {
        guard let kind = item.kind, kinds?.contains(kind) ?? true else { continue }
        places[kind, default: []].append(SortEntry(sort: item[.sort] ?? "", id: item.id, index: index))
      }
      byKind = places.mapValues { $0.sorted(by: SortEntry.isBefore).map { items[$0.index] } }
    }

    subscript(_ kind: Kind) -> [Item] { byKind[kind] ?? [] }
  }
}

extension ItemID {
  /// `NW-9` before `NW-10`.
  static func naturally(_ a: ItemID, _ b: ItemID) -> Bool {
    let (left, right) = (a.rawValue.splitTrailingNumber, b.rawValue.splitTrailingNumber)
    return left.text == right.text ? left.number < right.number : left.text < right.text
  }
}

extension String {
  /// `NW-31` gives `NW-` and 31; without digits at the end the number is -1.
  var splitTrailingNumber: (text: Substring, number: Int) {
    var start = endIndex
    while start > startIndex, let digit = self[index(before: start)].wholeNumberValue, digit < 10 {
      start = index(before: start)
    }
    return (self[..<start], Int(self[start...]) ?? -1)
  }
}
