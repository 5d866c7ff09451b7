import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// `/` starts with an empty filter, reports errors at once, and offers the old filter with one key.
@Suite struct FilterPromptTests {
  private func problem(_ desk: DashboardHarness) -> String? {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { return nil }
    return prompt.problem
  }

  private func line(_ desk: DashboardHarness) -> String? {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { return nil }
    return prompt.line.text
  }

  @Test func anUnknownFieldIsSaidWhileTypingAndTheListStays() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("/")
    desk.type("lake")
    let count = desk.model.portfolio.count
    desk.type(" colour:red")
    #expect(problem(desk)?.hasPrefix("There is no field \"colour\".") == true)
    #expect(desk.model.portfolio.count == count && desk.model.filter.text == "lake")
    desk.press("enter")
    #expect(line(desk) == "lake colour:red", "Enter does not take it either")
    desk.press("esc")
    #expect(desk.model.filter.isEmpty)
  }

  @Test(arguments: ["0", "2", "3", "4", "5", "6", "7", "8", "9", "M", "g r", "g k", "g q", "T", "g n"])
  func everyListSaysSoInItsOwnWords(screen: String) {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press("enter \(screen) /")
    desk.type("colour:red")
    #expect(problem(desk)?.contains("Fields: ") == true)
  }

  @Test func aSecondFilterStartsAfreshAndUpBringsTheOldOneBack() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("/")
    desk.type("lake")
    desk.press("enter /")
    #expect(line(desk) == "" && desk.model.filter.text == "lake")
    desk.press("up")
    #expect(line(desk) == "lake")
    desk.press("ctrl-u")
    desk.type("vega")
    desk.press("enter")
    #expect(desk.model.filter.text == "vega")
    desk.press("/ up up")
    #expect(line(desk) == "lake")
    desk.press("esc")
    #expect(desk.model.filter.text == "vega")
    desk.press("/ enter")
    #expect(desk.model.filter.isEmpty, "an empty line is no filter")
  }
}
