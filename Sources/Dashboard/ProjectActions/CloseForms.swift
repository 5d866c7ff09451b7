import Domain

/// The forms of the close: what the customer says about the project, and an exception of the acceptance.
enum CloseForms {
  private static let whose = Form.Entry(
    id: "whose", label: "Who said so", kind: .required, hint: "name and how: Dana Ruiz, phone")

  /// - Parameter isTheirs: filled in by the customer; else somebody writes down what they said.
  static func feedback(isTheirs: Bool) -> Form {
    let entries = FeedbackEntry.allCases.map(entry)
    return Form(
      isTheirs ? "How did it go?" : "What the customer said", entries: entries + (isTheirs ? [] : [whose])
    ) { values in
      var typed: [FeedbackEntry: String] = [:]
      for entry in FeedbackEntry.allCases { typed[entry] = values[entry.rawValue] }
      do throws(FeedbackProblem) {
        let answers = try FeedbackAnswers(typed)
        return [.ask(.confirm(submitting(answers, values["whose"], isTheirs: isTheirs)))]
      } catch {
        return [.refuse("It needs \(error.entry.expected).", entry: error.entry.rawValue)]
      }
    }
  }

  /// It cannot be taken back, so it is confirmed.
  private static func submitting(_ answers: FeedbackAnswers, _ whose: String?, isTheirs: Bool) -> Confirm {
    Confirm(
      isTheirs ? "Send your answers?" : "Store these answers?",
      lines: FeedbackEntry.allCases.compactMap { entry in
        answers[entry].map { "\(entry.title): \(DisplayText.line($0))" }
      } + ["", "Afterwards nobody can change them."], key: "s", verb: isTheirs ? "sends them" : "stores them"
    ) { [.commit(.close(.giveFeedback(answers, onBehalf: whose)))] }
  }

  private static func entry(_ entry: FeedbackEntry) -> Form.Entry {
    let hint = "\(entry.question)  \(entry.expected)"
    switch entry.shape {
    case .rating, .likelihood:
      return Form.Entry(id: entry.rawValue, label: entry.title, kind: .required, hint: hint)
    case .text: return Form.Entry(id: entry.rawValue, label: entry.title, kind: .long, hint: hint)
    case .yesNo:
      return Form.Entry(
        id: entry.rawValue, label: entry.title, kind: .flag, value: "no", hint: entry.question)
    }
  }

  static func exception(of project: Project, isTheirs: Bool) -> Form {
    let open = project.openExceptions.map { "\($0.issue) \($0.text)" }
    let sides = [Role.ipm, .mpoc]
    let named: @Sendable (Role) -> String = { role in
      role.side == .customer ? (isTheirs ? "we do" : "the customer") : (isTheirs ? "you do" : "we do")
    }
    let issue = Form.Entry(
      id: "issue", label: "Which one", kind: .choice([Self.new] + open), value: Self.new)
    return Form(
      "Accept with an exception",
      entries: (open.isEmpty ? [] : [issue]) + [
        .init(id: "text", label: "What", hint: "what is not as agreed; empty for one that is known"),
        .init(
          id: "impact", label: "What it means", kind: .required, hint: "what you cannot do because of it"),
        .init(id: "owner", label: "Who settles it", kind: .choice(sides.map(named)), value: named(.ipm)),
        .init(id: "due", label: "By when", kind: .day, hint: "fri, +5bd, 24 nov"),
      ] + (isTheirs ? [] : [whose])
    ) { values in
      guard let due = values["due"].flatMap(Day.init(iso:)) else {
        return [.refuse("A day such as fri, +5bd or 24 nov.", entry: "due")]
      }
      let known = open.firstIndex { $0 == values["issue"] }.map { project.openExceptions[$0].issue }
      let text = values["text"] ?? ""
      if known == nil, text.trimmed.isEmpty { return [.refuse("Needed.", entry: "text")] }
      let owner = sides.first { named($0) == values["owner"] } ?? .ipm
      return [
        .commit(
          .close(
            .except(
              NewException(
                text, impact: values["impact"] ?? "", owner: owner, due: due, issue: known,
                onBehalf: values["whose"]))))
      ]
    }
  }

  private static let new = "something new"

  static func asked(_ title: String, then act: @escaping @Sendable (String) -> CloseAct) -> Overlay {
    .prompt(
      Prompt(title, kind: .required, text: "e-mail") { [.commit(.close(act($0)))] })
  }
}
