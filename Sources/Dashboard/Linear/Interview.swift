import Domain

/// The questions of a checklist file, one after the other, in plain lines.
package struct Interview: Sendable {
  package struct Item: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    /// Reason, due day and what is needed, one line each.
    package let facts: [String]
    /// `nil` when the customer can only comment.
    package let asks: String?
    package let choices: [CheckAnswer: String]
    /// Answers that require a reason.
    package let reasoned: Set<CheckAnswer>
    package var answer: CheckAnswer?
    package var comment: String
    /// The evidence given so far; `nil` when none is needed.
    package var evidence: String?
    /// A yes is not taken without it.
    package var needsEvidence = false
    /// Of a form: what was typed as the answer so far.
    package var typed: String?

    package init(
      id: ItemID, title: String, facts: [String], asks: String?, choices: [CheckAnswer: String] = [:],
      reasoned: Set<CheckAnswer> = [.no, .notApplicable], answer: CheckAnswer?, comment: String = "",
      evidence: String?
    ) {
      self.id = id
      self.title = title
      self.facts = facts
      self.asks = asks
      self.choices = choices
      self.reasoned = reasoned
      self.answer = answer
      self.comment = comment
      self.evidence = evidence
    }

    var isLeft: Bool { typed.map(\.isEmpty) ?? (asks != nil && answer == nil) }
  }

  package enum Event: Hashable, Sendable {
    case say(String)
    /// Stores the customer's answer to the item.
    case give(GivenAnswer)
    case leave
  }

  /// The expected input.
  private enum Waiting: Hashable, Sendable {
    case choice
    case reason(CheckAnswer)
    case evidence(CheckAnswer?)
    case comment
  }

  package private(set) var items: [Item]
  package private(set) var place: Int
  private var waiting = Waiting.choice
  private let texts: Texts

  /// Starts at the first item that waits for the customer.
  package init(_ items: [Item], in texts: Texts = .english) {
    self.texts = texts
    self.items = items
    place = items.firstIndex(where: \.isLeft) ?? 0
  }

  package var left: Int { items.count(where: \.isLeft) }
  package var current: Item? { items.indices.contains(place) ? items[place] : nil }

  /// Replaces the items with their current state; the position stays on its item.
  package mutating func renew(_ new: [Item]) {
    let here = current?.id
    items = new
    place = new.firstIndex { $0.id == here } ?? min(place, max(0, new.count - 1))
  }

  /// Goes to the next item that waits for the customer, or else to the next item.
  package mutating func goOn() {
    waiting = .choice
    let behind = items.indices.dropFirst(place + 1)
    place =
      behind.first { items[$0].isLeft } ?? items.indices.first { items[$0].isLeft }
      ?? min(place + 1, items.count)
  }

  /// The question, as lines to print.
  package var question: [String] {
    guard let item = current else { return [texts(FillText.lastOne)] }
    switch waiting {
    case .reason: return [leaving(FillText.why)]
    case .evidence:
      let now = item.evidence.flatMap { $0.isEmpty ? nil : texts(FillText.now, (.text, $0.words)) }
      let line = texts(item.needsEvidence ? FillText.oneLine : .oneLineOrNone)
      let parts = [texts(FillText.whatShows), now, line, texts(FillText.leaving)]
      return [parts.compactMap { $0 }.joined(separator: " ")]
    case .comment: return [leaving(FillText.typeComment)]
    case .choice: break
    }
    var lines =
      [
        texts(
          FillText.questionOf, (.number, String(place + 1)), (.total, String(items.count)),
          (.count, String(left)), (.title, item.title))
      ] + item.facts
    if let asks = item.asks { lines.append(asks) }
    if let typed = item.typed { return lines + form(typed, item) }
    let answer = item.answer.map { item.choices[$0] ?? $0.rawValue } ?? texts(FillText.noneYet)
    if item.asks != nil { lines.append(texts(FillText.soFar, (.answer, answer))) }
    if !item.comment.isEmpty { lines.append(texts(FillText.yourComment, (.text, item.comment.words))) }
    return lines + [choices(item)]
  }

  private func form(_ typed: String, _ item: Item) -> [String] {
    let answer = typed.isEmpty ? texts(FillText.noneYet) : typed.words
    return [
      texts(FillText.soFar, (.answer, answer)),
      texts(item.evidence == nil ? FillText.typeAnswer : .typeAnswerEvidence),
    ]
  }

  private func leaving(_ phrase: FillText) -> String { "\(texts(phrase)) \(texts(FillText.leaving))" }

  private func choices(_ item: Item) -> String {
    var words: [String] = []
    if item.asks != nil {
      for (key, answer) in [("y", CheckAnswer.yes), ("n", .no), ("-", .notApplicable)] {
        words.append("\(key) \(item.choices[answer] ?? answer.rawValue)")
      }
    }
    words.append(texts(FillText.askOrComment))
    if item.evidence != nil { words.append(texts(FillText.evidenceKey)) }
    words += [FillText.enterNext, .back, .listKey, .finish].map { texts($0) }
    return texts(FillText.typeKeys, (.words, words.joined(separator: ". ")))
  }

  /// The available commands, each with a description.
  private var help: [String] {
    [
      FillText.helpAnswers, .helpComment, .helpEvidence, .helpEnter, .helpBack, .helpList, .helpNumber,
      .helpFinish,
    ].map { texts($0) }
  }

  package mutating func hear(_ line: String) -> [Event] {
    let text = line.trimmed
    switch waiting {
    case .choice: return choose(text)
    case .reason, .evidence, .comment:
      // A command that quits is not taken as a reason or comment.
      switch text.lowercased() {
      case "b", "back":
        waiting = .choice
        return []
      case "q", "quit", "finish": return [.leave]
      case "?", "help": return []
      default: return take(text)
      }
    }
  }

  private mutating func choose(_ text: String) -> [Event] {
    if let number = Int(text), current?.typed == nil {
      guard let index = items.index(numbered: number) else {
        return [.say(texts(FillText.noNumber, (.number, String(number))))]
      }
      place = index
      return []
    }
    switch text.lowercased() {
    case "q", "quit", "finish": return [.leave]
    case "l", "list": return list
    case "?", "help": return help.map(Event.say)
    case "b", "back":
      place = max(0, place - 1)
      return []
    default: break
    }
    guard let item = current else { return text.isEmpty ? [.leave] : [.say(texts(FillText.typeListNumber))] }
    switch text.lowercased() {
    case "":
      place += 1
      return []
    case "a", "c", "ask", "comment":
      waiting = .comment
      return []
    case "e",
      "evidence" where item.evidence != nil:
      waiting = .evidence(nil)
      return []
    default: return item.typed == nil ? answer(text, item) : type(text, item)
    }
  }

  private func type(_ text: String, _ item: Item) -> [Event] {
    var given = GivenAnswer(item: item.id, answer: nil)
    given.typed = text
    return [.give(given)]
  }

  private mutating func answer(_ text: String, _ item: Item) -> [Event] {
    let answers = [
      "y": CheckAnswer.yes, "yes": .yes, "n": .no, "no": .no, "-": .notApplicable, "n/a": .notApplicable,
      "na": .notApplicable,
    ]
    guard let answer = answers[text.lowercased()] ?? said(text) else {
      return [.say(texts(FillText.notOneOf, (.text, text)))]
    }
    guard item.asks != nil else { return [.say(texts(FillText.nothingAsked))] }
    if item.reasoned.contains(answer), answer != item.answer {
      waiting = .reason(answer)
      return []
    }
    if answer == .yes, let evidence = item.evidence, evidence.isEmpty {
      waiting = .evidence(answer)
      return []
    }
    return [.give(GivenAnswer(item: item.id, answer: answer))]
  }

  /// An answer in the words of the file.
  private func said(_ text: String) -> CheckAnswer? {
    let known: [(ChecklistText, CheckAnswer)] = [(.yes, .yes), (.no, .no), (.none, .notApplicable)]
    return known.first { texts.words(of: $0.0).contains(text.lowercased()) }?.1
  }

  private mutating func take(_ text: String) -> [Event] {
    guard let item = current else { return [] }
    let was = waiting
    switch was {
    case .reason(let answer):
      guard !text.isEmpty else { return [.say(leaving(.reasonNeeded))] }
      waiting = .choice
      return [.give(GivenAnswer(item: item.id, answer: answer, comment: text))]
    case .evidence(let answer):
      if answer == .yes, text.isEmpty, item.needsEvidence {
        return [.say(leaving(.yesNeeds))]
      }
      waiting = .choice
      if answer == nil, text.isEmpty { return [] }
      return [.give(GivenAnswer(item: item.id, answer: answer, evidence: text))]
    case .comment:
      waiting = .choice
      return text.isEmpty ? [] : [.give(GivenAnswer(item: item.id, answer: nil, comment: text))]
    case .choice: return []
    }
  }

  private var list: [Event] {
    items.enumerated().map { index, item in
      let answer =
        item.answer.map { item.choices[$0] ?? $0.rawValue }
        ?? texts(item.asks == nil ? FillText.notForYou : .waitsForYou)
      return .say("\(index + 1). \(item.title): \(answer)")
    }
  }
}
