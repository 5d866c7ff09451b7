import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// A verb with a name in the palette acts on the item of that name, or on nothing.
@Suite struct PaletteNamesTests {
  private func desk() -> DashboardHarness {
    DashboardHarness(
      rows: Customers.rows(4, named: { ["Northwind Dental", "Bluebird Hotels", "Bluebird Air", "Acme"][$0] }))
  }

  @Test func openWithANameOpensThatCustomerAndNoOther() {
    var desk = desk()
    desk.run("open hotels")
    #expect(desk.model.project?.id == "p1")
  }

  @Test func anAmbiguousNameOpensNothingUntilOneIsChosen() {
    var desk = desk()
    desk.run("open bluebird")
    #expect(desk.model.project == nil && !desk.model.overlays.isEmpty)
    #expect(desk.model.notices.messages.last?.text.contains("could be Bluebird Hotels, Bluebird Air") == true)
    desk.press("down enter")
    #expect(desk.model.project?.id == "p2")
  }

  @Test func aNameThatIsNobodysOpensNothingAndNamesWhoThereIs() {
    var desk = desk()
    desk.run("open zzz")
    #expect(desk.model.project == nil)
    #expect(desk.model.notices.messages.last?.text.contains("There are Northwind Dental") == true)
  }

  @Test func aVerbWithAnItemActsOnThatItemOrOnNothing() {
    var desk = desk()
    desk.press("enter")
    desk.run("comment BLD-1")
    guard case .prompt(let prompt)? = desk.model.overlays.last else { return #expect(Bool(false)) }
    #expect(prompt.title.contains("BLD-1"))
    desk.press("esc")
    desk.run("comment ZZ9")
    #expect(desk.model.overlays.isEmpty && desk.commits.isEmpty)
    #expect(desk.model.notices.messages.last?.text.contains("There is no \"zz9\"") == true)
  }

  @Test func aDayBehindAnActionAnswersItsQuestion() throws {
    var desk = desk()
    desk.press("enter")
    desk.run("go-live 15 feb")
    guard case .form(let form)? = desk.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.entries.first?.value == "15 feb" && desk.model.overlays.count == 1)
    desk.press("esc")
    desk.run("go-live soonish")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notices.messages.last?.text.contains("There is no \"soonish\"") == true)
  }

  @Test func theProgramsOwnNameIsLeftOutOrRefusedAndOpensNothing() {
    var desk = desk()
    desk.run("golive open hotels")
    #expect(desk.model.project?.id == "p1")
    desk.run("golive list")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notices.messages.last?.text.contains("typed without golive") == true)
  }
}
