import Domain

/// What is asked about a version of a document.
enum DocumentQuestions {
  /// In which form, then into which file.
  static func save(_ version: Project.DocumentVersion, in project: ProjectID) -> Overlay {
    let choices = DocumentFormat.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) }
    return .picker(
      Picker("Save \(version.name) as", choices: choices) { choice in
        guard let format = DocumentFormat(rawValue: choice.id) else { return [] }
        let name = "\(project.rawValue)-\(version.kind.rawValue)-\(version.number).\(format.suffix)"
        let text = ExportedText.document(version.id, project, format)
        return [.ask(.prompt(Ask.file(for: text, "Save into the file", named: name)))]
      })
  }

  /// Where documents are made in several languages: which one, and why there is a new version.
  static func making(_ kind: DocumentKind, isFirst: Bool, in context: ScreenContext) -> Form {
    let (project, languages) = (context.project.id, context.paperLanguages)
    let language = Form.Entry(
      id: Field.language.rawValue, label: "Language", kind: .choice(languages), value: languages.first ?? "")
    let reason = Form.Entry(
      id: Field.reason.rawValue, label: "Because", kind: .required, hint: "why there is a new version")
    return Form("Make \(kind.title)", entries: isFirst ? [language] : [reason, language]) { values in
      let form = DocumentForm(
        kind, reason: BoardWords.text(values[Field.reason.rawValue]),
        language: values[Field.language.rawValue])
      return [.effect(.makeDocument(form, project))]
    }
  }

  /// - Parameter isOnBehalf: another person than the one who takes it over writes it down.
  static func review(_ version: Project.DocumentVersion, isOnBehalf: Bool) -> Overlay {
    let answers = Project.DocumentReview.Answer.allCases
    let said = Form.Entry(
      id: Field.onBehalf.rawValue, label: "Who said so", kind: .required, hint: "Sam Hill, call")
    return .form(
      Form(
        "\(version.name): accepted or returned?",
        entries: [
          Form.Entry(
            id: Field.answer.rawValue, label: "Answer", kind: .choice(answers.map(\.rawValue)),
            value: Project.DocumentReview.Answer.accepted.rawValue),
          Form.Entry(
            id: Field.reason.rawValue, label: "Because",
            hint: "what is missing or wrong, where it is returned"),
        ] + (isOnBehalf ? [said] : [])
      ) { values in
        let answer = values[Field.answer.rawValue].flatMap(Project.DocumentReview.Answer.init(rawValue:))
        let reason = BoardWords.text(values[Field.reason.rawValue])
        guard answer != .returned || reason != nil else {
          return [.refuse("What is missing or wrong?", entry: Field.reason.rawValue)]
        }
        return [
          .commit(
            .reviewDocument(
              version.id,
              NewReview(
                answer ?? .accepted, reason: reason,
                onBehalf: BoardWords.text(values[Field.onBehalf.rawValue]))))
        ]
      })
  }
}
