/// What a number list would do to the inventory of a project. Nothing is stored by it.
package struct NumberImport: Hashable, Sendable {
  package typealias Standing = ImportStanding

  /// One row of the file; there is one for each.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// The number, or what was written instead of one.
    package let text: String
    package fileprivate(set) var standing: Standing
    package fileprivate(set) var findings: [ImportFinding]
    fileprivate var change: NumberChange?

    package var hasWarning: Bool { findings.contains { $0.severity == .warning } }
  }

  /// Whether the numbers of a BTN leave the losing carrier together with it.
  package enum PortScope: String, CaseIterable, Sendable { case full, partial }

  /// A number that another project of the workspace has.
  package struct Elsewhere: Hashable, Sendable {
    package let range: NumberRange
    package let customer: String

    package init(_ range: NumberRange, customer: String) {
      self.range = range
      self.customer = customer
    }
  }

  package private(set) var rows: [Row]

  /// - Parameters:
  ///   - elsewhere: numbers of other projects that are not closed.
  ///   - scope: `nil` if it is not known; a BTN that is not in the list is then a warning.
  ///   - sites: the codes of the project's sites; `nil` if it is not known which there are.
  ///   - orders: the project's port orders; `nil` if it is not known which there are.
  package init(
    _ file: NumberFile, into inventory: [InventoryNumber], elsewhere: [Elsewhere] = [],
    scope: PortScope? = nil, sites: [String]? = nil, orders: [PortOrderOfNumbers]? = nil
  ) {
    let known = RangeIndex(inventory.map { ($0.range, $0) })
    var others = RangeIndex<Elsewhere>()
    for other in elsewhere where others.meeting(other.range) == nil { others.insert(other.range, other) }
    var seen = RangeIndex<Int>()
    rows = file.rows.map { row in
      var reading = Reading(row, file.heading)
      reading.take(from: known, &seen, sites, orders)
      reading.compare(with: others)
      return reading.result
    }
    var group = NumberGroupRules(inventory, changes: rows.compactMap(\.change), scope: scope)
    for (place, row) in file.rows.enumerated() {
      guard let after = rows[place].change?.after else { continue }
      for broken in group.broken(after) {
        rows[place].findings.append(ImportFinding(broken, in: row, file.heading))
      }
      if rows[place].findings.contains(where: { $0.severity == .error }) { rows[place].standing = .error }
    }
  }

  package func count(_ standing: Standing) -> Int { rows.count { $0.standing == standing } }

  /// The changes of the rows without an error, in the order of the file.
  package var changes: [NumberChange] {
    rows.compactMap { row in
      switch row.standing {
      case .new, .changed: row.change
      case .unchanged, .error: nil
      }
    }
  }

  /// Compares one row with what is there.
  private struct Reading {
    let row: NumberFile.Row
    let heading: NumberHeading
    var findings: [ImportFinding]
    var change: NumberChange?

    init(_ row: NumberFile.Row, _ heading: NumberHeading) {
      self.row = row
      self.heading = heading
      findings = row.findings
    }

    mutating func take(
      from known: RangeIndex<InventoryNumber>, _ seen: inout RangeIndex<Int>, _ sites: [String]?,
      _ orders: [PortOrderOfNumbers]?
    ) {
      guard let range = row.range else { return }
      if let (_, line) = seen.meeting(range) {
        return error(.number, "it is on line \(line) already", remedy: "remove one of the rows")
      }
      seen.insert(range, row.line)
      let before = known.meeting(range)
      if let before, before.range != range {
        return error(
          .number, "the inventory has \(before.range)", remedy: "write that range, or leave it out")
      }
      var after = before?.value ?? InventoryNumber(range)
      for (column, value) in row.values { after.values[column] = value }
      for name in heading.others.values { after.notes[name] = row.notes[name] }
      if let sites, let site = after[.site] { after.values[.site] = place(site, among: sites) }
      if after[.type] == nil, let type = range.first.type {
        after.values[.type] = type.rawValue
      }
      if after[.state] == nil, after[.action] == NumberAction.port.rawValue {
        after.values[.state] = PortState.draft.listWord
      }
      if let orders { after = follow(after, orders) }
      // What is wrong with a cell is said once.
      let wrong = Set(findings.filter { $0.severity == .error }.map(\.heading))
      for broken in NumberRules.broken(after) where !wrong.contains(heading.name(of: broken.column)) {
        findings.append(ImportFinding(broken, in: row, heading))
      }
      change = NumberChange(range, from: before?.value, to: after)
    }

    /// The code of the site meant; a warning if the project has none by that code.
    private mutating func place(_ site: String, among codes: [String]) -> String {
      let wanted = site.uppercased()
      if codes.contains(wanted) { return wanted }
      let near = Fuzzy.nearest(to: wanted, among: codes).map { ", or write \($0)" } ?? ""
      add(
        .warning, .site, "the project has no site \(DisplayText.line(site))",
        remedy: "add the site\(near)")
      return site
    }

    /// The state of a number in a port order is that of the order, whatever the list says.
    private mutating func follow(
      _ number: InventoryNumber, _ orders: [PortOrderOfNumbers]
    ) -> InventoryNumber {
      guard let name = number[.portOrder] else { return number }
      guard let order = orders.named(name) else {
        let near = Fuzzy.nearest(to: name, among: orders.map(\.id.rawValue)).map { ", or write \($0)" } ?? ""
        add(
          .warning, .portOrder, "the project has no port order \(DisplayText.line(name))",
          remedy: "add the order\(near)")
        return number
      }
      let following = number.following(orders)
      if let written = row.values[.state] ?? nil, let state = following[.state], written != state {
        add(
          .warning, .state, "\(order.id) is \(state), not \(written); its numbers have its state",
          remedy: "record what happened to the order: golive port event \(order.id)")
      }
      return following
    }

    mutating func compare(with elsewhere: RangeIndex<Elsewhere>) {
      guard let range = row.range, let other = elsewhere.meeting(range)?.value else { return }
      add(
        .warning, .number, "\(DisplayText.line(other.customer)) has \(other.range) too",
        remedy: "check whose number it is")
    }

    private mutating func error(_ column: NumberColumn, _ text: String, remedy: String) {
      add(.error, column, text, remedy: remedy)
    }

    private mutating func add(
      _ severity: ImportFinding.Severity, _ column: NumberColumn, _ text: String, remedy: String
    ) {
      findings.append(
        ImportFinding(
          NumberRules.Broken(severity: severity, column: column, text: text, remedy: remedy), in: row, heading
        ))
    }

    var result: Row {
      let hasError = change == nil || findings.contains { $0.severity == .error }
      let standing: Standing =
        if hasError { .error } else if change?.before == nil { .new } else if change?.before == change?.after
        {
          .unchanged
        } else { .changed }
      return Row(
        line: row.line, text: row.range?.description ?? row.text, standing: standing, findings: findings,
        change: hasError ? nil : change)
    }
  }
}

extension ImportFinding {
  fileprivate init(_ broken: NumberRules.Broken, in row: NumberFile.Row, _ heading: NumberHeading) {
    self.init(
      broken.severity, heading: heading.name(of: broken.column), column: row.places[broken.column] ?? 1,
      broken.text, remedy: broken.remedy)
  }
}
