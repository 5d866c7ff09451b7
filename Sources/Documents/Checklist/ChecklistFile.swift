import Domain

/// Checklists of one project as a text that somebody fills in with any editor and sends back.
///
/// `text` writes it, `init(reading:)` reads it. It is for reading first: what a program needs to know stands in
/// short lines of its own between the questions.
package struct ChecklistFile: Hashable, Sendable {
  package static let format = 1

  package var project: ProjectID
  /// The newest change of the project when the file was written.
  package var sequence: Int
  /// Whose words the answers are.
  package var person: String
  /// Lines at the top for the reader, without their `#`.
  package var notes: [String]
  package var entries: [Entry]
  /// Lines that stood above or below and are no part of it.
  package var leftOut: [LeftOut]

  package init(
    project: ProjectID, sequence: Int, person: String, notes: [String] = [], entries: [Entry] = [],
    leftOut: [LeftOut] = []
  ) {
    self.leftOut = leftOut
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
    /// Where the answer stands in the file that was read; 0 elsewhere.
    package var line = 0
    package var comment: String
    /// `nil` where nothing is to be shown.
    package var evidence: String?

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

  package struct LeftOut: Hashable, Sendable {
    package let line: Int
    package let text: String
  }

  /// The last line; nothing below it is read.
  static let end = "end of this checklist file"

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

    case item, question
    case list, section
    case due = "needed by"
    case state
    case asks = "we ask"
    case why
    case wanted = "please show"
    case expected = "we look for"
    case shown = "shown so far"
    case answer, comment, evidence

    /// Lines at the top.
    static let head: [Key] = [.format, .project, .sequence, .person]
    /// Lines of an item that are there to be read.
    static let facts: [Key] = [.list, .section, .due, .state, .asks, .why, .wanted, .expected, .shown]
    /// Lines somebody fills in with as much text as they like.
    var isText: Bool { self == .comment || self == .evidence }
    /// Sentences that a mail program may break before a word with a colon.
    var isProse: Bool { isText || self == .asks || self == .why }
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
