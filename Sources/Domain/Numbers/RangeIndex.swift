/// Ranges in order, to find the one that a number or a range meets.
struct RangeIndex<Value> {
  private var ranges: [NumberRange] = []
  private var values: [Value] = []

  init() {}

  /// Ranges that do not overlap.
  init(_ pairs: [(NumberRange, Value)]) {
    let sorted = pairs.sorted { $0.0 < $1.0 }
    ranges = sorted.map(\.0)
    values = sorted.map(\.1)
  }

  /// The first stored range that shares a number with `range`.
  func meeting(_ range: NumberRange) -> (range: NumberRange, value: Value)? {
    let place = place(of: range)
    for index in [place - 1, place] where ranges.indices.contains(index) && ranges[index].overlaps(range) {
      return (ranges[index], values[index])
    }
    return nil
  }

  /// The values of all stored ranges that share a number with `range`.
  func all(meeting range: NumberRange) -> [Value] {
    var index = max(0, place(of: range) - 1)
    var result: [Value] = []
    while index < ranges.count, ranges[index].first <= range.last {
      if ranges[index].overlaps(range) { result.append(values[index]) }
      index += 1
    }
    return result
  }

  /// The parts of `range` that are in none of the stored ranges.
  func gaps(in range: NumberRange) -> [NumberRange] {
    var index = max(0, place(of: range) - 1)
    var rest = [range]
    while index < ranges.count, ranges[index].first <= range.last {
      if let last = rest.popLast() { rest += last.without(ranges[index]) }
      index += 1
    }
    return rest
  }

  /// - Parameter range: one that meets none.
  mutating func insert(_ range: NumberRange, _ value: Value) {
    let place = place(of: range)
    ranges.insert(range, at: place)
    values.insert(value, at: place)
  }

  /// The first place whose range does not begin before.
  private func place(of range: NumberRange) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first < range.first { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
