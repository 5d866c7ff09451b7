import Domain
import TestSupport
import Testing

/// What set, assign, release, renumber and remove do to numbers and ranges.
struct NumberEditTests {
  private func number(_ text: String, _ values: [NumberColumn: String] = [:]) throws -> InventoryNumber {
    var all: [NumberColumn: String] = [.usage: "spare", .action: "keep", .site: "NYC", .type: "geographic"]
    all.merge(values) { $1 }
    return InventoryNumber(try NumberRange(reading: text), all)
  }

  private func plan(
    _ edit: NumberEdit, _ selection: String, _ inventory: [InventoryNumber]
  ) throws -> NumberEditPlan {
    guard case .ranges(let ranges) = try NumberSelection(reading: selection, of: "acme") else {
      throw Refusal.rule("a filter")
    }
    return try NumberEditPlan(edit, of: ranges, in: inventory, sites: ["NYC", "DEN"])
  }

  private func refused(_ edit: NumberEdit, _ selection: String, _ inventory: [InventoryNumber]) -> String {
    do {
      _ = try plan(edit, selection, inventory)
      return ""
    } catch { return (error as? Refusal)?.bare ?? "\(error)" }
  }

  /// The inventory after the changes.
  private func after(_ plan: NumberEditPlan, _ inventory: [InventoryNumber]) -> [InventoryNumber] {
    var all = Dictionary(uniqueKeysWithValues: inventory.map { ($0.range, $0) })
    for change in plan.changes { all[change.range] = change.after }
    return all.values.sorted { $0.range < $1.range }
  }

  @Test func aValueIsSetOnEveryNumberOfARange() throws {
    let inventory = try (0..<5).map { try number("+1212555010\($0)") }
    let plan = try plan(.set([.usage: "fax"]), "+12125550101..+12125550103", inventory)
    #expect(plan.summary == "set usage to fax of 3 numbers")
    #expect(after(plan, inventory).map { $0[.usage] } == ["spare", "fax", "fax", "fax", "spare"])
    #expect(NumberRun.runs(of: plan.changes).count == 1)
  }

  @Test func oneNumberIsCutOutOfARangeThatIsKeptAsOne() throws {
    let inventory = [try number("+12125550100..+12125550119", [.notes: "lobby"])]
    let plan = try plan(.set([.usage: "fax"]), "+12125550105", inventory)
    let found = after(plan, inventory)
    #expect(
      found.map(\.range.description) == [
        "+12125550100..+12125550104", "+12125550105", "+12125550106..+12125550119",
      ])
    #expect(found.map { $0[.usage] } == ["spare", "fax", "spare"])
    #expect(found.allSatisfy { $0[.notes] == "lobby" })
  }

  @Test func anOrderFillsInWhatTheNumberDoesNotSay() throws {
    let project = try SmallProject.after(
      .addPortOrder(NewPortOrder(carrier: "Old Tel", fields: [.btn: "+12125550100"])))
    let order = PortOrderOfNumbers(try #require(project.portOrder("PO-1")))
    let inventory = try [
      number("+12125550100", [.action: "port"]),
      number("+12125550101", [.action: "port", .losingCarrier: "Old Tel"]),
    ]
    let plan = try plan(.assign(order), "+12125550100, +12125550101", inventory)
    let found = after(plan, inventory)
    #expect(plan.summary == "assigned 2 numbers to port order PO-1")
    #expect(found.allSatisfy { $0[.portOrder] == "PO-1" && $0[.losingCarrier] == "Old Tel" })
    #expect(found.allSatisfy { $0[.btn] == "+12125550100" })
  }

  @Test func aReleasedNumberHasNoUserAndNoOrder() throws {
    let values: [NumberColumn: String] = [
      .action: "port", .usage: "user", .assignEmail: "ana@acme.com", .portOrder: "PO-1", .state: "draft",
    ]
    let inventory = [try number("+12125550100", values)]
    let found = try after(plan(.release, "+12125550100", inventory), inventory)
    #expect(found[0][.action] == "release" && found[0][.portOrder] == nil && found[0][.assignEmail] == nil)
    #expect(found[0][.state] == nil && found[0][.site] == "NYC")
  }

  @Test func renumberingKeepsDistancesAndEverythingElse() throws {
    let inventory = try [
      number("+12125550100", [.notes: "a"]), number("+12125550103..+12125550105", [.notes: "b"]),
    ]
    let first = try NumberReading("+13035550100").number
    let plan = try plan(.renumber(first), "+12125550100..+12125550105", inventory)
    let found = after(plan, inventory)
    #expect(found.map(\.range.description) == ["+13035550100", "+13035550103..+13035550105"])
    #expect(found.map { $0[.notes] } == ["a", "b"])
    let undone = try NumberEditPlan(
      .renumber(NumberReading("+12125550100").number), of: found.map(\.range), in: found, sites: [])
    #expect(after(undone, found) == inventory)
  }

  @Test func renumberingMeetsNoOtherNumberButMayMeetItself() throws {
    let inventory = try [number("+12125550100"), number("+12125550101"), number("+12125550110")]
    #expect(
      refused(.renumber(try NumberReading("+12125550109").number), "+12125550100..+12125550101", inventory)
        == "+12125550110 meets +12125550110 of the inventory. No number was changed.")
    let moved = try plan(
      .renumber(NumberReading("+12125550101").number), "+12125550100..+12125550101", inventory)
    #expect(Set(moved.changes.map(\.range)).count == moved.changes.count)
    #expect(
      after(moved, inventory).map(\.range.first.value) == [12_125_550_101, 12_125_550_102, 12_125_550_110])
  }

  @Test func whatCannotBeIsRefusedWithItsNumber() throws {
    let inventory = try [
      number("+12125550100", [.action: "port"]),
      number("+12125550101", [.usage: "user", .assignEmail: "a@b.co"]),
      number("+12125550102"),
    ]
    #expect(refused(.set([.usage: "alarm"]), "+12125550100", inventory).contains("is not ported"))
    #expect(refused(.set([.usage: "faxx"]), "+12125550100", inventory).contains("did you mean fax?"))
    #expect(
      refused(.set([.usage: "user", .assignEmail: "A@b.co"]), "+12125550102", inventory).contains("same user")
    )
    #expect(refused(.set([.site: "LON"]), "+12125550102", inventory).contains("It has DEN, NYC."))
    #expect(
      refused(.remove, "+12125559999", inventory)
        == "+12125559999 is not in the inventory. No number was changed.")
    #expect(
      refused(.set([.usage: "spare"]), "+12125550102", inventory) == "the numbers are like that already.")
    #expect(refused(.set([.number: "x"]), "+12125550102", inventory).contains("renumber"))
  }

  @Test(arguments: [
    ("+12125550100", 1), ("+12125550100,+12125550105..+12125550109", 2), ("+12125550100 +12125550101", 2),
  ])
  func numbersAndRangesAreRead(text: String, count: Int) throws {
    guard case .ranges(let ranges) = try NumberSelection(reading: text, of: "acme") else {
      Issue.record("\(text) is no filter")
      return
    }
    #expect(ranges.count == count)
  }

  @Test func otherWordsAreAFilterAndNonsenseIsRefused() throws {
    guard case .found(let query, nil) = try NumberSelection(reading: "site:NYC usage:spare", of: "acme")
    else {
      Issue.record("no filter")
      return
    }
    #expect(query.filter.terms == [.field("site", .begins("nyc")), .field("usage", .begins("spare"))])
    #expect(throws: Refusal.self) { try NumberSelection(reading: "  ", of: "acme") }
    #expect(throws: Refusal.self) { try NumberSelection(reading: "colour:red", of: "acme") }
    #expect(throws: Refusal.self) { try NumberSelection(reading: "+1212", of: "acme") }
    #expect(throws: Refusal.self) { try NumberSelection(reading: "+12125550119..+12125550100", of: "acme") }
  }

  /// Whatever is cut, every number is there once, and the inverse of the runs restores all.
  @Test func editsOfRandomRangesLoseNoNumberAndCanBeUndone() throws {
    for seed in 0..<UInt64(TestLength.isLong ? 3000 : 300) {
      var random = Seeded(seed)
      var inventory: [InventoryNumber] = []
      var next = 12_125_550_100
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let count = Int.random(in: 1...9, using: &random)
        inventory.append(try number("+\(next)..+\(next + count - 1)"))
        next += count + Int.random(in: 0...2, using: &random)
      }
      let low = Int.random(in: 12_125_550_095..<next, using: &random)
      let high = Int.random(in: low...next + 3, using: &random)
      let edit = [NumberEdit.set([.notes: "x"]), .remove, .release].randomElement(using: &random) ?? .remove
      guard let plan = try? plan(edit, "+\(low)..+\(high)", inventory) else { continue }
      let found = after(plan, inventory)
      let before = inventory.reduce(0) { $0 + $1.range.count }
      let removed = inventory.reduce(0) { sum, entry in
        sum + (entry.range.first.value...entry.range.last.value).count { (low...high).contains($0) }
      }
      let count = found.reduce(0) { $0 + $1.range.count }
      #expect(count == (edit == .remove ? before - removed : before), "seed \(seed)")
      #expect(zip(found, found.dropFirst()).allSatisfy { !$0.range.overlaps($1.range) }, "seed \(seed)")
      var all = Dictionary(uniqueKeysWithValues: found.map { ($0.range, $0) })
      for run in NumberRun.runs(of: plan.changes) {
        for range in run.inverse.ranges {
          all[range] = try run.inverse.change(of: range, from: all[range]).after
        }
      }
      #expect(all.values.sorted { $0.range < $1.range } == inventory, "seed \(seed)")
    }
  }
}
