/// Two texts compared line by line.
package struct LineDifference: Hashable, Sendable {
  /// A line of either text.
  package enum Line: Hashable, Sendable {
    case same(String), removed(String), added(String)

    package var text: String {
      switch self {
      case .same(let text): "  \(text)"
      case .removed(let text): "- \(text)"
      case .added(let text): "+ \(text)"
      }
    }

    package var isSame: Bool {
      if case .same = self { true } else { false }
    }
  }

  package let lines: [Line]

  package init(from old: [String], to new: [String]) {
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.place))
    let added = Set(changes.insertions.map(\.place))
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) || left >= old.count {
        lines.append(.added(new[right]))
        right += 1
      } else {
        lines.append(.same(old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    self.lines = lines
  }

  package var count: Int { lines.count { !$0.isSame } }

  /// The changed lines with some of those around them; `...` stands for what is left out.
  package func brief(around: Int = 2) -> [String] {
    let near = lines.indices.filter { place in
      let span = max(0, place - around)...min(lines.count - 1, place + around)
      return lines[span].contains { !$0.isSame }
    }
    var result: [String] = []
    for (number, place) in near.enumerated() {
      if place > 0, number == 0 || near[number - 1] != place - 1 { result.append("  ...") }
      result.append(lines[place].text)
    }
    if let last = near.last, last < lines.count - 1 { result.append("  ...") }
    return result
  }

  package var text: String {
    let shown = brief()
    return (shown.isEmpty ? ["  Both are the same."] : shown).joined(separator: "\n") + "\n"
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
