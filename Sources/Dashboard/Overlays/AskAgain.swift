import Domain

/// A word was given to something that has changed meanwhile: what is different, the words as they are now, and the
/// question once more.
struct AskedAgain: Sendable {
  let command: Command
  let project: ProjectID
  let outdated: Outdated

  /// `nil` where nothing is asked any more.
  func confirm(in project: Project) -> Confirm? {
    let again = command.reading(project)
    let shown = again.shown
    guard !shown.isEmpty, shown.allSatisfy({ project.shown($0.item) == $0 && !$0.words.isEmpty }) else {
      return nil
    }
    let changed = outdated.differences.isEmpty ? [] : ["Changed: \(outdated.words).", ""]
    return Confirm("This changed while you were reading", giving: again, after: changed)
  }
}

extension Confirm {
  /// A word is given to what is read: all of the words, and then the one key that gives it.
  ///
  /// - Parameter lines: what is said before the words.
  init(_ title: String, giving command: Command, after lines: [String] = []) {
    let read = command.shown.filter { !$0.words.isEmpty }
    let words = read.map { shown in
      (read.count > 1 ? ["\(shown.item)"] : [])
        + shown.words.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }
    let isSignature = if case .sign = command { true } else { false }
    self.init(
      title, lines: lines + Array(words.joined(separator: [""])), key: isSignature ? "s" : "a",
      verb: isSignature ? "signs" : "agrees"
    ) { [.commit(command)] }
  }
}

extension Model {
  /// Reads the project anew, and asks when it is there.
  mutating func askAgain(_ command: Command, in id: ProjectID, because outdated: Outdated) -> [Effect] {
    overlayStack.submitted = nil
    changes.askedAgain = AskedAgain(command: command, project: id, outdated: outdated)
    return [.open(id)]
  }

  /// The project has been read: the question, on what it holds now.
  mutating func putAskedAgain() {
    guard let asked = changes.askedAgain, let project, project.id == asked.project else { return }
    changes.askedAgain = nil
    if let confirm = asked.confirm(in: project) {
      show(.confirm(confirm))
    } else {
      customerSession.thanks = nil
    }
  }
}
