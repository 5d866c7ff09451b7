import Domain

/// Checklists of one project as a text that somebody fills in with any editor and sends back.
///
/// `text` writes it, `init(reading:)` reads it. It is for reading first: what a program needs to know stands in
/// short lines of its own between the questions.
package struct ChecklistFile: Hashable, Sendable {
  /// From 2 on a file says where it ends.
  package static let format = 2

  package var project: ProjectID
  /// The newest change of the project when the file was written.
  package var sequence: Int
  /// Whose words the answers are.
  package var person: String
  /// Lines at the top for the reader, without their `#`.
  package var notes: [String]
  package var entries: [Entry]
  /// What stood in the file that was read and is no part of it, such as the signature of a mail.
  package var leftOut: [LeftOut] = []

  package init(project: ProjectID, sequence: Int, person: String, notes: [String] = [], entries: [Entry] = [])
  {
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
    /// Where it stands, by when, and what is wanted: each a line with its title.
    package var facts: [Fact]
    /// Whether there is an answer line.
    package var isAsked: Bool
    package var answer: CheckAnswer?
    package var comment: String
    /// `nil` where nothing is to be shown.
    package var evidence: String?
    /// Where the answer stands in the file that was read, else the item; 0 in one that is written.
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

  /// Lines that were not read.
  package struct LeftOut: Hashable, Sendable {
    package enum Place: Hashable, Sendable { case above, below }

    package let place: Place
    /// From 1.
    package let line: Int
    package let text: String
  }

  package struct Fact: Hashable, Sendable {
    package let key: Key
    package let text: String

    package init(_ key: Key, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  /// The words lines begin with.
  package enum Key: String, CaseIterable, Sendable {
    case format = "golive checklist file"
    case project
    case sequence = "as of change"
    case person = "filled in by"

    case item
    /// The sentence both sides work with; the customer is asked in other words.
    case title = "on the checklist"
    case list, section
    case due = "needed by"
    case state
    case asks = "we ask"
    case why
    case wanted = "please show"
    case expected = "we look for"
    case shown = "shown so far"
    case answer, comment, evidence
    /// The last line; nothing below it is read.
    case end = "end of file"

    /// Lines at the top.
    static let head: [Key] = [.format, .project, .sequence, .person]
    /// Lines of an item that are there to be read.
    static let facts: [Key] = [.list, .section, .due, .state, .asks, .why, .wanted, .expected, .shown]
    /// As people or earlier versions write it.
    init?(written word: String) {
      if word == "question" {
        self = .title
      } else {
        self.init(rawValue: word)
      }
    }

    /// Lines somebody fills in with as much text as they like.
    var isText: Bool { self == .comment || self == .evidence }
    /// Sentences that a mail program may break before a word with a colon.
    var isProse: Bool { isText || [.title, .asks, .why].contains(self) }
  }

  /// What a file may hold at most; a project's own export is far below.
  package enum Limit {
    package static let bytes = 2 << 20
    static let lineBytes = 64 << 10
    static let lines = 50_000
    static let items = 2_000
  }
}

/// Why a file was not read, by line. Nothing of it was taken.
package struct ChecklistFileProblem: Error, Hashable, Sendable {
  /// From 1; 0 where it is about the whole file.
  package let line: Int
  package let sentence: String

  package init(line: Int, _ sentence: String) {
    self.line = line
    self.sentence = sentence
  }
}
