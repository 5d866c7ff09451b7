import Dashboard
import Documents
import Domain

/// The dialogue over one checklist file: lines in, and what is said and written to the file.
struct FillDialogue {
  /// What follows from one line.
  struct Answer {
    var said: [String] = []
    /// The file as it is to be written; `nil` if it stays as it is.
    var text: String?
    var isOver = false
  }

  private(set) var file: ChecklistFile
  private var interview: Interview

  init(_ file: ChecklistFile) {
    self.file = file
    interview = Interview(file.entries.map { Interview.Item($0, file.words.own) }, in: file.words.own)
  }

  /// How many items wait for an answer.
  var left: Int { interview.left }

  var greeting: [String] {
    let texts = file.words.own
    let title = file.notes.first ?? texts(ChecklistText.lists)
    return [
      texts(FillText.filledInBy, (.title, title), (.name, file.person)),
      texts(FillText.waiting, count: interview.items.count, (.done, String(left))),
    ] + interview.question
  }

  mutating func hear(_ line: String) -> Answer {
    var answer = Answer()
    let events = interview.hear(DisplayText.line(line))
    guard !events.contains(.leave) else { return Answer(isOver: true) }
    for event in events {
      switch event {
      case .say(let text): answer.said.append(text)
      case .give(let given): keep(given, &answer)
      case .leave: break
      }
    }
    answer.said += interview.question
    return answer
  }

  private mutating func keep(_ given: GivenAnswer, _ answer: inout Answer) {
    guard let index = file.entries.firstIndex(where: { $0.id == given.item }) else { return }
    var entry = file.entries[index]
    if let word = given.answer { entry.answer = word }
    if let typed = given.typed { entry.typed = typed }
    if !given.comment.isEmpty { entry.comment = given.comment }
    if !given.evidence.isEmpty { entry.evidence = given.evidence }
    var new = file
    new.entries[index] = entry
    let text = new.text
    // A file that could not be read back is not written.
    do { _ = try ChecklistFile(reading: Array(text.utf8), in: file.words.all) } catch {
      answer.said.append(file.words.own(FillText.notSaved, (.text, error.sentence)))
      return
    }
    answer.text = text
    file = new
    interview.renew(file.entries.map { Interview.Item($0, file.words.own) })
    answer.said.append(file.words.own(FillText.saved))
    if given.answer != nil || given.typed != nil { interview.goOn() }
  }
}

extension Interview.Item {
  /// A question as the file contains it.
  fileprivate init(_ entry: ChecklistFile.Entry, _ texts: Texts) {
    let titles: [ChecklistFile.Key: FillText] = [
      .due: .neededBy, .why: .whyWeAsk, .wanted: .pleaseShow, .expected: .weLookFor, .shown: .shownSoFar,
      .state: .state,
    ]
    let facts = entry.facts.compactMap { fact in titles[fact.key].map { "\(texts($0)): \(fact.text)" } }
    let plain = entry.facts.first { $0.key == .asks }?.text
    // The customer's wording first; the technical name follows, for asking others about it.
    self.init(
      id: entry.id, title: plain ?? entry.question,
      facts: facts + (plain == nil ? [] : [texts(FillText.inThePlan, (.title, entry.question))]),
      asks: entry.isAsked ? texts(FillText.yourAnswer) : nil,
      choices: [
        .yes: texts.word(of: .yes), .no: texts.word(of: .no), .notApplicable: texts(FillText.notApply),
      ], answer: entry.answer,
      comment: entry.comment, evidence: entry.evidence)
    typed = entry.typed
    // As the import will see it; of a paper to be signed it is enough to say that it is there.
    let keys = entry.facts.map(\.key)
    needsEvidence = entry.evidence != nil && keys.contains(.wanted) && keys.contains(.state)
  }
}
