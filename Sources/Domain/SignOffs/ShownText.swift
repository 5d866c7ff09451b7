/// The text a person consents to, as it was shown: the words, and the state behind them.
///
/// A command that signs, agrees, confirms or verifies carries it, and is refused unless it equals what the
/// project holds.
package struct ShownText: Hashable, Sendable {
  /// The checklist item, criterion or issue; the task of an approval.
  package let item: ItemID
  /// To be read, one line each: the sentence, then facts as `label: value`.
  package let words: [String]
  /// One line per value, as in `Approval.covered`.
  package let covered: String
  /// The sentence as it was read, where that was not in English. What is compared is `words`.
  package var wording: String?
  /// `words`, as they were read.
  package var read: [String] { wording.map { [$0] + words.dropFirst() } ?? words }

  /// The digested text, used where the words themselves cannot be passed along.
  package var text: String { SignOff.sealed(words.joined(separator: "\n"), covered) }

  /// A text that was not read, so that consent to it is always refused. For asking `Policy`, and as input
  /// of `Command.reading`.
  package static func unread(_ item: ItemID) -> ShownText { ShownText(item: item, words: [], covered: "") }

  /// The lines after the sentence as label and value, in order.
  var facts: [(key: String, value: String)] {
    let lines = words.dropFirst() + covered.split(separator: "\n").map(String.init)
    return lines.map { line in
      guard let mark = line.firstIndex(of: ":") else { return (line, "") }
      return (String(line[..<mark]), String(line[mark...].dropFirst()).trimmed)
    }
  }
}

extension Approval {
  package var shown: ShownText {
    ShownText(
      item: task, words: [english], covered: covered, wording: statement == english ? nil : statement)
  }
}

extension Project {
  /// The text that consent to this item would now be given to; `nil` if the item needs no consent.
  ///
  /// - Parameter texts: the language in which words to sign are read.
  package func shown(_ id: ItemID, in texts: Texts = .english) -> ShownText? {
    if let check = check(id) { return shown(check) }
    if let criterion = criterion(id) { return shown(criterion) }
    if let issue = issue(id) { return shown(issue) }
    if let cutover = cutover(id) { return shown(cutover) }
    return task(id)?.approves.flatMap { approval(of: $0, in: texts) }?.shown
  }

  private func shown(_ check: Check) -> ShownText {
    var facts = [fact("expected", check.expected)]
    if let proposal = check.proposal {
      facts += [
        fact("proposed", proposal == .waived ? "to go on without it" : "that it does not apply"),
        fact("because", check.reason), fact("until", check.until?.long),
      ]
    } else {
      facts += [fact("result", check.result?.title)]
      facts += siteCases(of: check).filter { $0.site != nil }.map { item in
        fact("at \(item.site?.code ?? "")", item.words)
      }
    }
    facts.append(fact("what shows it", check.evidence))
    let question = check.asking.question
    return ShownText(
      item: check.id, words: [question.isEmpty ? check.title : question] + facts.compactMap { $0 },
      covered: "\(check.id) title: \(check.title)")
  }

  private func shown(_ criterion: Criterion) -> ShownText {
    let facts = [
      fact(
        "proposed",
        criterion.proposal.map { $0 == .waived ? "to go on without it" : "that it does not apply" }),
      fact("because", criterion.reason), fact("until", criterion.until?.long),
    ]
    return ShownText(item: criterion.id, words: [criterion.title] + facts.compactMap { $0 }, covered: "")
  }

  private func shown(_ issue: Issue) -> ShownText {
    let facts = [
      fact("described", issue.description), fact("solved by", state.value(issue.id, .resolution)),
      fact("because", issue.reason),
    ]
    return ShownText(item: issue.id, words: [issue.title] + facts.compactMap { $0 }, covered: "")
  }

  private func shown(_ cutover: Cutover) -> ShownText {
    let standing = standing(of: cutover)
    let facts =
      [
        fact("declared by", cutover.declaration?.by),
        fact("numbers", "\(standing.numbers.live) of \(standing.numbers.total) live"),
      ] + standing.tests.map { fact("tests", $0.words) }
    return ShownText(
      item: cutover.id, words: ["Our services are live and work as designed."] + facts.compactMap { $0 },
      covered: "")
  }

  private func fact(_ label: String, _ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return "\(label): \(DisplayText.line(value))"
  }
}
