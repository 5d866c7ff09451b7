/// What can be typed next in a filter.
package struct FilterHint: Hashable, Sendable {
  /// What the word at the end can become, as whole words.
  package let words: [String]
  /// The field that is written, and what its value is; `nil` where any word may stand.
  package let help: String?
}

extension FilterFields {
  /// - Parameter text: the filter up to the cursor.
  package func hint(for text: String) -> FilterHint {
    let typed = String(text.reversed().prefix { !$0.isWhitespace }.reversed())
    let lead = String(typed.prefix { $0 == "!" || $0 == "(" })
    let word = String(typed.dropFirst(lead.count))
    let name = String(word.prefix(FilterField.nameLength(word)))
    guard name.count < word.count, let field = self[name.lowercased()] else {
      return names(beginning: word, behind: lead, of: text)
    }
    let rest = String(word.dropFirst(name.count))
    let sign = FilterSign.allCases.map(\.rawValue).sorted { $0.count > $1.count }.first { rest.hasPrefix($0) }
    guard let sign else { return FilterHint(words: [], help: field.described) }
    let value = rest.dropFirst(sign.count)
    let last = String(value.reversed().prefix { $0 != "," && $0 != "." }.reversed())
    let before = lead + name + sign + value.dropLast(last.count)
    let words = field.offers.filter { $0.hasPrefix(last.lowercased()) }
    return FilterHint(words: words.map { before + $0 }, help: field.described)
  }

  private func names(beginning word: String, behind lead: String, of text: String) -> FilterHint {
    let begun = word.lowercased()
    let found = (all + ownFields).filter { begun.isEmpty || $0.name.hasPrefix(begun) }
    let offered = found.map { lead + $0.name + ($0.hasOrder ? "" : ":") }
    // A name that is complete is followed by its sign.
    let exact = self[begun].map { field in field.signs.map { lead + field.name + $0.rawValue } } ?? []
    let help = found.count == 1 ? found[0].described : nil
    // Behind `own` the name of one may follow.
    let longer = begun == "own" ? ownFields.map { lead + $0.name } : []
    return FilterHint(words: exact.isEmpty ? offered : exact + longer, help: help)
  }
}

extension FilterField {
  /// `slip: business days behind the promised day; a number, or two as 1..5`
  package var described: String { "\(name): \(help); \(expected)" }

  /// What is offered for its value.
  fileprivate var offers: [String] {
    let known: [String] =
      switch kind {
      case .word, .rank: shownValues.map { $0.contains(" ") ? "\"\($0)\"" : $0 }
      case .text, .person, .number, .asWritten: []
      case .day: ["today", "tomorrow", "fri", "eow", "eom", "+5bd"]
      }
    return known + ["none", "any"]
  }
}

/// Every list with its fields, for help.
extension FilterFields {
  package static let lists: [FilterFields] = [
    .portfolio, .today, .openWork, .anyTasks, .checks, .issues, .portOrders, .numbers, .people, .documents,
    .registers,
    .calls,
    .runbook, .history,
  ]

  /// The fields of all lists: a name means the same kind of value on each.
  static let everyList: FilterFields = {
    var all: [String: FilterField] = [:]
    for field in lists.flatMap(\.all) {
      guard let known = all[field.name] else {
        all[field.name] = field
        continue
      }
      all[field.name] = FilterField(field.name, known.kind.joined(with: field.kind), field.help)
    }
    return FilterFields("all lists", all.values.sorted { $0.name < $1.name })
  }()
}

extension FilterField.Kind {
  fileprivate func joined(with other: Self) -> Self {
    switch (self, other) {
    case (.word(let one), .word(let two)): .word(one.isEmpty || two.isEmpty ? [] : one + two)
    case (.rank, _), (.text, _), (.person, _), (.number, _), (.day, _), (.asWritten, _), (.word, _): self
    }
  }
}
