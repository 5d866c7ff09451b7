import Domain
import TestSupport
import Testing

/// Links between tasks: how they are written, and the days and floats that follow from each kind.
struct DependencyTests {
  @Test(arguments: [
    ("EXE-01", "EXE-01"), ("EXE-25+8", "EXE-25+8"), ("EXE-25FS+8", "EXE-25+8"), ("EXE-3FS+2d", "EXE-3+2"),
    ("EXE-4SS", "EXE-4SS"), ("exe-4ss", "exe-4SS"), ("EXE-4 SS + 2 days", "EXE-4SS+2"),
    ("3FF-1 day", "3FF-1"),
    ("7SF+1w", "7SF+5"), ("EXE-25FS-2", "EXE-25FS-2"), ("EXE-25FS", "EXE-25"), ("W2-EXE-25", "W2-EXE-25"),
    ("OFF:SS+1", "OFF:SS+1"), ("OFFSS", "OFFSS"), ("EXE-25-2", "EXE-25-2"),
  ])
  func aLinkIsReadAndWritten(text: String, expected: String) throws {
    let link = try #require(Dependency(text))
    #expect(link.description == expected)
    #expect(Dependency(link.description) == link)
  }

  @Test(arguments: [
    ("EXE-25+50%", "50%"), ("3FS+2ed", "2ed"), ("3+1mon", "1mon"), ("+8", "EXE-01"), ("", "EXE-01"),
    ("EXE-01+x", "EXE-01"), ("A+1+2", "EXE-01"),
  ])
  func whatIsNoLinkIsNamed(text: String, why: String) {
    #expect(Dependency(text) == nil)
    #expect(Dependency.problem(in: text).contains(why), "\(Dependency.problem(in: text))")
  }

  /// A takes Monday 16 to Thursday 19 November 2026, B two days; the project has room until C, of ten days.
  private func schedule(_ link: String, length: Int = 2, states: [Field: String] = [:]) throws
    -> ProjectSchedule
  {
    var state = SmallProject.state
    let tasks: [(String, [Field: String])] = [
      ("PLN-1", [.parent: "PLAN", .duration: "4"].merging(states) { $1 }),
      ("BLD-1", [.parent: "BUILD", .duration: String(length), .after: link]),
      ("BLD-2", [.parent: "BUILD", .duration: "10"]),
    ]
    for (id, values) in tasks {
      var item = Item(
        id: ItemID(id), values: [.kind: "task", .owner: "IPM", .state: "not-started", .title: id])
      for (field, value) in values { item.values[field] = value }
      state.items[item.id] = item
    }
    state.items["acme"]?.values[.start] = "2026-11-16"
    return try #require(Project(state)).schedule(on: nil)
  }

  private func days(_ line: ScheduleLine?) -> String {
    line.map { "\($0.start.iso.dropFirst(5)) \($0.finish.iso.dropFirst(5)) \($0.float ?? -99)" } ?? "none"
  }

  @Test(arguments: [
    // Kind and lag, the days and float of B, and the float of A.
    ("PLN-1", "11-20 11-23 4", 4), ("PLN-1+2", "11-24 11-25 2", 2), ("PLN-1FS-2", "11-18 11-19 6", 6),
    ("PLN-1SS", "11-16 11-17 8", 6), ("PLN-1SS+3", "11-19 11-20 5", 5), ("PLN-1FF", "11-18 11-19 6", 6),
    ("PLN-1FF+3", "11-23 11-24 3", 3), ("PLN-1FF-1", "11-17 11-18 7", 6), ("PLN-1SF+4", "11-18 11-19 6", 6),
    ("PLN-1SF+9", "11-25 11-26 1", 1), ("PLN-1SF", "11-16 11-17 8", 6),
  ])
  func everyKindHoldsItsDays(link: String, expected: String, float: Int) throws {
    let schedule = try schedule(link)
    #expect(days(schedule["PLN-1"]) == "11-16 11-19 \(float)", "\(link)")
    #expect(days(schedule["BLD-1"]) == expected, "\(link)")
    #expect(schedule["BLD-2"]?.float == 0 && schedule.close?.iso == "2026-11-27")
  }

  @Test(arguments: [
    ("PLN-1", "11-19"), ("PLN-1SS", "11-16"), ("PLN-1SS+2", "11-18"), ("PLN-1FF+1", "11-20"),
    ("PLN-1SF+1", "11-17"),
  ])
  func aMilestoneAtAStartIsOnItsDay(link: String, day: String) throws {
    #expect(days(try schedule(link, length: 0)["BLD-1"]).hasPrefix("\(day) \(day)"), "\(link)")
  }

  @Test func aWeekendBetweenThemIsNoWork() throws {
    // A from Monday 16; a start three days before it ends is the Monday after, a finish before its start the Friday.
    #expect(days(try schedule("PLN-1FS+1", length: 1)["BLD-1"]).hasPrefix("11-23 11-23"))
    #expect(days(try schedule("PLN-1SS+4", length: 1)["BLD-1"]).hasPrefix("11-20 11-20"))
    #expect(days(try schedule("PLN-1SS+5", length: 1)["BLD-1"]).hasPrefix("11-23 11-23"))
  }

  @Test func whatHasBegunHoldsNothingByItsStart() throws {
    let schedule = try schedule("PLN-1SS", states: [.state: "in-progress", .started: "2026-11-16"])
    #expect(schedule["PLN-1"]?.float == 6 && schedule["BLD-1"]?.start.iso == "2026-11-16")
    let project = try SmallProject.after(
      .set(["BLD-1"], .after, "PLN-1SS"), .setTask(["PLN-1"], .inProgress, reason: nil, nextCheck: nil))
    #expect(project.isReady(try #require(project.task("BLD-1"))))
    #expect(project.blockers(of: try #require(project.task("BLD-1"))).isEmpty)
  }

  @Test func aTaskWithoutALinkToItsStartIsReadyAndTheOtherWaits() throws {
    let ends = try SmallProject.after(.set(["BLD-1"], .after, "PLN-1FF"))
    #expect(ends.isReady(try #require(ends.task("BLD-1"))))
    let starts = try SmallProject.after(.set(["BLD-1"], .after, "PLN-1SS+1"))
    #expect(!starts.isReady(try #require(starts.task("BLD-1"))))
    #expect(starts.blockers(of: try #require(starts.task("BLD-1"))).map(\.id) == ["PLN-1"])
  }

  @Test func aDroppedTaskPassesItsLinksOn() throws {
    let schedule = try schedule("PLN-1SS+3", states: [.state: "n/a", .reason: "no lines"])
    #expect(days(schedule["BLD-1"]).hasPrefix("11-16 11-17"))
  }

  @Test func aCircleOfAnyKindIsRefused() throws {
    #expect(
      performing: {
        try SmallProject.after(.set(["BLD-1"], .after, "PLN-1SS"), .set(["PLN-1"], .after, "BLD-1FF"))
      },
      throws: { ($0 as? Refusal)?.sentence.contains("waits for") == true })
  }
}

/// Random plans of every kind of link: nothing comes too early, nothing later than it must, and float is what a task may
/// slip.
struct DependencyPropertyTests {
  private static func work(_ random: inout Seeded) -> [ForwardPass.Work] {
    (0..<12).map { number in
      let links = (0..<number).filter { _ in random.next() % 4 == 0 }.map { before in
        Dependency(
          task: "T-\(before)", Dependency.Kind.allCases[Int(random.next() % 4)],
          lag: Int(random.next() % 9) - 3)
      }
      return ForwardPass.Work(
        id: "T-\(number)", duration: Int(random.next() % 5), after: links, isDropped: random.next() % 9 == 0)
    }
  }

  @Test(arguments: 1...60)
  func aTaskMaySlipByItsFloatAndNoFurther(seed: UInt64) throws {
    var random = Seeded(seed)
    let work = Self.work(&random)
    let schedule = try Schedule(work)
    for task in work where !task.isDropped && task.duration > 0 {
      let float = try #require(schedule.float(of: task.id))
      #expect(float >= 0, "seed \(seed), \(task.id)")
      // Held back by a task of its own, it starts that much later.
      func end(after days: Int) throws -> Int {
        var later = work
        let start = try #require(schedule.forward.spans[task.id]).start
        guard start - 1 + days > 0 else { return schedule.forward.length }
        let holder = ForwardPass.Work(id: "HOLD-1", duration: start - 1 + days, after: [])
        for place in later.indices where later[place].id == task.id {
          later[place].after.append(Dependency(task: "HOLD-1"))
        }
        return try ForwardPass([holder] + later).spans.filter { $0.key != "HOLD-1" }.values.map(\.finish)
          .max() ?? 0
      }
      #expect(try end(after: float) == schedule.forward.length, "seed \(seed), \(task.id)")
      #expect(try end(after: float + 1) > schedule.forward.length, "seed \(seed), \(task.id)")
    }
  }

  @Test(arguments: 1...60)
  func theCalendarCountsAsTheNumbersDo(seed: UInt64) throws {
    var random = Seeded(seed)
    let work = Self.work(&random)
    let numbers = try Schedule(work)
    var state = SmallProject.state
    for id in ["PLN-1", "BLD-1", "BLD-2"] { state.items[ItemID(id)] = nil }
    for task in work {
      state.items[ItemID(task.id)] = Item(
        id: ItemID(task.id),
        values: [
          .kind: "task", .parent: "PLAN", .owner: "IPM", .title: task.id, .duration: String(task.duration),
          .state: task.isDropped ? "cancelled" : "not-started", .sort: task.id,
          .after: task.after.map(\.description).joined(separator: ";"),
        ])
    }
    state.items["acme"]?.values[.start] = "2026-11-16"
    let schedule = try #require(Project(state)).schedule(on: nil)
    for task in work where !task.isDropped {
      let line = try #require(schedule[ItemID(task.id)])
      let span = try #require(numbers.forward.spans[task.id])
      #expect(schedule.number(of: line.start) == span.start, "seed \(seed), \(task.id)")
      #expect(schedule.number(of: line.finish) == span.finish, "seed \(seed), \(task.id)")
      #expect(line.float == numbers.float(of: task.id), "seed \(seed), \(task.id)")
    }
  }
}
