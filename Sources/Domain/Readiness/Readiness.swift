/// The outcome of a readiness check (domain document 3.4), the best first.
package enum Readiness: String, CaseIterable, Comparable, Sendable {
  case ready
  case conditions = "ready-with-conditions"
  case notReady = "not-ready"

  package var title: String {
    switch self {
    case .ready: "Ready"
    case .conditions: "Ready with conditions"
    case .notReady: "Not ready"
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// The outcome of a readiness check: of each item, of each area, and of all.
package struct ReadinessReport: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let check: Project.Check
    package let outcome: Readiness
    /// Why it is no better: the figure and its limit, or what is missing. Empty if it is ready.
    package let reason: String
    /// The figures, as they are shown.
    package let figures: String
  }

  package struct Area: Hashable, Sendable {
    package let name: String
    package let lines: [Line]
    package var outcome: Readiness { lines.map(\.outcome).max() ?? .ready }
  }

  package let areas: [Area]
  /// The worst of its areas.
  package var outcome: Readiness { areas.map(\.outcome).max() ?? .ready }
  package var lines: [Line] { areas.flatMap(\.lines) }
}

extension Project {
  /// The outcome of the checklist with that code; `nil` without one.
  package func readiness(of code: String) -> ReadinessReport? {
    guard let list = checklists.first(where: { $0.code == code }) else { return nil }
    var areas: [(name: String, lines: [ReadinessReport.Line])] = []
    for check in list.checks {
      guard let line = readiness(of: check) else { continue }
      if let place = areas.firstIndex(where: { $0.name == check.section }) {
        areas[place].lines.append(line)
      } else {
        areas.append((check.section, [line]))
      }
    }
    return ReadinessReport(areas: areas.map { ReadinessReport.Area(name: $0.name, lines: $0.lines) })
  }

  /// The checklist whose items have limits, if the template has one.
  package var readinessList: Checklist? {
    checklists.first { $0.checks.contains { !$0.limits.isEmpty } }
  }

  /// `nil` if it does not apply here. An advisory item is at worst a condition.
  package func readiness(of check: Check) -> ReadinessReport.Line? {
    guard check.state != .notApplicable else { return nil }
    let figures = figures(of: check)
    var (outcome, reason) = judged(check, figures)
    if check.weight == .advisory { outcome = min(outcome, .conditions) }
    return ReadinessReport.Line(
      check: check, outcome: outcome, reason: reason,
      figures: figures.map(\.text).joined(separator: "; "))
  }

  private func judged(_ check: Check, _ figures: [Figures]) -> (Readiness, String) {
    switch check.state {
    case .disputed: return (.notReady, "disputed")
    case .waived: return (.conditions, "waived: \(check.reason ?? "both sides agreed")")
    case .open, .claimed, .agreed, .reopened, .notApplicable: break
    }
    // Without limits, or facts of the project in place of a figure, it is what both sides say.
    guard !check.limits.isEmpty, check.measuredBy == nil || !figures.isEmpty else {
      return check.state.isComplete ? (.ready, "") : (.notReady, check.state.title)
    }
    if let broken = broken(check, figures) {
      // Both sides know of it and somebody works on it.
      let isListed = check.state.isComplete && issues.contains { $0.link == check.id && $0.state.isOpen }
      return (isListed ? .conditions : .notReady, broken)
    }
    let missing = missingFigures(of: check, figures)
    if let missing { return (check.state.isComplete ? .conditions : .notReady, missing) }
    return (.ready, "")
  }

  /// `DEN 62 ms, limit < 50 ms`
  private func broken(_ check: Check, _ figures: [Figures]) -> String? {
    for entry in figures {
      for (limit, figure) in zip(check.limits, entry.values) where !limit.isKept(by: figure) {
        return "\(entry.site.map { "\($0) " } ?? "")\(limit.words(figure))"
      }
    }
    return nil
  }

  private func missingFigures(of check: Check, _ figures: [Figures]) -> String? {
    guard !figures.isEmpty else { return "no figure" }
    guard !figures.contains(where: { $0.site == nil }) else { return nil }
    let without = sites.map(\.code).filter { code in !figures.contains { $0.site == code } }
    return without.isEmpty ? nil : "no figure of \(without.joined(separator: ", "))"
  }

  /// What was measured, or what the project itself knows.
  package func figures(of check: Check) -> [Figures] {
    if let known = check.measuredBy.flatMap(percentage), check.limits.count == 1 {
      return [Figures(site: nil, values: [known])]
    }
    guard let text = check.measured else { return [] }
    return (try? Figures.read(text, for: check.limits, at: sites.map(\.code))) ?? []
  }

  /// A share of the project's own facts, in percent; `nil` if it has none of them.
  private func percentage(_ measure: ReadinessMeasure) -> Double? {
    func share(_ part: Int, _ all: Int) -> Double? {
      all == 0 ? nil : (Double(part) * 100 / Double(all)).rounded(.down)
    }
    switch measure {
    case .portOrders:
      let orders = portOrders.filter { $0.state != .cancelled && $0.state != .cancelPending }
      return share(orders.count { $0.dates.grade == .confirmed }, orders.count)
    case .testers: return share(sites.count { !$0.testers.isEmpty }, sites.count)
    }
  }
}

/// Facts of the project that answer a readiness item by themselves.
package enum ReadinessMeasure: String, CaseIterable, Sendable {
  /// The share of port orders with a confirmed date.
  case portOrders = "port-orders"
  /// The share of sites with a tester.
  case testers
}

extension Project.Check {
  /// The limits its figures have to keep, one figure for each.
  package var limits: [Threshold] { item[.threshold].map(Threshold.all) ?? [] }
  package var measured: String? { item.optionalText(.measured) }
  /// The stored figures with those of one site replaced.
  package func measured(_ figures: String, at code: String) -> String {
    let others = (measured ?? "").split(separator: ";").map { String($0).trimmed }
      .filter { !$0.uppercased().hasPrefix("\(code) ") }
    let new = figures.trimmed
    return (others + (new.isEmpty ? [] : ["\(code) \(new)"])).joined(separator: "; ")
  }
  package var measuredBy: ReadinessMeasure? { item[.measuredBy].flatMap(ReadinessMeasure.init) }
}

extension Field {
  /// Limits for measured figures, `< 50 ms`, separated by semicolons.
  package static let threshold: Field = "threshold"
  /// The measured figures, see `Figures`.
  package static let measured: Field = "measured"
  /// A `ReadinessMeasure` that takes the place of a measured figure.
  package static let measuredBy: Field = "measured-by"
}

extension Planner {
  /// Figures are evidence: agreement was to the earlier ones.
  mutating func editMeasured(_ check: Project.Check, _ text: String?) throws(Refusal) {
    guard let text else {
      set(check.id, .measured, nil as String?)
      return setEvidence(check, check.evidence)
    }
    guard !check.limits.isEmpty else {
      throw .rule("\(check.number) has no limit, so no figure is measured.")
    }
    do throws(Figures.Problem) {
      let figures = try Figures.read(text, for: check.limits, at: project.sites.map(\.code))
      set(check.id, .measured, figures.map(\.text).joined(separator: "; "))
      setEvidence(check, check.evidence)
    } catch { throw .invalid(.measured, expected: error.expected) }
  }
}
