import Domain

/// One line of a whole export. Together they hold everything in a workspace that is not derived.
///
/// README, "Export, import, rebuild", documents the format.
package enum Record: Hashable, Sendable {
  /// The first line.
  case head(RecordHead)
  /// Followed by the entries of the project, by its number runs, and by the texts of its documents.
  case project(ProjectRecord)
  case entry(LoggedEntry)
  case run(LoggedRun)
  case text(TextRecord)
  /// Of a project that is not whole, before its own line; also in what a rebuild leaves over.
  case fault(RecordedFault)
  case left(LeftRecord)
  /// Only within what is left.
  case item(LoggedItem)
  case seen(SeenMark)
  /// The last line.
  case end(RecordEnd)
}

package struct RecordHead: Hashable, Sendable {
  /// The newest version of the format that this golive writes and reads; the one that names faults.
  package static let format = 2
  static let kind = "golive-export"
  /// A file without faults is of the first version, which every golive reads.
  var format: Int { counts.faults + counts.left > 0 ? Self.format : 1 }

  /// The golive that wrote it, for people.
  package let tool: String
  /// The permanent name of the workspace.
  package let workspace: String
  package var counts: RecordCounts
}

/// How many records of each kind there are.
package struct RecordCounts: Hashable, Sendable {
  package var projects = 0
  package var entries = 0
  package var runs = 0
  package var texts = 0
  package var seen = 0
  /// Faults that are named, and records that found no place.
  package var faults = 0
  package var left = 0

  package init() {}

  mutating func count(_ record: Record) {
    switch record {
    case .project: projects += 1
    case .entry: entries += 1
    case .run: runs += 1
    case .text: texts += 1
    case .seen: seen += 1
    case .fault: faults += 1
    case .left: left += 1
    case .head, .item, .end: break
    }
  }
}

/// The head of a project's log, and the one value of its row that does not follow from the log.
package struct ProjectRecord: Hashable, Sendable {
  package let id: ProjectID
  package let entries: Int
  /// The hash of the last entry.
  package let head: String
  /// The last day, in their own zone, on which somebody of the customer's side changed something.
  package let customerSeen: Day?
}

package struct TextRecord: Hashable, Sendable {
  package let project: String
  package let digest: String
  package let text: String
}

package struct RecordEnd: Hashable, Sendable {
  /// The number of lines before this one, and the SHA-256 of their bytes, with their line ends.
  package let lines: Int
  package let digest: String
}
