/// The open things of each person by the week they are due in, and the go-live days of the projects they belong to.
package struct Workload: Hashable, Sendable {
  /// A name or role, as the open work names it.
  package struct Person: Hashable, Sendable {
    package let name: String
    package let side: Side

    package init(name: String, side: Side) {
      self.name = name
      self.side = side
    }

    var key: String { Booking.key(name) }
  }

  /// How many things are open. Each is in one place alone.
  package struct Counts: Hashable, Sendable {
    package var late = 0
    package var weeks: [Int]
    package var later = 0
    package var undated = 0

    package init(weeks: Int) { self.weeks = Array(repeating: 0, count: max(0, weeks)) }

    package var all: Int { late + weeks.reduce(0, +) + later + undated }

    package subscript(_ slot: WorkloadSlot) -> Int {
      switch slot {
      case .late: late
      case .week(let week): weeks.indices.contains(week) ? weeks[week] : 0
      case .later: later
      case .undated: undated
      }
    }

    package mutating func add(_ count: Int, in slot: WorkloadSlot) {
      switch slot {
      case .late: late += count
      case .week(let week): if weeks.indices.contains(week) { weeks[week] += count }
      case .later: later += count
      case .undated: undated += count
      }
    }
  }

  /// The committed go-live of a project that is not live yet.
  package struct GoLive: Hashable, Sendable {
    package let project: ProjectID
    package let customer: String
    package let day: Day

    package init(project: ProjectID, customer: String, day: Day) {
      self.project = project
      self.customer = customer
      self.day = day
    }
  }

  package struct Line: Hashable, Sendable {
    package let person: Person
    package var counts: Counts
    /// Of the projects in which they have open work, up to the end of the last week.
    package var goLives: Set<GoLive> = []
  }

  package private(set) var lines: [Line] = []
  /// Where to go on; `nil` when everybody is counted.
  package var next: WorkloadQuery.Step?
  package let weeks: Int
  private var places: [String: Int] = [:]

  package init(weeks: Int) { self.weeks = weeks }

  package mutating func add(_ count: Int, in slot: WorkloadSlot, to person: Person) {
    lines[place(of: person)].counts.add(count, in: slot)
  }

  package mutating func add(_ goLive: GoLive, to person: Person) {
    lines[place(of: person)].goLives.insert(goLive)
  }

  /// Puts the people of the next step behind those counted before.
  package mutating func add(_ other: Workload) {
    for line in other.lines {
      let place = place(of: line.person)
      lines[place].counts = line.counts
      lines[place].goLives = line.goLives
    }
    next = other.next
  }

  /// Spellings of one name that differ in case are one person.
  private mutating func place(of person: Person) -> Int {
    let key = "\(person.side.rawValue) \(person.key)"
    if let place = places[key] { return place }
    places[key] = lines.count
    lines.append(Line(person: person, counts: Counts(weeks: weeks)))
    return lines.count - 1
  }

  /// Whoever has most to do that is late or due within the weeks first, then by name.
  package var busiestFirst: [Line] {
    let ranked = lines.map { (line: $0, pressing: $0.counts.late + $0.counts.weeks.reduce(0, +)) }
    return ranked.sorted {
      (-$0.pressing, -$0.line.counts.all, $0.line.person.key, $0.line.person.side.rawValue)
        < (-$1.pressing, -$1.line.counts.all, $1.line.person.key, $1.line.person.side.rawValue)
    }.map(\.line)
  }

  /// Of everybody together.
  package var total: Counts {
    lines.reduce(into: Counts(weeks: weeks)) { sum, line in
      sum.late += line.counts.late
      for week in sum.weeks.indices { sum.weeks[week] += line.counts.weeks[week] }
      sum.later += line.counts.later
      sum.undated += line.counts.undated
    }
  }

  /// Each project once, in the order of the days.
  package var goLives: [GoLive] { Self.ordered(lines.reduce(into: Set()) { $0.formUnion($1.goLives) }) }

  package static func ordered(_ goLives: Set<GoLive>) -> [GoLive] {
    goLives.sorted { ($0.day, $0.project) < ($1.day, $1.project) }
  }
}

extension WorkloadQuery {
  /// The filter of the list of open work that shows what a cell counts, in words.
  package func filterText(of person: Workload.Person, _ slot: WorkloadSlot) -> String {
    var parts = [Self.condition(on: person.name), "ball:\(person.side.ball.lowercased())"]
    switch slot {
    case .late: parts.append("late:yes")
    case .week(let week):
      let monday = today.weekStart + 7 * week
      parts.append("due:\(max(today, monday).iso)..\((monday + 6).iso)")
    case .later: parts.append("due>\(lastDay.iso)")
    case .undated: parts.append("due:none")
    }
    if !filter.isEmpty { parts.append("(\(filter.text))") }
    return parts.joined(separator: " ")
  }

  /// A quotation mark cannot be written in the language, so the longest part of a name without one stands for it.
  private static func condition(on name: String) -> String {
    let parts = name.split(separator: "\"")
    let longest = parts.max { $0.count < $1.count } ?? ""
    return name.contains("\"") ? "who:\"\(longest)\"" : "who=\"\(name)\""
  }
}
