import Domain
import TestSupport
import Testing

/// Who is needed on which morning, and where two projects need the same person.
struct BookingTests {
  private func rollout() throws -> Rollout {
    var rollout = try Rollout()
    try rollout.run(.addPerson(NewPerson(name: "R. Okafor", role: .porting)))
    return rollout
  }

  private func other(_ person: String, on day: String) -> OtherBooking {
    OtherBooking(
      project: "harbor", customer: "Harbor Credit Union",
      booking: Booking(person: person, day: .at(day), item: "GOL-08", title: "Port day"))
  }

  @Test func goLiveAndItsTestsNeedPeopleWhoAreKnown() throws {
    var rollout = try rollout()
    let bookings = try rollout.project.bookings
    #expect(bookings.map(\.item) == ["GOL-08", "GOL-09", "GOL-10"])
    #expect(bookings.map(\.person) == ["R. Okafor", "Dana Ruiz", "Dana Ruiz"])
    #expect(Set(bookings.map(\.day.iso)) == ["2026-11-04"])
    try rollout.run(.addWave(title: "Leeds", goLive: Day(iso: "2026-12-08")))
    let both = try rollout.project.bookings
    #expect(both.count == 6)
    #expect(both.contains { $0.item == "W2-GOL-08" && $0.day.iso == "2026-12-08" })
    try rollout.run(.hold(reason: "they move house", from: rollout.today))
    #expect(try rollout.project.bookings.isEmpty)
  }

  @Test func withoutANamedPersonNobodyIsBooked() throws {
    #expect(try Rollout().project.bookings.map(\.person) == ["Dana Ruiz", "Dana Ruiz"])
  }

  @Test func aMoveOntoAMorningThatIsTakenClashesAndAwayFromItFrees() throws {
    let rollout = try rollout()
    let project = try rollout.project
    let before = try rollout.schedule()
    let onto = try WhatIf(project, "GOL-08", .to(.at("2026-11-10")), before: before)
    let others = [other("r. okafor", on: "2026-11-10"), other("Somebody Else", on: "2026-11-10")]
    let clash = "R. Okafor, GOL-08, is needed by Harbor Credit Union on Tue 10 Nov 2026: Port day"
    #expect(onto.clashes(with: others).new.map(\.text) == [clash])
    #expect(onto.lines(beside: others).contains("Clash: \(clash)."))
    let away = onto.clashes(with: [other("R. Okafor", on: "2026-11-04")])
    #expect(away.new.isEmpty && away.gone.map(\.booking.item) == ["GOL-08"])
    #expect(
      onto.lines(beside: []).contains("Others: nobody is needed by another project on the new days."))
    #expect(!onto.lines.contains { $0.contains("Others") || $0.contains("lash") })
    let aside = try WhatIf(project, "EXE-28", .shift(1), before: before)
    #expect(!aside.lines(beside: []).contains { $0.contains("Others") })
  }

  @Test func aPersonWithTwoTasksThatDayClashesOnce() throws {
    let clashes = BookingClash.all(try rollout().project.bookings, [other("Dana Ruiz", on: "2026-11-04")])
    #expect(clashes.map(\.booking.item) == ["GOL-09"])
  }

  @Test func bookingsSurviveTheirText() {
    let bookings = [
      Booking(person: "R. Okafor", day: .at("2026-11-24"), item: "GOL-08", title: "Port | day"),
      Booking(person: "Zoë", day: .at("2027-01-05"), item: "W2-GOL-08", title: ""),
    ]
    #expect([Booking](stored: bookings.stored) == bookings)
    #expect([Booking](stored: "nonsense\n2026-13-01|a|b|c").isEmpty)
    #expect([Booking]().stored.isEmpty)
  }
}
