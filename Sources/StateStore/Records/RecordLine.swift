import Domain
import JSON

/// A record as one line of JSON: an object of texts, whole numbers and nulls, "kind" first.
extension Record {
  /// Without the line end. What a terminal could act on is escaped.
  package var line: String {
    let members: [(key: String, value: JSONScalar)] = members
    return JSONText.record([("kind", .text(kind))] + members, escaping: DisplayText.isHarmful)
  }

  private var kind: String {
    switch self {
    case .head: RecordHead.kind
    case .project: "project"
    case .entry: "entry"
    case .run: "run"
    case .text: "text"
    case .fault: "fault"
    case .left: "left"
    case .item: "item"
    case .seen: "seen"
    case .end: "end"
    }
  }

  private var members: [(key: String, value: JSONScalar)] {
    switch self {
    case .head(let head):
      [
        ("format", .init(head.format)), ("tool", .text(head.tool)),
        ("workspace", .text(head.workspace)),
        ("projects", .init(head.counts.projects)), ("entries", .init(head.counts.entries)),
        ("runs", .init(head.counts.runs)), ("texts", .init(head.counts.texts)),
        ("seen", .init(head.counts.seen)),
      ]
        + (head.format == 1
          ? [] : [("faults", .init(head.counts.faults)), ("left", .init(head.counts.left))])
    case .project(let project):
      [
        ("id", .text(project.id.rawValue)), ("entries", .init(project.entries)),
        ("head", .text(project.head)),
        ("customerSeen", project.customerSeen.map { .text($0.iso) } ?? .null),
      ]
    case .entry(let entry):
      [
        ("project", .text(entry.project)), ("seq", .init(entry.sequence)), ("cmd", .text(entry.command)),
        ("at", .init(entry.at)), ("actor", .text(entry.actor)), ("role", .text(entry.role)),
        ("via", .text(entry.via)), ("summary", .text(entry.summary)), ("step", .text(entry.step)),
        ("undoes", entry.undoes.map(JSONScalar.init) ?? .null), ("body", .text(entry.body)),
        ("bodyHash", .text(entry.bodyHash)), ("previousHash", .text(entry.previousHash)),
        ("hash", .text(entry.hash)), ("tick", .init(entry.tick)),
      ]
    case .run(let run):
      [
        ("project", .text(run.project)), ("seq", .init(run.sequence)), ("run", .init(run.run)),
        ("low", .init(run.low)), ("high", .init(run.high)), ("single", .init(run.single)),
        ("body", .text(run.body)),
      ]
    case .text(let text):
      [("project", .text(text.project)), ("digest", .text(text.digest)), ("text", .text(text.text))]
    case .fault(let fault):
      [
        ("project", .text(fault.project)), ("found", .text(fault.found)), ("document", .init(fault.document)),
      ]
    case .left(let left): [("project", .text(left.project)), ("line", .text(left.line))]
    case .item(let item):
      [
        ("project", .text(item.project)), ("id", .text(item.id)), ("item", .text(item.kind)),
        ("parent", .init(item.parent)), ("state", .init(item.state)), ("owner", .init(item.owner)),
        ("due", .init(item.due)), ("sort", .init(item.sort)), ("rev", .init(item.revision)),
        ("fields", .text(item.fields)),
      ]
    case .seen(let mark):
      [("reader", .text(mark.reader)), ("tick", .init(mark.tick)), ("at", .init(mark.at))]
    case .end(let end): [("lines", .init(end.lines)), ("sha256", .text(end.digest))]
    }
  }
}

extension JSONScalar {
  fileprivate init(_ number: Int) { self = .integer(Int64(number)) }
  fileprivate init(_ text: String?) { self = text.map(JSONScalar.text) ?? .null }
}

extension Record {
  /// Reads a line as `line` writes it, or in any other spelling of the same JSON.
  package init(line: String) throws(RecordFault) {
    guard let values = try? JSONReader.record(line) else {
      throw .wrong("it is not a JSON object of texts, whole numbers and nulls")
    }
    var members = RecordMembers(values)
    let kind = try members.text("kind")
    switch kind {
    case RecordHead.kind: self = .head(try RecordHead(&members))
    case "project": self = .project(try ProjectRecord(&members))
    case "entry": self = .entry(try LoggedEntry(&members))
    case "run": self = .run(try LoggedRun(&members))
    case "text": self = .text(try TextRecord(&members))
    case "fault": self = .fault(try RecordedFault(&members))
    case "left": self = .left(try LeftRecord(&members))
    case "item": self = .item(try LoggedItem(&members))
    case "seen": self = .seen(try SeenMark(&members))
    case "end": self = .end(try RecordEnd(&members))
    case let other: throw .wrong("a line of kind \"\(DisplayText.line(other))\" is not known to this golive")
    }
    try members.end()
  }
}

/// The members of a line, each taken once.
struct RecordMembers {
  private var values: [String: JSONScalar]

  init(_ values: [String: JSONScalar]) { self.values = values }

  mutating func text(_ key: String) throws(RecordFault) -> String {
    guard let text = try optionalText(key) else { throw .wrong("\"\(key)\" is not a text") }
    return text
  }

  mutating func optionalText(_ key: String) throws(RecordFault) -> String? {
    switch try take(key) {
    case .text(let text): return text
    case .null: return nil
    case .integer: throw .wrong("\"\(key)\" is not a text")
    }
  }

  mutating func number(_ key: String) throws(RecordFault) -> Int {
    guard let number = try optionalNumber(key) else { throw .wrong("\"\(key)\" is not a whole number") }
    return number
  }

  mutating func optionalNumber(_ key: String) throws(RecordFault) -> Int? {
    switch try take(key) {
    case .integer(let number): return Int(number)
    case .null: return nil
    case .text: throw .wrong("\"\(key)\" is not a whole number")
    }
  }

  private mutating func take(_ key: String) throws(RecordFault) -> JSONScalar {
    guard let value = values.removeValue(forKey: key) else { throw .wrong("\"\(key)\" is missing") }
    return value
  }

  /// Nothing that this golive does not know is dropped without a word.
  func end() throws(RecordFault) {
    guard let key = values.keys.min() else { return }
    throw .wrong("\"\(DisplayText.line(key))\" is not known to this golive")
  }
}
