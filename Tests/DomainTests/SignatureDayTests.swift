import Domain
import TestSupport
import Testing

/// The day of a signature is the signer's local day.
struct SignatureDayTests {
  /// Instants whose UTC day differs from the local one.
  private static let moments: [Moment] = [
    // Wednesday 23:30 in UTC is Thursday in Sydney; Wednesday 02:00 in UTC is Tuesday in Los Angeles.
    Moment(
      timestamp: SmallProject.moment(day: "2026-11-18", minute: 23 * 60 + 30).timestamp, zoneOffset: 11 * 3600
    ),
    Moment(timestamp: SmallProject.moment(day: "2026-11-18", minute: 120).timestamp, zoneOffset: -8 * 3600),
    SmallProject.moment,
  ]

  @Test(arguments: moments)
  func aSignatureAndItsWithdrawalHaveTheDayOfThePerson(moment: Moment) throws {
    var state = try SeatProject.kickedOff()
    func run(_ command: Command) throws {
      try state.apply(
        plan(command.reading(state), on: state, by: SeatProject.dana, at: moment).changes)
      state.sequence += 1
    }
    try run(.sign(.sow, onBehalf: nil))
    let signed = try #require(Project(state)?.signOffs.last)
    #expect(signed.on == moment.today)
    let seat = Seat(try #require(Project(state)), for: SeatProject.dana, on: moment.today)
    #expect(
      seat.topic("PLN-07")?.standing == "You approved this on \(moment.today.spoken(near: moment.today)).")
    // Signature and task have the same day.
    let task = try #require(Project(state)?.task("PLN-07"))
    #expect(task.finished == moment.today && task.evidence?.contains(moment.today.long) == true)
    try run(.withdraw(signed.id, reason: "Wrong version"))
    #expect(Project(state)?.signOffs.last?.withdrawal?.on == moment.today)
  }

  @Test func aQuestionIsOfTheDayOfWhoeverAsked() throws {
    let moment = Self.moments[0]
    let project = try SmallProject.after(
      .comment("PRE-A2", "Which users?"), by: SmallProject.mpoc, at: moment)
    #expect(project.comments["PRE-A2"]?.map(\.on) == [moment.today])
  }

  @Test func whatWasStoredWithoutADayHasThatOfItsInstant() throws {
    var state = try SmallProject.after(.comment("PRE-A2", "Which users?")).state
    let id = try #require(state.items.values.first { $0.kind == .comment }?.id)
    state.items[id]?.values[.on] = nil
    #expect(Project(state)?.comments["PRE-A2"]?.map(\.on) == [SmallProject.moment.today])
  }
}
