/// Reading single values of an item; a malformed value reads as absent, never as an error on screen.
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
  func item(_ field: Field) -> ItemID? { values[field].map(ItemID.init(_:)) }

  var owner: Role { value(.owner, or: .ipm) }
  /// Who must act: named, or else the owner's side.
  var holder: Side { value(.holder, or: owner.side) }
}

extension Project {
  /// Items of one kind in their order.
  struct Index {
    private var byKind: [Kind: [Item]] = [:]

    init(_ state: ProjectState) {
      for item in state.items.values {
        guard let kind = item.kind else { continue }
        byKind[kind, default: []].append(item)
      }
      for kind in byKind.keys { byKind[kind]?.sort(by: Self.inOrder) }
    }

    subscript(_ kind: Kind) -> [Item] { byKind[kind] ?? [] }

    private static func inOrder(_ a: Item, _ b: Item) -> Bool {
      let (left, right) = (a[.sort] ?? "", b[.sort] ?? "")
      return left == right ? ItemID.naturally(a.id, b.id) : left < right
    }
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
