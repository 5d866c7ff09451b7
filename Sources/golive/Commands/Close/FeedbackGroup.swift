import ArgumentParser
import Domain
import StateStore

struct FeedbackGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "The customer's Implementation Experience Feedback: ask, give, show.",
    discussion: "It is given once and locked from then on. golive stats has the averages over all projects.",
    subcommands: [FeedbackShow.self, FeedbackAsk.self, FeedbackGive.self],
    defaultSubcommand: FeedbackShow.self
  )
}

struct FeedbackShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the questions and what was answered.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.feedback(open.project))
  }
}

struct FeedbackAsk: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Record that the customer was asked for it; their own screen asks them too."
  )
  @OptionGroup var target: ProjectArgument
  @Option(help: "How they were asked, such as e-mail or close call.") var how = "e-mail"
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.close(.askFeedback(how: how)))
  }
}

struct FeedbackGive: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Submit the form; what is not named is asked at the terminal.",
    discussion: """
      golive feedback give northwind overall=5 porting=n/a "well=Quick answers". Ratings are 1 (bad) to 5 (very good), \
      recommend is 0 to 10, contact and reference are yes or no. It cannot be changed afterwards. \
      Answers: \(FeedbackEntry.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "Answers, such as overall=5.") var answers: [String] = []
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    if let refusal = open.project.feedbackRefusal { throw CommandFailure(StoreError.refused(refusal)) }
    var typed = try given()
    let prompt = LinePrompt(isOn: StandardInput.isTerminal && !options.wantsText)
    for entry in FeedbackEntry.allCases where typed[entry] == nil {
      typed[entry] = prompt.line("\(entry.question) \(entry.expected)")
    }
    let form: FeedbackAnswers
    do throws(FeedbackProblem) { form = try FeedbackAnswers(typed) } catch {
      throw CommandFailure(
        .usage, "\(error.entry.rawValue): it needs \(error.entry.expected). Nothing was stored.")
    }
    try open.commit(.close(.giveFeedback(form, onBehalf: behalf.onBehalf)))
  }

  private func given() throws(CommandFailure) -> [FeedbackEntry: String] {
    var typed: [FeedbackEntry: String] = [:]
    for answer in answers {
      let parts = answer.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard parts.count == 2, let entry = FeedbackEntry(rawValue: parts[0].trimmed.lowercased()) else {
        let names = FeedbackEntry.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(
          .usage,
          "\"\(DisplayText.line(answer))\" is no answer such as overall=5. There are \(names). Nothing was stored."
        )
      }
      guard typed[entry] == nil else {
        throw CommandFailure(.usage, "\(entry.rawValue) is answered twice. Nothing was stored.")
      }
      typed[entry] = parts[1]
    }
    return typed
  }
}
