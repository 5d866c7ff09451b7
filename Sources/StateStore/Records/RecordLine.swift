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
    case .seen: "seen"
    case .end: "end"
    }
  }

  private var members: [(key: String, value: JSONScalar)] {
    switch self {
    case .head(let head):
      [
        ("format", .init(RecordHead.format)), ("tool", .text(head.tool)),
        ("workspace", .text(head.workspace)),
        ("projects", .init(head.counts.projects)), ("entries", .init(head.counts.entries)),
        ("runs", .init(head.counts.runs)), ("texts", .init(head.counts.texts)),
        ("seen", .init(head.counts.seen)),
      ]
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
    case .seen(let mark):
      [("reader", .text(mark.reader)), ("tick", .init(mark.tick)), ("at", .init(mark.at))]
    case .end(let end): [("lines", .init(end.lines)), ("sha256", .text(end.digest))]
    }
  }
}

extension JSONScalar {
  fileprivate init(_ number: Int) { self = .integer(Int64(number)) }
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

extension RecordHead {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    let format = try members.number("format")
    guard format == Self.format else {
      throw .wrong(
        "its format is \(format), and this golive reads format \(Self.format). "
          + (format > Self.format ? "Upgrade this golive" : "Import it with the golive that wrote it"))
    }
    tool = try members.text("tool")
    workspace = try members.text("workspace")
    counts = RecordCounts()
    counts.projects = try members.number("projects")
    counts.entries = try members.number("entries")
    counts.runs = try members.number("runs")
    counts.texts = try members.number("texts")
    counts.seen = try members.number("seen")
    guard !workspace.isEmpty else { throw .wrong("\"workspace\" is empty") }
  }
}

extension ProjectRecord {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    id = ProjectID(try members.text("id"))
    entries = try members.number("entries")
    head = try members.text("head")
    let day = try members.optionalText("customerSeen")
    customerSeen = day.flatMap(Day.init(iso:))
    guard (day == nil) == (customerSeen == nil) else { throw .wrong("\"customerSeen\" is not a day") }
  }
}

extension LoggedEntry {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      project: try members.text("project"), sequence: try members.number("seq"),
      command: try members.text("cmd"), at: try members.number("at"), actor: try members.text("actor"),
      role: try members.text("role"), via: try members.text("via"), summary: try members.text("summary"),
      step: try members.text("step"), body: try members.text("body"), bodyHash: try members.text("bodyHash"),
      previousHash: try members.text("previousHash"), hash: try members.text("hash"),
      undoes: try members.optionalNumber("undoes"), tick: try members.number("tick"))
  }
}

extension LoggedRun {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      project: try members.text("project"), sequence: try members.number("seq"),
      run: try members.number("run"), low: try members.number("low"), high: try members.number("high"),
      single: try members.number("single"), body: try members.text("body"))
  }
}

extension TextRecord {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    project = try members.text("project")
    digest = try members.text("digest")
    text = try members.text("text")
  }
}

extension SeenMark {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      reader: try members.text("reader"), tick: try members.number("tick"), at: try members.number("at"))
  }
}

extension RecordEnd {
  fileprivate init(_ members: inout RecordMembers) throws(RecordFault) {
    lines = try members.number("lines")
    digest = try members.text("sha256")
  }
}
