/// The text a person read differs from what the project holds now.
package struct Outdated: Hashable, Sendable {
  package let item: ItemID
  /// The differences in words: `go-live was Wed 06 Jan 2027, is now Wed 20 Jan 2027`.
  package let differences: [String]

  package init(item: ItemID, differences: [String]) {
    self.item = item
    self.differences = differences
  }

  /// The first few, as one part of a sentence.
  package var words: String {
    guard !differences.isEmpty else { return "\(item) has changed since then" }
    let more = differences.count > 3 ? "; and \(differences.count - 3) more" : ""
    return differences.prefix(3).joined(separator: "; ") + more
  }
}

extension Project {
  /// Why consent to `shown` is refused; `nil` while it is current.
  package func outdated(_ shown: ShownText) -> Outdated? {
    guard let now = self.shown(shown.item) else { return Outdated(item: shown.item, differences: []) }
    if now.words == shown.words, now.covered == shown.covered { return nil }
    let isUnread = shown.words.isEmpty
    return Outdated(item: shown.item, differences: isUnread ? [] : differences(from: shown, to: now))
  }

  /// Differences in words, each a part of a sentence, in the order shown.
  package func differences(from old: ShownText, to new: ShownText) -> [String] {
    let (before, after) = (old.facts, new.facts)
    let then = Dictionary(before.map { ($0.key, $0.value) }) { first, _ in first }
    let now = Dictionary(after.map { ($0.key, $0.value) }) { first, _ in first }
    var result: [String] = []
    for (key, value) in after where then[key] != value {
      result.append(
        then[key].map { "\(label(key)) was \(Self.said($0)), is now \(Self.said(value))" }
          ?? "new: \(label(key))\(Self.behind(value))")
    }
    for (key, value) in before where now[key] == nil {
      result.append("no longer there: \(label(key))\(Self.behind(value))")
    }
    if result.isEmpty, let was = old.words.first, let sentence = new.words.first, was != sentence {
      result.append(Self.difference(from: was, to: sentence))
    }
    return result
  }

  /// `EXE-04 duration` with the title instead of the id, which the reader may not know.
  private func label(_ key: String) -> String {
    let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let item = state[ItemID(parts[0])] else { return key }
    let field = parts[1].split(separator: "-").joined(separator: " ").replacing("go live", with: "go-live")
    if item.kind == .project { return field }
    return "\(DisplayText.line(item[.title] ?? parts[0])): \(field == "parent" ? "phase" : field)"
  }

  private static func said(_ value: String) -> String {
    value.isEmpty ? "empty" : Day(iso: value)?.long ?? "\"\(DisplayText.line(value))\""
  }

  private static func behind(_ value: String) -> String { value.isEmpty ? "" : " \(said(value))" }

  /// Both texts from the first word that differs.
  private static func difference(from old: String, to new: String) -> String {
    let (a, b) = (old.split(separator: " "), new.split(separator: " "))
    var same = 0
    while same < min(a.count, b.count), a[same] == b[same] { same += 1 }
    let (was, now) = (a.dropFirst(same).joined(separator: " "), b.dropFirst(same).joined(separator: " "))
    return "the text continued \"\(was)\", now continues \"\(now)\""
  }
}

extension Project {
  /// The current texts of these items.
  package func shown(_ ids: [ItemID]) -> [ShownText] { ids.map { shown($0) ?? .unread($0) } }
}

extension Planner {
  /// Accepts consent only to the project's current text.
  func take(_ shown: ShownText) throws(Refusal) {
    if let outdated = project.outdated(shown) { throw .outdated(outdated) }
  }
}

extension Command {
  /// The texts the command consents to.
  package var shown: [ShownText] {
    switch self {
    case .agree(let shown, _), .verify(let shown, _): return shown
    case .sign(_, let shown, _): return [shown]
    case .cutOver(_, .confirm(let shown, _)): return [shown]
    case .together(let commands): return commands.flatMap(\.shown)
    case .recordAnswers(let returned): return returned.answers.compactMap(\.shown)
    case .createProject, .set, .setTask, .moveTask, .placeTask, .reorder, .addTask, .takeIn, .addCheck,
      .passBall, .passTo,
      .setPhase, .passGate, .returnPhase, .decideGo, .setStatus, .hold, .resume, .recordContact,
      .overrideHealth, .claim, .dispute, .waive, .notApplicable, .reopen, .recordRun, .raise, .setIssue,
      .comment, .addAction, .setAction, .sendBack, .withdraw, .delegate, .addPerson, .touch, .assign, .replan,
      .setGoLive, .fixDate, .reschedule, .baseline, .addWave, .addSite, .removeSite, .addDocument,
      .recordSending, .reviewDocument, .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder,
      .recordPortEvent, .takePortOffer, .givePaper, .denyPIN, .close, .planCall, .inCall, .inRegister,
      .onOwnField,
      .planCutover,
      .cutOver,
      .escalate, .onEscalation:
      return []
    }
  }

  /// The same command with the texts `project` holds now. Only for a caller that has just shown them.
  package func reading(_ project: Project) -> Command { reading(project, in: .english) }

  /// As `reading`, with the sentence as it is read in that language.
  package func reading(_ project: Project, in texts: Texts) -> Command {
    func read(_ shown: [ShownText]) -> [ShownText] { shown.map { project.shown($0.item) ?? $0 } }
    if case .agree(let shown, let onBehalf) = self { return .agree(read(shown), onBehalf: onBehalf) }
    if case .verify(let shown, let note) = self { return .verify(read(shown), note: note) }
    if case .sign(let subject, let shown, let onBehalf) = self {
      return .sign(subject, project.approval(of: subject, in: texts)?.shown ?? shown, onBehalf: onBehalf)
    }
    if case .cutOver(let id, .confirm(let shown, let onBehalf)) = self {
      return .cutOver(id, .confirm(project.shown(shown.item) ?? shown, onBehalf: onBehalf))
    }
    guard case .together(let commands) = self else { return self }
    return .together(commands.map { $0.reading(project, in: texts) })
  }
}
