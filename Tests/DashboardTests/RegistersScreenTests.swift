import Dashboard
import Domain
import TestSupport
import Testing

@Suite("The Registers screen")
struct RegistersScreenTests {
  private func desk(by actor: Actor = ListsProject.ipm) throws -> ListsHarness<RegistersScreen> {
    ListsHarness(RegistersScreen(), try RegisterProject.filled(), actor)
  }

  @Test func tabGoesFromOneRegisterToTheNextAndRound() throws {
    var desk = try desk()
    var seen: [Register] = []
    for _ in Register.allCases {
      seen.append(desk.screen.register)
      desk.press(.nextPane)
    }
    #expect(seen == Register.allCases && desk.screen.register == .risks)
    desk.press(.previousPane)
    #expect(desk.screen.register == .lessons)
  }

  @Test func risksStandByScoreTheOthersByDayAndSettledOnesWhenAsked() throws {
    var desk = try desk()
    #expect(desk.screen.list.sections.flatMap(\.rows) == ["R-2", "R-1", "R-3"])
    desk.press(.nextPane)
    #expect(desk.screen.list.sections.flatMap(\.rows) == ["TR-1", "TR-2"])
    desk.press(.fold)
    #expect(desk.screen.list.sections.map(\.key) == ["open", "settled"])
  }

  @Test func everyRegisterIsSettledWithTheSameKey() throws {
    var desk = try desk()
    desk.select("R-1")
    #expect(
      desk.press(.done).typed("lifted").commands == [
        .inRegister(.move("R-1", to: .closed, note: "lifted"))
      ])
    desk.select("TR-1")
    #expect(
      desk.press(.done).filled(["attended": "4"]).commands == [
        .together([.set(["TR-1"], .attended, "4"), .inRegister(.move("TR-1", to: .held, note: nil))])
      ])
    desk.select("FT-1")
    #expect(desk.press(.done).typed("").commands == [.inRegister(.move("FT-1", to: .done, note: nil))])
    #expect(
      desk.press(.notNeeded).typed("Dana").commands == [
        .inRegister(.move("FT-1", to: .deferred, note: "Dana"))
      ])
    #expect(
      desk.press(.problem).typed("CASE-1").commands == [
        .inRegister(.move("FT-1", to: .movedToSupport, note: "CASE-1"))
      ])
    desk.select("FT-3")
    #expect(desk.press(.reopen).commands == [.inRegister(.move("FT-3", to: .open, note: nil))])
    desk.select("TR-3")
    #expect(desk.off(.reopen)?.contains("stays so") == true)
  }

  @Test func anEntryIsAddedAndChangedWithTheFieldsOfItsRegister() throws {
    var desk = try desk()
    let added = desk.press(.add).filled(["title": "Strike at the carrier", "probability": "2"])
    guard case .inRegister(.add(let new)) = added.commands.first else {
      Issue.record("not added")
      return
    }
    #expect(new.title == "Strike at the carrier" && new.fields[.probability] == "2")
    #expect(new.fields[.visibility] == "internal" && new.fields[.mitigation] == nil)
    desk.select("TR-1")
    #expect(
      desk.press(.edit).filled(["trainer": "Ann"]).commands == [.together([.set(["TR-1"], .trainer, "Ann")])])
    #expect(desk.press(.edit).form?.entries.contains { $0.id == "probability" } == false)
  }

  @Test func theUsualRisksComeFromTheTemplate() throws {
    var desk = try desk()
    guard case .addUsualRisks(let project)? = desk.press(.action).effects.first else {
      Issue.record("no effect")
      return
    }
    #expect(project == ListsProject.id)
    desk.press(.nextPane)
    #expect(desk.off(.action) != nil)
  }

  @Test func onlyStatesItCanGoToAreOffered() throws {
    var desk = try desk()
    desk.select("R-1")
    for case .ask(.picker(let picker)) in desk.press(.state) {
      #expect(picker.choices.map(\.id) == ["mitigating", "occurred", "closed"])
    }
    #expect(
      desk.press(.state).picked("mitigating").commands == [
        .inRegister(.move("R-1", to: .mitigating, note: nil))
      ])
  }

  @Test func theCustomerChangesNothingThere() throws {
    let desk = try desk(by: ListsProject.mpoc)
    for verb in [Verb.add, .edit, .done, .primary, .state] { #expect(desk.off(verb) != nil, "\(verb)") }
  }
}
