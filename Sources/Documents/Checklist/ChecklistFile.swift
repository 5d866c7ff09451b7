import Domain

/// Checklists of one project as a text to be filled in with any editor and returned.
///
/// `text` writes it, `init(reading:)` reads it. It is laid out for readers: what the program needs stands
/// in short lines of its own between the questions.
package struct ChecklistFile: Hashable, Sendable {
  /// Since version 2 a file marks its end.
  package static let format = 2

  package var project: ProjectID
  /// The newest change of the project when the file was written.
  package var sequence: Int
  /// The person whose answers these are.
  package var person: String
  /// Lines at the top for the reader, without their `#`.
  package var notes: [String]
  package var entries: [Entry]
  /// Parts of the file that were ignored, such as the signature of a mail.
  package var leftOut: [LeftOut] = []
  /// Of the language it is in.
  package var words: ChecklistWords

  package init(
    project: ProjectID, sequence: Int, person: String, notes: [String] = [], entries: [Entry] = [],
    words: ChecklistWords = ChecklistWords()
  ) {
    self.words = words
    self.project = project
    self.sequence = sequence
    self.person = person
    self.notes = notes
    self.entries = entries
  }

  /// One item.
  package struct Entry: Hashable, Sendable, Identifiable {
    package var id: ItemID
    package var evidenceVersion: Int
    package var question: String
    /// State, due day and what is wanted: one line each, with a title.
    package var facts: [Fact]
    /// Whether there is an answer line.
    package var isAsked: Bool
    package var answer: CheckAnswer?
    package var comment: String
    /// Of a form of the close: what is written as the answer, which is no yes or no; `nil` for all other items.
    package var typed: String?
    /// `nil` if no evidence is asked for.
    package var evidence: String?
    /// Line of the answer in the file that was read, else of the item; 0 in a file to be written.
    package var line = 0

    package init(
      id: ItemID, evidenceVersion: Int, question: String, facts: [Fact] = [], isAsked: Bool,
      answer: CheckAnswer? = nil, comment: String = "", evidence: String? = nil
    ) {
      self.id = id
      self.evidenceVersion = evidenceVersion
      self.question = question
      self.facts = facts
      self.isAsked = isAsked
      self.answer = answer
      self.comment = comment
      self.evidence = evidence
    }
  }

  /// Lines that were ignored.
  package struct LeftOut: Hashable, Sendable {
    package enum Place: Hashable, Sendable { case above, below }

    package let place: Place
    /// Counted from 1.
    package let line: Int
    package let text: String
  }

  /// A line that is only to be read.
  package struct Fact: Hashable, Sendable {
    package let key: Key
    package let text: String

    package init(_ key: Key, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  /// What a line says; the words it begins with are those of `ChecklistText`.
  package enum Key: String, CaseIterable, Sendable {
    case format = "golive checklist file"
    /// Of a file that is not in English.
    case language
    case project, sequence, person

    case item
    /// The checklist's own sentence; the customer is asked in plainer words.
    case title
    case list, section, due, state, asks, why, wanted, expected, shown
    case answer, comment, evidence
    /// The last line; everything below it is ignored.
    case end

    /// Lines at the top.
    static let head: [Key] = [.format, .language, .project, .sequence, .person]
    /// Lines of an item that are only to be read.
    static let facts: [Key] = [.list, .section, .due, .state, .asks, .why, .wanted, .expected, .shown]
    /// Lines that hold free text of any length.
    var isText: Bool { self == .comment || self == .evidence }
    /// Sentences that a mail program may wrap before a word with a colon.
    var isProse: Bool { isText || [.title, .asks, .why].contains(self) }
  }

  /// Limits on what a file may hold, far above any project's own export.
  package enum Limit {
    package static let bytes = 2 << 20
    static let lineBytes = 64 << 10
    static let lines = 50_000
    static let items = 2_000
  }
}

/// Why a file was not read, with the line. Nothing of it is recorded.
package struct ChecklistFileProblem: Error, Hashable, Sendable {
  /// Counted from 1; 0 if it is about the whole file.
  package let line: Int
  package let sentence: String

  package init(line: Int, _ sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}
