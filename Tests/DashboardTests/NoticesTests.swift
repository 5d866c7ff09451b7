import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

/// Several things to say at once: the weightiest is shown, and nothing is lost.
@Suite struct NoticesTests {
  private func started(_ sentences: [String]) -> Model {
    var model = Model(
      actor: SmallProject.ipm, moment: SmallProject.moment, size: Size(columns: 80, rows: 24),
      theme: "terminal")
    _ = model.update(.announced(sentences))
    return model
  }

  @Test func theWeightiestOfAStartStaysWithTheNumberOfTheOthers() {
    var model = started(["The daily back-up failed.", "A setting is wrong."])
    model.say("Not saved last time: Comment on X.")
    #expect(model.notice?.text == "The daily back-up failed.")
    #expect(model.notices.more == "2 more: :messages")
    #expect(
      model.notices.messages.map(\.text) == [
        "The daily back-up failed.", "A setting is wrong.", "Not saved last time: Comment on X.",
      ])
  }

  @Test func aFailureTakesItsPlaceAndIsCounted() {
    var model = started(["The daily back-up failed."])
    model.say("The workspace is damaged.", .refused)
    #expect(model.notice?.text == "The workspace is damaged.")
    #expect(model.notices.more == "1 more: :messages")
  }

  @Test func aKeyEndsIt() {
    var model = started(["The daily back-up failed.", "A setting is wrong."])
    _ = model.update(.input(.key(.character("?"))))
    #expect(model.notice == nil && model.notices.more == nil)
    model.say("One.")
    model.say("Two.")
    #expect(model.notice?.text == "Two." && model.notices.more == nil)
  }
}
