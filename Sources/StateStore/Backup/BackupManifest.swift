import Domain
import JSON

/// What a back-up says of itself: a file beside the copied database.
package struct BackupManifest: Hashable, Sendable {
  /// Why it was made.
  package enum Reason: String, CaseIterable, Sendable {
    /// Somebody asked for it.
    case asked
    /// The first start of a day.
    case daily
    /// Before a newer golive changes the format of the workspace.
    case upgrade
  }

  /// The newest entry of a project's change log.
  package struct Head: Hashable, Sendable {
    package let sequence: Int
    package let hash: String

    package init(sequence: Int, hash: String) {
      self.sequence = sequence
      self.hash = hash
    }
  }

  /// The permanent name of the workspace.
  package let workspace: String
  package let taken: Timestamp
  package let reason: Reason
  /// The version of the program that made it.
  package let tool: String
  package let schema: Int
  /// Entries of all change logs.
  package let entries: Int
  package let heads: [ProjectID: Head]
  /// Of the database, in bytes.
  package let size: Int
  /// SHA-256 of the database, as `sha256sum` prints it.
  package let digest: String
  /// Faults of the histories that somebody had accepted (`golive doctor --accept`).
  package let accepted: [String]

  package init(
    workspace: String, taken: Timestamp, reason: Reason, tool: String, schema: Int, entries: Int,
    heads: [ProjectID: Head], size: Int, digest: String, accepted: [String] = []
  ) {
    self.workspace = workspace
    self.taken = taken
    self.reason = reason
    self.tool = tool
    self.schema = schema
    self.entries = entries
    self.heads = heads
    self.size = size
    self.digest = digest
    self.accepted = accepted
  }

  package var projects: Int { heads.count }
}

/// As JSON: an object of texts, one member per line; a project's head is `"head/acme": "12 3f9c..."`.
extension BackupManifest {
  /// The first version of this file. A later one that older programs must not read as this one has a higher number.
  private static let format = 1
  private static let headMark = "head/"

  package var text: String {
    let facts: [(String, String)] = [
      ("golive", "backup"), ("format", String(Self.format)), ("tool", tool), ("schema", String(schema)),
      ("workspace", workspace), ("taken", taken.utcText), ("reason", reason.rawValue),
      ("projects", String(projects)), ("entries", String(entries)), ("size", String(size)),
      ("sha256", digest),
    ]
    let faults = accepted.isEmpty ? [] : [("accepted", accepted.joined(separator: "\n"))]
    let heads = heads.sorted { $0.key < $1.key }.map { project, head in
      (Self.headMark + project.rawValue, "\(head.sequence) \(head.hash)")
    }
    let members = (facts + faults + heads).map { "  \(JSONText.quoted($0.0)): \(JSONText.quoted($0.1))" }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  /// - Throws: a sentence without its full stop: what is wrong with the text.
  package init(text: String) throws(BackupFailure) {
    guard let values = try? JSONReader.object(text, name: \.self), values["golive"] == "backup" else {
      throw .unreadable("its manifest.json cannot be read")
    }
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws(BackupFailure) -> Value {
      guard let value = values[name].flatMap(read) else {
        throw .unreadable("its manifest.json has no readable \(name)")
      }
      return value
    }
    let format = try value("format") { Int($0) }
    guard format == Self.format else {
      throw .unreadable("its manifest.json has format \(format), this golive knows \(Self.format)")
    }
    var heads: [ProjectID: Head] = [:]
    for (name, text) in values where name.hasPrefix(Self.headMark) {
      heads[ProjectID(String(name.dropFirst(Self.headMark.count)))] = try value(name) { _ in Head(text) }
    }
    guard heads.count == (try value("projects") { Int($0) }) else {
      throw .unreadable("its manifest.json does not name as many projects as it counts")
    }
    self.init(
      workspace: try value("workspace", \.self), taken: try value("taken", Timestamp.init(utcText:)),
      reason: try value("reason", Reason.init(rawValue:)), tool: try value("tool", \.self),
      schema: try value("schema") { Int($0) }, entries: try value("entries") { Int($0) }, heads: heads,
      size: try value("size") { Int($0) }, digest: try value("sha256", \.self),
      accepted: (values["accepted"] ?? "").split(separator: "\n").map(String.init))
  }
}

extension BackupManifest.Head {
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let sequence = Int(parts[0]), sequence > 0 else { return nil }
    self.init(sequence: sequence, hash: String(parts[1]))
  }
}
