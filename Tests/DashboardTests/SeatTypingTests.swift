import Dashboard
import Domain
import TestSupport
import Testing

/// What the customer types is kept where it was meant, or a message is shown.
struct SeatTypingTests {
  private func shownForm(_ desk: DashboardHarness) -> Form? {
    if case .form(let form)? = desk.model.overlays.last { form } else { nil }
  }

  @Test func whoeverTypesAtOnceFindsTheWordsInTheReport() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("r")
    desk.type("The phones do not ring")
    let form = try #require(shownForm(desk))
    #expect(form.entries.first { $0.id == "title" }?.value == "The phones do not ring")
    #expect(form.entries.allSatisfy { $0.id == "title" || $0.value == $0.initial })
    desk.press("enter enter enter enter")
    #expect(desk.model.project?.issues.contains { $0.title == "The phones do not ring" } == true)
  }

  @Test func aLetterOnAChoiceIsAnsweredAndChangesNothing() throws {
    var desk = try DashboardHarness.ofCustomer()
    desk.press("r tab")
    let before = try #require(shownForm(desk)?.entries[1].value)
    desk.press("p")
    let entry = try #require(shownForm(desk)?.entries[1])
    #expect(entry.value == before)
    #expect(entry.problem?.contains("Left and Right choose") == true)
    desk.press("right")
    let stepped = try #require(shownForm(desk)?.entries[1])
    #expect(stepped.value != before && stepped.problem == nil)
  }
}
