import Domain

/// The feedback as the provider sees it: read, asked for, written down.
extension Model {
  mutating func askFeedback() -> [Effect] {
    guard let project else { return [] }
    let locked = project.feedback?.given == nil ? nil : "it is given and locked"
    let feedback = FeedbackReader(project.feedback)
    let choices = [
      Picker.Choice(id: "read", title: "Read it", detail: feedback.standing),
      Picker.Choice(
        id: "ask", title: "Ask the customer", detail: "their own screen asks them too",
        off: locked ?? Policy.refusal(.close(.askFeedback(how: "")), by: actor, on: project)?.onScreen),
      Picker.Choice(
        id: "give", title: "Write down what they said", detail: "on their behalf; it is locked afterwards",
        off: locked ?? Policy.refusal(.giveFeedback(onBehalf: "somebody"), by: actor, on: project)?.onScreen),
    ]
    return ask(
      .picker(
        Picker("Feedback of \(DisplayText.line(project.head.customer))", choices: choices) { choice in
          switch choice.id {
          case "ask": [.ask(CloseForms.asked("How was the customer asked?") { .askFeedback(how: $0) })]
          case "give": [.ask(.form(CloseForms.feedback(isTheirs: false)))]
          default: [.ask(.reader(feedback.reader))]
          }
        }))
  }
}

/// The questions with their answers.
struct FeedbackReader {
  private let feedback: Project.Feedback?

  init(_ feedback: Project.Feedback?) { self.feedback = feedback }

  var standing: String {
    if let given = feedback?.given { return "given by \(given.by): \(given.answers.brief)" }
    return feedback?.asked.map { "asked for on \($0.on.long)" } ?? "not asked for yet"
  }

  var reader: Reader {
    Reader(
      "Feedback, \(standing)",
      lines: FeedbackEntry.allCases.map { entry in
        let answer = feedback?.given?.answers[entry].map { DisplayText.line($0) } ?? "-"
        return Reader.Line("\(entry.question)  \(answer)", item: nil)
      })
  }
}
