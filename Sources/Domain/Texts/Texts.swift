/// The fixed sentences of the customer's screen and of documents in one language.
///
/// What is not translated is English, sentence by sentence.
package struct Texts: Hashable, Sendable {
  /// `de`; `en` without any translation.
  package let language: String
  /// By area and English sentence.
  private var sentences: [String: [String: String]]
  /// The fixed words of document templates: by their English as it stands there.
  private var papers: [String: String] = [:]

  package static let english = Texts(language: "en")

  package init(language: String) {
    self.language = language
    sentences = [:]
  }

  package mutating func put(_ sentence: String, for phrase: any Phrase) {
    sentences[type(of: phrase).area, default: [:]][phrase.rawValue] = sentence
  }

  package mutating func put(_ words: String, forPaper english: String) { papers[english] = words }

  /// The words of a document template; `nil` without a translation.
  package func paper(_ english: String) -> String? { papers[english] }

  /// With the sentences of another, where it has them.
  package func replaced(by own: Texts) -> Texts {
    var result = self
    result.papers.merge(own.papers) { $1 }
    result.sentences.merge(own.sentences) { mine, theirs in mine.merging(theirs) { $1 } }
    return result
  }

  package var isEnglish: Bool { language == "en" }

  /// As it stands in a file: with its places unfilled and both of its forms; `nil` without a translation.
  package func translation(of phrase: any Phrase) -> String? {
    sentences[type(of: phrase).area]?[phrase.rawValue]
  }

  // MARK: Saying

  package func callAsFunction<P: Phrase>(_ phrase: P) -> String { said(P.area, phrase.rawValue) }

  package func callAsFunction<P: Phrase>(_ phrase: P, _ filled: (Slot, String)...) -> String {
    Self.filled(said(P.area, phrase.rawValue), Dictionary(filled) { first, _ in first })
  }

  /// The form for that number, which also fills `{count}`.
  package func callAsFunction<P: Phrase>(_ phrase: P, count: Int, _ filled: (Slot, String)...) -> String {
    counted(said(P.area, phrase.rawValue), count, Dictionary(filled) { first, _ in first })
  }

  package func callAsFunction(_ saying: Saying) -> String {
    let sentence = said(saying.area, saying.english)
    var values = saying.filled
    if let wanted = values[.expected].flatMap(WantedText.init) { values[.expected] = self(wanted) }
    return saying.count.map { counted(sentence, $0, values) } ?? Self.filled(sentence, values)
  }

  /// The parts of a list, such as the months.
  func parts(_ list: DateList) -> [String] {
    said(DateList.area, list.rawValue).split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
  }

  private func said(_ area: String, _ english: String) -> String {
    sentences.isEmpty ? english : sentences[area]?[english] ?? english
  }

  private func counted(_ sentence: String, _ count: Int, _ filled: [Slot: String]) -> String {
    let forms = sentence.split(separator: "|", omittingEmptySubsequences: false)
    let form = (count.magnitude == 1 ? forms.first : forms.last).map(String.init) ?? sentence
    return Self.filled(form, filled.merging([.count: String(count)]) { given, _ in given })
  }

  static func filled(_ sentence: String, _ values: [Slot: String]) -> String {
    guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
    var result = ""
    var rest = Substring(sentence)
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: start)..<end])
      result += rest[..<start]
      result += Slot(rawValue: name).flatMap { values[$0] } ?? "{\(name)}"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Texts {
  /// The names of the places in a sentence.
  package static func slots(of sentence: String) -> Set<String> {
    var names: Set<String> = []
    var rest = Substring(sentence)
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      names.insert(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return names
  }

  /// Every area of the catalogue, in the order of a file.
  package static let areas: [any Phrase.Type] = [
    DateText.self, DateList.self, SeatText.self, PageText.self, KeyText.self, HintText.self, TopicText.self,
    AnswerText.self, ApprovalText.self, CloseText.self, PortText.self, ProblemText.self, NewsText.self,
    BoxText.self,
    RefusalText.self, WantedText.self, LineText.self, TitleText.self, RoleText.self, WordText.self,
    PaperText.self, MailText.self,
    ChecklistText.self, FillText.self,
  ]

  package static var phrases: [any Phrase] { areas.flatMap(allCases) }

  package static func allCases(_ area: any Phrase.Type) -> [any Phrase] {
    func cases<P: Phrase>(_ type: P.Type) -> [any Phrase] { type.allCases.map { $0 } }
    return cases(area)
  }
}

/// What is kept in English, as it is shown.
extension Texts {
  /// `yes` or `no` of a form.
  package func flag(_ value: String) -> String { kept(value) }

  /// A comment of the customer that says "not yet", or that something is done: stored so that both sides know it.
  package func told(_ comment: String) -> String {
    for (mark, phrase) in [(Seat.notYet, AnswerText.notYet), (Seat.isDone, .doneMark)] {
      if !isEnglish, comment.hasPrefix(mark) { return self(phrase) + comment.dropFirst(mark.count) }
    }
    return comment
  }

  /// An answer of the feedback form.
  package func kept(_ answer: String) -> String {
    switch answer {
    case "yes": self(CloseText.yes)
    case "no": self(CloseText.no)
    default: answer
    }
  }
}
