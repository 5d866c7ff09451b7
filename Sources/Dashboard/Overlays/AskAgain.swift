import Domain

/// The subject of a consent has changed meanwhile: shows the differences and the current text, and asks again.
struct AskedAgain: Sendable {
  let command: Command
  let project: ProjectID
  let outdated: Outdated

  /// `nil` when the question no longer applies.
  func confirm(in project: Project, _ texts: Texts) -> Confirm? {
    let again = command.reading(project, in: texts)
    let shown = again.shown
    guard !shown.isEmpty, shown.allSatisfy({ project.outdated($0) == nil && !$0.words.isEmpty }) else {
      return nil
    }
    let changed =
      outdated.differences.isEmpty || !texts.isEnglish
      ? [] : [texts(BoxText.changed, (.changes, outdated.words)), ""]
    return Confirm(texts(BoxText.changedReading), giving: again, after: changed, texts)
  }
}

extension Confirm {
  /// Asks for consent: shows the whole text, then takes one key.
  ///
  /// - Parameter lines: shown before the text.
  init(
    _ title: String, giving command: Command, after lines: [String] = [], _ texts: Texts = .english
  ) {
    let read = command.shown.filter { !$0.words.isEmpty }
    let words = read.map { shown in
      (read.count > 1 ? ["\(shown.item)"] : [])
        + shown.read.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }
    let isSignature = if case .sign = command { true } else { false }
    self.init(
      title, lines: lines + Array(words.joined(separator: [""])), key: isSignature ? "s" : "a",
      verb: texts(isSignature ? BoxText.signs : .agrees)
    ) { [.commit(command)] }
  }
}

extension Model {
  /// Reloads the project, then asks again.
  mutating func askAgain(_ command: Command, in id: ProjectID, because outdated: Outdated) -> [Effect] {
    changes.askedAgain = AskedAgain(command: command, project: id, outdated: outdated)
    return [.open(id)]
  }

  /// Asks the question again, after the project was reloaded.
  mutating func putAskedAgain() {
    guard let asked = changes.askedAgain, let project, project.id == asked.project else { return }
    changes.askedAgain = nil
    if let confirm = asked.confirm(in: project, wording) {
      show(.confirm(confirm))
    } else {
      putAsideSent()
      customerSession.thanks = nil
    }
  }
}
