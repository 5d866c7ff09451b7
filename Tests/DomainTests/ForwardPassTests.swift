import Domain
import Templates
import Testing

struct ForwardPassTests {
  private func work(_ id: String, _ duration: Int, _ after: String..., dropped: Bool = false)
    -> ForwardPass.Work
  {
    ForwardPass.Work(
      id: id, duration: duration, after: after.compactMap { Dependency($0) }, isDropped: dropped)
  }

  @Test func aTaskStartsOnTheDayAfterItsLastPredecessor() throws {
    let pass = try ForwardPass([work("A", 2), work("B", 3), work("C", 1, "A", "B")])
    #expect(pass.spans["C"] == ForwardPass.Span(start: 4, finish: 4))
  }

  @Test func aLagLeavesThatManyDaysFree() throws {
    let pass = try ForwardPass([work("A", 2), work("B", 1, "A+8")])
    #expect(pass.spans["B"] == ForwardPass.Span(start: 11, finish: 11))
  }

  @Test func aMilestoneFallsOnTheDayOfItsPredecessor() throws {
    let pass = try ForwardPass([work("A", 4), work("M", 0, "A"), work("B", 1, "M")])
    #expect(pass.spans["M"] == ForwardPass.Span(start: 4, finish: 4))
    #expect(pass.spans["B"] == ForwardPass.Span(start: 5, finish: 5))
  }

  @Test func aMilestoneWithoutPredecessorIsOnTheFirstDay() throws {
    #expect(try ForwardPass([work("M", 0)]).spans["M"] == ForwardPass.Span(start: 1, finish: 1))
  }

  @Test func aDroppedTaskHandsItsPredecessorsOn() throws {
    let pass = try ForwardPass([
      work("A", 3), work("B", 7, "A", dropped: true), work("C", 2, "B", dropped: true), work("D", 1, "C+8"),
    ])
    #expect(pass.spans == ["A": .init(start: 1, finish: 3), "D": .init(start: 4, finish: 4)])
  }

  @Test func theLagBeforeADroppedTaskStays() throws {
    let pass = try ForwardPass([work("A", 1), work("B", 5, "A+2", dropped: true), work("C", 1, "B")])
    #expect(pass.spans["C"]?.start == 4)
  }

  @Test func theOrderOfTheListDoesNotMatter() throws {
    let tasks = [work("C", 1, "B"), work("B", 1, "A"), work("A", 1)]
    #expect(try ForwardPass(tasks) == ForwardPass(tasks.reversed()))
  }

  @Test func aCycleIsRefusedWithItsChain() {
    let tasks = [
      work("A", 1), work("B", 1, "A", "D"), work("C", 1, "B"), work("D", 1, "C"), work("E", 1, "D"),
    ]
    #expect(throws: ForwardPass.Failure.cycle(["B", "D", "C", "B"])) { try ForwardPass(tasks) }
    #expect(
      ForwardPass.Failure.cycle(["B", "D", "C", "B"]).reason
        == "B waits for D, which waits for C, which waits for B")
  }

  @Test func aTaskAfterItselfIsACycle() {
    #expect(throws: ForwardPass.Failure.cycle(["A", "A"])) { try ForwardPass([work("A", 1, "A")]) }
  }

  @Test func unknownAndDoubleTasksAreRefused() {
    #expect(throws: ForwardPass.Failure.unknownPredecessor(task: "A", predecessor: "Z")) {
      try ForwardPass([work("A", 1, "Z")])
    }
    #expect(throws: ForwardPass.Failure.duplicate("A")) { try ForwardPass([work("A", 1), work("A", 2)]) }
  }

  @Test(arguments: [Int.max, 10_001])
  func enormousDurationsAreRefusedNotCounted(duration: Int) {
    #expect(throws: ForwardPass.Failure.tooLong(task: "A")) { try ForwardPass([work("A", duration)]) }
    #expect(throws: ForwardPass.Failure.tooLong(task: "B")) {
      try ForwardPass([work("A", 5000), work("B", 5001, "A+\(duration)")])
    }
  }

  @Test func aLongChainIsFine() throws {
    let chain = (0..<5000).map { work("T\($0)", 1, $0 == 0 ? "T5000" : "T\($0 - 1)") } + [work("T5000", 1)]
    #expect(try ForwardPass(chain).length == 5001)
  }

  @Test func daysStartOnTheFirstWorkingDay() throws {
    let pass = try ForwardPass([work("A", 5), work("B", 1, "A")])
    let saturday = try #require(Day(iso: "2026-11-21"))
    let days = pass.days(from: saturday, on: .weekdays)
    #expect(days["A"]?.start.iso == "2026-11-23")
    #expect(days["A"]?.finish.iso == "2026-11-27")
    #expect(days["B"]?.start.iso == "2026-11-30")
  }

  @Test func holidaysAreSteppedOver() throws {
    let thanksgiving = try #require(Day(iso: "2026-11-26"))
    let start = try #require(Day(iso: "2026-11-25"))
    let days = try ForwardPass([work("A", 2)])
      .days(from: start, on: WorkCalendar(name: "us", holidays: [thanksgiving]))
    #expect(days["A"]?.finish.iso == "2026-11-27")
  }
}
