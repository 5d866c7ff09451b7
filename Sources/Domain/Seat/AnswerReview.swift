/// What recording a file's answers would change, item by item, before anything is stored.
package struct AnswerReview: Hashable, Sendable {
  /// What recording the answer would do.
  package enum Standing: Hashable, Sendable {
    case new
    /// Replaces an earlier answer.
    case changed
    case unchanged
    /// One sentence that says why.
    case refused(String)

    package var word: String {
      switch self {
      case .new: "new"
      case .changed: "changed"
      case .unchanged: "unchanged"
      case .refused: "refused"
      }
    }
  }

  /// One item of the file.
  package struct Line: Hashable, Sendable {
    package let given: GivenAnswer
    /// The short number people use; the id if the project has no such item.
    package let number: String
    package let title: String
    package let before: CheckAnswer?
    package let standing: Standing
  }

  package let lines: [Line]

  /// The answers that can be recorded.
  package var applicable: [GivenAnswer] {
    lines.filter { $0.standing == .new || $0.standing == .changed }.map(\.given)
  }

  package func count(_ word: String) -> Int { lines.count { $0.standing.word == word } }
}

/// An item of a file, as it was when the file was written.
package struct AskedItem: Hashable, Sendable {
  package var given: GivenAnswer
  package let title: String
  package let evidenceVersion: Int
  /// The line of the answer in the file, from 1; 0 if unknown.
  package let line: Int

  package init(given: GivenAnswer, title: String, evidenceVersion: Int, line: Int = 0) {
    self.given = given
    self.title = title
    self.evidenceVersion = evidenceVersion
    self.line = line
  }
}

extension Project {
  /// Reviews every item of a file separately.
  ///
  /// - Parameters:
  ///   - returned: who filled it in and the file's digest; its answers are not read.
  ///   - later: everything stored since the file was written, newest first.
  package func review(
    _ items: [AskedItem], of returned: ReturnedAnswers, since later: [HistoryEntry], by actor: Actor,
    at moment: Moment
  ) throws(Refusal) -> AnswerReview {
    let speaker = try speaker(returned.person, recordedBy: actor)
    var lines: [AnswerReview.Line] = []
    for item in items {
      var item = item
      // The file's text is compared with this state, because consent is to the text that was shown.
      item.given.shown = shown(item.given.item, in: returned.texts)
      let question = question(item.given.item)
      let standing = standing(
        of: item, question, speaker, Past(of: item.given.item, later: later), later, file: returned
      ) { given throws(Refusal) in
        var one = returned
        one.answers = [given]
        _ = try plan(.recordAnswers(one), on: state, by: actor, at: moment)
      }
      lines.append(
        AnswerReview.Line(
          given: item.given, number: question?.check.number ?? DisplayText.line(item.given.item.rawValue),
          title: item.given.form == nil
            ? question?.check.title ?? paperQuestion(item.given.item)?.question ?? item.title.words
            : title(of: item.given.item),
          before: question?.answer, standing: standing))
    }
    return AnswerReview(lines: lines)
  }

  private func standing(
    of item: AskedItem, _ question: CheckQuestion?, _ speaker: Actor, _ past: Past, _ later: [HistoryEntry],
    file: ReturnedAnswers,
    trying: (GivenAnswer) throws(Refusal) -> Void
  ) -> AnswerReview.Standing {
    let place = item.line > 0 ? "Line \(item.line): " : ""
    guard question != nil || item.given.form != nil || paperQuestion(item.given.item) != nil else {
      return .refused("\(place)there is no \(DisplayText.line(item.given.item.rawValue)) in \(id).")
    }
    do throws(Refusal) {
      if let form = item.given.form {
        if isKnown(form) { return .unchanged }
        if let reason = objection(to: form, read: item.title, since: later, in: file.texts) {
          return .refused(place + reason)
        }
        try trying(item.given)
        return .new
      }
      if try commands(for: item.given, by: speaker).isEmpty { return .unchanged }
      if let question, let reason = past.objection(to: item, now: question, in: self) {
        return .refused(place + reason)
      }
      // The same file again: its answers were recorded, even if a later one of its own has replaced them.
      if state.value(item.given.holder, .answersFile) == file.digest { return .unchanged }
      try trying(item.given)
    } catch {
      let id = DisplayText.line(item.given.item.rawValue)
      return .refused(place + (error.bare.contains(id) ? "" : "\(id): ") + error.bare)
    }
    guard let question else { return .new }
    let replaces = question.answer != nil || question.check.evidence != nil && !item.given.evidence.isEmpty
    return replaces ? .changed : .new
  }
}

/// What was changed on an item after a file was written.
private struct Past {
  private let id: ItemID
  /// The values at that time, for fields that changed since.
  private var then: [Field: String?] = [:]
  /// The newest change that did not come from a checklist file.
  private var foreign: (change: FieldChange, entry: HistoryEntry)?

  /// If one of these fields changed, the answer was given to something else.
  private static let watched: Set<Field> = [
    .title, .state, .proposal, .evidence, .result, .claimedSide, .reason, .until,
  ]

  init(of id: ItemID, later: [HistoryEntry]) {
    self.id = id
    for entry in later {
      let changes = entry.changes.filter { $0.item == id }
      for change in changes { then[change.field] = .some(change.old) }
      // Answers of an earlier file are the customer's own, so a later file may change them.
      guard foreign == nil, !changes.contains(where: { $0.field == .answersFile }) else { continue }
      let order: [Field] = [.state, .proposal, .evidence, .result, .title, .claimedSide, .reason, .until]
      for field in order {
        if let change = changes.first(where: { $0.field == field }) {
          foreign = (change, entry)
          break
        }
      }
    }
  }

  func objection(to item: AskedItem, now question: CheckQuestion, in project: Project) -> String? {
    if let foreign {
      let (old, new) = (Self.text(foreign.change.old), Self.text(foreign.change.new))
      let answer = item.given.answer.map { "the file says \($0.rawValue)" } ?? "the file has a text"
      return "Changed on our side since: \(foreign.change.field) \"\(old)\" is now \"\(new)\", by "
        + "\(DisplayText.line(foreign.entry.actor)); \(answer). Export again."
    }
    let title = (then[.title] ?? project.state.value(id, .title)) ?? ""
    guard DisplayText.line(title).isSameText(as: item.title) else {
      return "The question was changed in the file: \"\(DisplayText.line(item.title.words))\". Export again."
    }
    let version =
      (then[.evidenceVersion] ?? project.state.value(id, .evidenceVersion)).flatMap { Int($0) } ?? 0
    guard version == item.evidenceVersion else {
      return "The file is about evidence \(item.evidenceVersion), what was sent was evidence \(version). "
        + "Export again."
    }
    return nil
  }

  private static func text(_ value: String?) -> String {
    String(DisplayText.line(value ?? "empty").prefix(60))
  }
}
