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

  /// Starts at the first item that waits for the customer.
  package init(_ items: [Item]) {
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
    guard let item = current else {
      return ["That was the last one. Type l for the list, a number to go back to, or q to finish."]
    }
    switch waiting {
    case .reason: return ["Why? Type it in one line. \(Self.leaving)"]
    case .evidence:
      let now = item.evidence.flatMap { $0.isEmpty ? nil : "Now: \($0.words). " } ?? ""
      let empty = item.needsEvidence ? "" : "; an empty line says nothing"
      return ["What shows it? \(now)Type it in one line\(empty). \(Self.leaving)"]
    case .comment: return ["Type your comment or question in one line. \(Self.leaving)"]
    case .choice: break
    }
    var lines = ["Question \(place + 1) of \(items.count), \(left) left: \(item.title)"] + item.facts
    if let asks = item.asks { lines.append(asks) }
    if let typed = item.typed { return lines + Self.form(typed, item) }
    let answer = item.answer.map { item.choices[$0] ?? $0.rawValue } ?? "none"
    if item.asks != nil { lines.append("Your answer so far: \(answer)") }
    if !item.comment.isEmpty { lines.append("Your comment: \(item.comment.words)") }
    return lines + [choices(item)]
  }

  private static func form(_ typed: String, _ item: Item) -> [String] {
    let more = item.evidence == nil ? "a comment." : "a comment, e evidence."
    return [
      "Your answer so far: \(typed.isEmpty ? "none" : typed.words)",
      "Type your answer. Enter next, b back, l list, \(more) q finish.",
    ]
  }

  private static let leaving = "b goes back, q finishes."

  private func choices(_ item: Item) -> String {
    var words: [String] = []
    if item.asks != nil {
      for (key, answer) in [("y", CheckAnswer.yes), ("n", .no), ("-", .notApplicable)] {
        words.append("\(key) \(item.choices[answer] ?? answer.rawValue)")
      }
    }
    words.append("a ask or comment")
    if item.evidence != nil { words.append("e evidence") }
    return "Type: " + (words + ["Enter next", "b back", "l list", "q finish"]).joined(separator: ". ") + "."
  }

  /// The available commands, each with a description.
  private var help: [String] {
    [
      "y, n or -: answers yes, no, or that it does not apply; why is asked where it matters",
      "a: a comment or a question on this item", "e: what shows it", "Enter: the next question",
      "b: the previous one, or back from a prompt", "l: all of them, one per line",
      "a number: goes to that one", "q: finishes, wherever you are",
    ]
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
      guard let index = items.index(numbered: number) else { return [.say("There is no \(number).")] }
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
    guard let item = current else { return text.isEmpty ? [.leave] : [.say("Type l, a number, or q.")] }
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
    guard let answer = answers[text.lowercased()] else {
      return [.say("\"\(text)\" is not one of these; ? lists what can be typed.")]
    }
    guard item.asks != nil else { return [.say("Nothing is asked of you here now; a comments.")] }
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

  private mutating func take(_ text: String) -> [Event] {
    guard let item = current else { return [] }
    let was = waiting
    switch was {
    case .reason(let answer):
      guard !text.isEmpty else { return [.say("A reason is needed. \(Self.leaving)")] }
      waiting = .choice
      return [.give(GivenAnswer(item: item.id, answer: answer, comment: text))]
    case .evidence(let answer):
      if answer == .yes, text.isEmpty, item.needsEvidence {
        return [.say("A yes needs what shows it. \(Self.leaving)")]
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
        ?? (item.asks == nil ? "not for you now" : "waits for you")
      return .say("\(index + 1). \(item.title): \(answer)")
    }
  }
}
