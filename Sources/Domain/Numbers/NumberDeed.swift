/// What one change did to a number.
package struct NumberDeed: Hashable, Sendable {
  /// The number of the change in the project's log.
  package let sequence: Int
  package let at: Timestamp
  package let actor: String
  /// Of the whole change.
  package let summary: String
  package let values: [NumberRun.Value]

  package init(sequence: Int, at: Timestamp, actor: String, summary: String, values: [NumberRun.Value]) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.summary = summary
    self.values = values
  }

  /// Both as one: what was the same before and after is left out.
  package func joined(with other: NumberDeed) -> NumberDeed {
    let all = values + other.values
    let names = Set(all.map(\.name)).sorted()
    let joined = names.compactMap { name -> NumberRun.Value? in
      let own = all.filter { $0.name == name }
      let value = NumberRun.Value(
        name: name, old: own.lazy.compactMap(\.old).first, new: own.lazy.compactMap(\.new).first)
      return value.old == value.new ? nil : value
    }
    return NumberDeed(sequence: sequence, at: at, actor: actor, summary: summary, values: joined)
  }

  /// What the customer's side may see of it.
  package var shownToCustomer: NumberDeed {
    NumberDeed(
      sequence: sequence, at: at, actor: actor, summary: summary, values: values.filter { !$0.isInternal })
  }

  /// The values in words: `usage: fax -> spare`; of a number that came or went, the values it has or had.
  package var words: [String] {
    let presence = values.first(where: \.isPresence)
    let shown = { (text: String?) in text.map { DisplayText.line($0) } ?? "(none)" }
    let others = values.filter { !$0.isPresence }.map { value in
      presence == nil
        ? "\(value.title): \(shown(value.old)) -> \(shown(value.new))"
        : "\(value.title): \(shown(value.new ?? value.old))"
    }
    return (presence.map { [$0.new == nil ? "removed" : "added"] } ?? []) + others
  }
}

extension NumberRun.Value {
  /// Whether it says that the number came or went.
  package var isPresence: Bool { name == NumberColumn.number.rawValue }
  fileprivate var column: NumberColumn? { NumberColumn(rawValue: name) }
  fileprivate var isInternal: Bool { !isPresence && column?.isInternal ?? true }
  fileprivate var title: String {
    column?.rawValue ?? DisplayText.line(String(name.drop { $0 != ":" }.dropFirst()))
  }
}
