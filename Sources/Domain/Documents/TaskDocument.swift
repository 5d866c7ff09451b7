/// The document a task is about, and what has happened to it once the task is done: `sow made`, `minutes sent`.
package struct TaskDocument: Hashable, Sendable {
  package enum Step: String, CaseIterable, Sendable {
    case made, sent
    /// By those who take the work over.
    case accepted
  }

  package let kind: DocumentKind
  package let step: Step

  package init(_ kind: DocumentKind, _ step: Step) {
    self.kind = kind
    self.step = step
  }

  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let kind = DocumentKind(rawValue: words[0]), let step = Step(rawValue: words[1])
    else { return nil }
    self.init(kind, step)
  }

  package var text: String { "\(kind.rawValue) \(step.rawValue)" }

  /// What a template may say.
  package static let form =
    "a document and what happens to it, such as \"sow made\", \"minutes sent\", \"handover accepted\""
}

extension Project {
  /// The open task that is done once this has happened to a version. Minutes belong to the task behind their call.
  func task(doneWhen step: TaskDocument.Step, _ kind: DocumentKind, about: ItemID?) -> Task? {
    tasks.first { task in
      guard task.document == TaskDocument(kind, step), !task.state.isSettled else { return false }
      guard kind == .minutes else { return true }
      guard let held = about.flatMap({ call($0) })?.task else { return false }
      return task.after.contains { $0.task == held.rawValue }
    }
  }
}

extension Project {
  /// `Implementation Project Plan`, if the open task is about a document that was not made.
  package func missingDocument(of task: Task) -> String? {
    guard let document = task.document, !task.state.isSettled, latest(document.kind) == nil else {
      return nil
    }
    return document.kind.title
  }
}

extension Field {
  /// Of a task: a `TaskDocument`.
  package static let paper: Field = "paper"
}
