import Domain

/// Lists that are read from files, and stored once somebody has seen what becomes of them.
extension Model {
  mutating func take(_ preview: ImportPreview) -> [Effect] {
    guard preview.question.project == project?.id else { return [] }
    overlayStack.submitted = nil
    if let day = preview.ambiguousDay { return ask(.picker(Self.dateForm(day, of: preview.question))) }
    if imports.preview?.question != preview.question { navigation.filters[.imports] = nil }
    imports.take(preview, askedOn: screen)
    show(.imports)
    return []
  }

  /// Nobody but the person knows how the days of a file are written.
  private static func dateForm(_ day: String, of question: ImportQuestion) -> Picker {
    let choices: [(form: DateForm, title: String, detail: String)] = [
      (.us, "month first", "11/24/2026 is 24 November, as in the US"),
      (.eu, "day first", "24/11/2026 is 24 November, as in Europe"),
      (.iso, "neither", "only what reads one way is taken, as 2026-11-24"),
    ]
    return Picker(
      "How are days written? \(day)",
      choices: choices.map { Picker.Choice(id: $0.form.rawValue, title: $0.title, detail: $0.detail) },
      cancel: { [.say("Nothing was imported.")] }
    ) { choice in
      DateForm(rawValue: choice.id).map { [.effect(.review(question.dated($0)))] } ?? []
    }
  }
}
