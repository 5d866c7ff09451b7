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
    let words = shown.map { $0.words.joined(separator: "\n") }.joined(separator: "\n\n")
    let isSignature = if case .sign = command { true } else { false }
    return Confirm(
      "This changed while you were reading",
      lines: changed + words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      key: isSignature ? "s" : "a", verb: isSignature ? "signs" : "agrees"
    ) { [.commit(again)] }
  }
}

extension Model {
  /// Reads the project anew, and asks when it is there.
  mutating func askAgain(_ command: Command, in id: ProjectID, because outdated: Outdated) -> [Effect] {
    submitted = nil
    askedAgain = AskedAgain(command: command, project: id, outdated: outdated)
    return [.open(id)]
  }

  /// The project has been read: the question, on what it holds now.
  mutating func putAskedAgain() {
    guard let asked = askedAgain, let project, project.id == asked.project else { return }
    askedAgain = nil
    if let confirm = asked.confirm(in: project) { show(.confirm(confirm)) } else { thanks = nil }
  }
}
