import Domain
import Testing

@Suite("Open work counted")
struct WorkloadTests {
  /// A Wednesday.
  private let today = Day(number: 20_789)

  @Test func everyDayIsInOnePlace() {
    #expect(today.weekday == .wednesday)
    let query = WorkloadQuery(today: today, weeks: 2)
    let slots: [(Int?, WorkloadSlot)] = [
      (nil, .undated), (-9, .late), (-1, .late), (0, .week(0)), (4, .week(0)), (5, .week(1)), (11, .week(1)),
      (12, .later),
    ]
    for (days, slot) in slots { #expect(query.slot(of: days.map { today + $0 }) == slot, "\(days ?? 99)") }
    #expect(query.mondays == [today + -2, today + 5] && query.lastDay == today + 11)
  }

  @Test func whoeverHasMostIsFirstAndEveryProjectGoesLiveOnce() {
    let (ann, ben, cy) = (
      Workload.Person(name: "Ann", side: .provider), Workload.Person(name: "Ben", side: .provider),
      Workload.Person(name: "Cy", side: .customer)
    )
    var load = Workload(weeks: 2)
    let oak = Workload.GoLive(project: "oak", customer: "Oak", day: today + 3)
    let elm = Workload.GoLive(project: "elm", customer: "Elm", day: today)
    load.add(2, in: .week(1), to: ann)
    load.add(1, in: .late, to: ben)
    load.add(2, in: .week(0), to: Workload.Person(name: "BEN", side: .provider))
    load.add(9, in: .later, to: cy)
    load.add(1, in: .undated, to: cy)
    load.add(oak, to: ann)
    load.add(oak, to: ben)
    load.add(elm, to: cy)
    #expect(load.busiestFirst.map(\.person.name) == ["Ben", "Ann", "Cy"])
    #expect(load.goLives == [elm, oak])
    #expect(load.total.all == 15 && load.total.weeks == [2, 2] && load.total.late == 1)
    #expect(load.total.later == 9 && load.total.undated == 1)
  }

  /// A name with a quotation mark is still found, the language has no way to write one.
  @Test func whatACellCountsIsWrittenAsAFilter() throws {
    let query = WorkloadQuery(today: today, weeks: 2)
    let dana = Workload.Person(name: "Dana (IT) Ruiz", side: .customer)
    #expect(
      query.filterText(of: dana, .week(0))
        == "who=\"Dana (IT) Ruiz\" ball:cust due:\(today.iso)..\((today + 4).iso)")
    let bo = Workload.Person(name: "Bo \"B\" Li", side: .provider)
    for slot in [WorkloadSlot.late, .week(0), .week(1), .later, .undated] {
      for person in [dana, bo] {
        let text = query.filterText(of: person, slot)
        #expect(throws: Never.self, "\(text)") { try Filter.read(text, for: .openWork, today: today) }
      }
    }
  }
}
