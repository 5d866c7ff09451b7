import Domain
import StateStore
import TestSupport
import Testing

/// What a database finds is what the one function of the domain finds, whatever is asked.
@Suite("Filters mean the same in the database", .onEveryEngine)
struct FilterAgreementTests {
  private static let today = Day(number: 20_790)
  private static let seeds = 0..<(TestLength.isLong ? 40 : 2)

  private let store: any EngineFixture
  private let ira: Workspace

  init() throws {
    store = try Store.fixture()
    try WorkspaceGenerator(items: 20).fill(store.engine, projects: 60)
    ira = try store.session("Ira", rules: .domain)
  }

  @Test func everyFieldOfThePortfolioIsFoundByItsOwnValues() throws {
    let all = try ira.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 100)).rows
    for field in FilterFields.portfolio.all {
      for text in RandomFilter.texts(for: field, of: Self.values(of: field.name, in: all)) {
        let filter = try Filter.read(text, for: .portfolio, today: Self.today)
        try check(filter, in: ira, all)
      }
    }
  }

  @Test(arguments: seeds) func projectsAreFoundAsTheDomainFindsThem(seed: Int) throws {
    let all = try ira.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 100)).rows
    var random = RandomFilter(seed: seed, .portfolio) { Self.values(of: $0, in: all) }
    for _ in 0..<30 {
      try check(try Filter.read(random.next(depth: 3), for: .portfolio, today: Self.today), in: ira, all)
    }
  }

  @Test(arguments: seeds) func whatNeedsSomebodyIsFoundAsTheDomainFindsIt(seed: Int) throws {
    let all = try ira.today(TodayQuery(today: Self.today, limit: .max)).rows
    #expect(all.count > 40)
    var random = RandomFilter(seed: seed, .today) { name in
      all.flatMap {
        FilterTable<DayRow<TodayRow>>.today.subject(DayRow($0, on: Self.today)).value(name).examples
      }
    }
    for _ in 0..<25 {
      let filter = try Filter.read(random.next(depth: 3), for: .today, today: Self.today)
      let page = try ira.today(TodayQuery(filter: filter, today: Self.today, limit: 25))
      let expected = all.filter { filter.accepts($0) }
      #expect(page.rows == Array(expected.prefix(25)) && page.matching == expected.count, "\(filter.text)")
      let later = try ira.today(TodayQuery(filter: filter, today: Self.today, offset: 5, limit: 10))
      #expect(later.rows == Array(expected.dropFirst(5).prefix(10)), "\(filter.text)")
    }
  }

  @Test(arguments: seeds) func openWorkIsFoundAsTheDomainFindsIt(seed: Int) throws {
    let all = try ira.work(WorkQuery(.all, today: Self.today, limit: .max)).rows.rows
    #expect(all.count > 100)
    var random = RandomFilter(seed: seed, .openWork) { name in
      all.flatMap {
        FilterTable<DayRow<WorkRow>>.openWork.subject(DayRow($0, on: Self.today)).value(name).examples
      }
    }
    for _ in 0..<25 {
      let filter = try Filter.read(random.next(depth: 3), for: .openWork, today: Self.today)
      let page = try ira.work(WorkQuery(.all, filter: filter, today: Self.today, limit: 25))
      let expected = all.filter { filter.accepts($0) }
      #expect(
        page.rows.rows == Array(expected.prefix(25)) && page.rows.matching == expected.count, "\(filter.text)"
      )
      for key in Set(page.rows.rows.map { $0.group(.project) }) {
        let count = expected.count { $0.group(.project) == key }
        #expect(page.groups[key]?.count == count, "\(filter.text)")
      }
    }
  }

  private func check(_ filter: Filter, in workspace: Workspace, _ all: [ProjectSummary]) throws {
    let page = try workspace.portfolio(
      PortfolioQuery(filter: filter, order: .customer, scope: .all, limit: 20))
    let expected = all.filter { filter.accepts($0) }
    #expect(page.rows == Array(expected.prefix(20)) && page.matching == expected.count, "\(filter.text)")
    #expect(page.total == all.count)
  }

  private static func values(of name: String, in all: [ProjectSummary]) -> [String] {
    all.flatMap {
      FilterTable<DayRow<ProjectSummary>>.portfolio.subject(DayRow($0, on: today)).value(name).examples
    }
  }
}

extension FilterValue {
  /// As a person would type them.
  fileprivate var examples: [String] {
    switch self {
    case .texts(let texts): texts.filter { !$0.isEmpty && !$0.contains("\"") }
    case .number(let number): number.map { [String($0)] } ?? []
    case .day(let day): day.map { [$0.iso] } ?? []
    }
  }
}

/// Random filters of a list, made of the values that its rows have.
private struct RandomFilter {
  private var random: Seeded
  private let fields: FilterFields
  private let values: (String) -> [String]

  init(seed: Int, _ fields: FilterFields, values: @escaping (String) -> [String]) {
    random = Seeded(UInt64(seed))
    self.fields = fields
    self.values = values
  }

  mutating func next(depth: Int) -> String {
    switch random.next() % (depth == 0 ? 4 : 9) {
    case 0: return word()
    case 1...3: return field()
    case 4: return "!(\(next(depth: depth - 1)))"
    case 5, 6: return "\(next(depth: depth - 1)) \(next(depth: depth - 1))"
    default: return "(\(next(depth: depth - 1)) or \(next(depth: depth - 1)))"
    }
  }

  private mutating func word() -> String {
    random.pick([
      "a", "ENG", "~an", "@e", "@ira", "re:/a.*e/", "re:/^\\w+$/", "\"100%\"", "_", "co", "\u{FC}",
    ])
  }

  private mutating func field() -> String {
    let field = random.pick(fields.all)
    return random.pick(Self.texts(for: field, of: values(field.name)))
  }

  /// Ways to ask a field for one of the values, and for none.
  static func texts(for field: FilterField, of values: [String]) -> [String] {
    var result = ["\(field.name):none", "\(field.name):any", "!\(field.name):none"]
    for value in Array(Set(values)).sorted().prefix(6) {
      switch field.kind {
      case .number, .day:
        result +=
          field.signs.map { "\(field.name)\($0.rawValue)\(value)" } + [
            "\(field.name):\(value)..", "\(field.name):..\(value)",
          ]
      case .rank:
        // A value may have a spelling that is no name of its own.
        result += FilterSign.allCases.map { "\(field.name)\($0.rawValue)\(field.shownValues[0])" }
        result.append("\(field.name):\"\(value)\"")
      case .word, .text, .person, .asWritten:
        result += [
          "\(field.name):\"\(value)\"", "\(field.name)!=\"\(value)\"", "\(field.name):\"\(value.prefix(2))\"",
        ]
      }
    }
    return result
  }
}
