/// The values of one item by field: a bit for each common name, and the texts in the order of the bits.
package struct FieldValues: Hashable, Sendable {
  private var present: UInt128 = 0
  private var texts: [String] = []
  private var others: [Field: String] = [:]

  package init() {}

  package init(_ values: some Sequence<(key: Field, value: String)>) {
    for (field, value) in values { self[field] = value }
  }

  package var count: Int { texts.count + others.count }
  package var isEmpty: Bool { texts.isEmpty && others.isEmpty }

  package subscript(field: Field) -> String? {
    get {
      if field.place == FieldNames.none { return others[field] }
      let bit = UInt128(1) << field.place
      return present & bit == 0 ? nil : texts[(present & (bit - 1)).nonzeroBitCount]
    }
    set {
      if field.place == FieldNames.none {
        others[field] = newValue
        return
      }
      let bit = UInt128(1) << field.place
      let index = (present & (bit - 1)).nonzeroBitCount
      switch (newValue, present & bit != 0) {
      case (let value?, true): texts[index] = value
      case (let value?, false):
        texts.insert(value, at: index)
        present |= bit
      case (nil, true):
        texts.remove(at: index)
        present &= ~bit
      case (nil, false): break
      }
    }
  }
}

extension FieldValues: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Field, String)...) {
    for (field, value) in elements { self[field] = value }
  }
}

extension FieldValues: Sequence {
  /// Common names in their own order, then the others in none.
  package struct Iterator: IteratorProtocol {
    fileprivate var present: UInt128
    fileprivate var texts: Array<String>.Iterator
    fileprivate var others: Dictionary<Field, String>.Iterator

    package mutating func next() -> (key: Field, value: String)? {
      guard let text = texts.next() else { return others.next() }
      let place = present.trailingZeroBitCount
      present &= present - 1
      return (Field(commonAt: place), text)
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(present: present, texts: texts.makeIterator(), others: others.makeIterator())
  }

  package var keys: [Field] { map(\.key) }
}
