import Domain

/// The forms of the close: what the customer says about the project, and an exception of the acceptance.
enum CloseForms {
  private static let whose = Form.Entry(
    id: "whose", label: "Who said so", kind: .required, hint: "name and how: Dana Ruiz, phone")

  /// - Parameter isTheirs: filled in by the customer; else somebody writes down what they said.
  static func feedback(isTheirs: Bool, _ texts: Texts = .english) -> Form {
    let entries = FeedbackEntry.allCases.map { entry($0, texts) }
    return Form(
      isTheirs ? texts(CloseText.howDidItGo) : "What the customer said",
      entries: entries + (isTheirs ? [] : [whose])
    ) { values in
      var typed: [FeedbackEntry: String] = [:]
      for entry in FeedbackEntry.allCases { typed[entry] = values[entry.rawValue] }
      do throws(FeedbackProblem) {
        let answers = try FeedbackAnswers(typed)
        return [.ask(.confirm(submitting(answers, values["whose"], isTheirs: isTheirs, texts)))]
      } catch {
        return [
          .refuse(
            texts(CloseText.needs, (.expected, texts(error.entry.mayBe))), entry: error.entry.rawValue)
        ]
      }
    }
  }

  /// It cannot be taken back, so it is confirmed.
  private static func submitting(
    _ answers: FeedbackAnswers, _ whose: String?, isTheirs: Bool, _ texts: Texts
  ) -> Confirm {
    Confirm(
      isTheirs ? texts(CloseText.sendAnswers) : "Store these answers?",
      lines: FeedbackEntry.allCases.compactMap { entry in
        answers[entry].map { "\(texts(entry.label)): \(DisplayText.line(texts.kept($0)))" }
      } + ["", texts(CloseText.nobodyChanges)], key: "s",
      verb: isTheirs ? texts(CloseText.sendsThem) : "stores them"
    ) { [.commit(.close(.giveFeedback(answers, onBehalf: whose)))] }
  }

  private static func entry(_ entry: FeedbackEntry, _ texts: Texts) -> Form.Entry {
    let hint = "\(texts(entry.asked))  \(texts(entry.mayBe))"
    switch entry.shape {
    case .rating, .likelihood:
      return Form.Entry(id: entry.rawValue, label: texts(entry.label), kind: .required, hint: hint)
    case .text: return Form.Entry(id: entry.rawValue, label: texts(entry.label), kind: .long, hint: hint)
    case .yesNo:
      return Form.Entry(
        id: entry.rawValue, label: texts(entry.label), kind: .flag, value: "no", hint: texts(entry.asked))
    }
  }

  static func exception(of project: Project, isTheirs: Bool, _ texts: Texts = .english) -> Form {
    let new = texts(CloseText.somethingNew)
    let open = project.openExceptions(in: texts).map { "\($0.issue) \($0.text)" }
    let sides = [Role.ipm, .mpoc]
    let named: @Sendable (Role) -> String = { role in
      role.side == .customer
        ? (isTheirs ? texts(CloseText.weDo) : "the customer")
        : texts(isTheirs ? CloseText.youDo : .weDo)
    }
    let issue = Form.Entry(
      id: "issue", label: texts(CloseText.which), kind: .choice([new] + open), value: new)
    return Form(
      texts(CloseText.acceptWith),
      entries: (open.isEmpty ? [] : [issue]) + [
        .init(id: "text", label: texts(CloseText.what), hint: texts(CloseText.whatHint)),
        .init(
          id: "impact", label: texts(CloseText.impact), kind: .required, hint: texts(CloseText.impactHint)),
        .init(
          id: "owner", label: texts(CloseText.whoSettles), kind: .choice(sides.map(named)), value: named(.ipm)
        ),
        .init(id: "due", label: texts(CloseText.byWhen), kind: .day, hint: texts(CloseText.dayHint)),
      ] + (isTheirs ? [] : [whose])
    ) { values in
      guard let due = values["due"].flatMap(Day.init(iso:)) else {
        return [.refuse(texts(CloseText.aDay), entry: "due")]
      }
      let known = open.firstIndex { $0 == values["issue"] }.map { project.openExceptions[$0].issue }
      let text = values["text"] ?? ""
      if known == nil, text.trimmed.isEmpty { return [.refuse(texts(CloseText.needed), entry: "text")] }
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

  static func asked(_ title: String, then act: @escaping @Sendable (String) -> CloseAct) -> Overlay {
    .prompt(
      Prompt(title, kind: .required, text: "e-mail") { [.commit(.close(act($0)))] })
  }
}
