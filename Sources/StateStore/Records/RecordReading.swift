import Domain

extension RecordHead {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    let format = try members.number("format")
    guard (1...Self.format).contains(format) else {
      throw .wrong(
        "its format is \(format), and this golive reads formats 1 to \(Self.format). "
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
    if format > 1 {
      counts.faults = try members.number("faults")
      counts.left = try members.number("left")
    }
    guard !workspace.isEmpty else { throw .wrong("\"workspace\" is empty") }
  }
}

extension ProjectRecord {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    id = ProjectID(try members.text("id"))
    entries = try members.number("entries")
    head = try members.text("head")
    let day = try members.optionalText("customerSeen")
    customerSeen = day.flatMap(Day.init(iso:))
    guard (day == nil) == (customerSeen == nil) else { throw .wrong("\"customerSeen\" is not a day") }
  }
}

extension LoggedEntry {
  init(_ members: inout RecordMembers) throws(RecordFault) {
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
  init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      project: try members.text("project"), sequence: try members.number("seq"),
      run: try members.number("run"), low: try members.number("low"), high: try members.number("high"),
      single: try members.number("single"), body: try members.text("body"))
  }
}

extension TextRecord {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    project = try members.text("project")
    digest = try members.text("digest")
    text = try members.text("text")
  }
}

extension LoggedItem {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      project: try members.text("project"), id: try members.text("id"), kind: try members.text("item"),
      parent: try members.optionalText("parent"), state: try members.optionalText("state"),
      owner: try members.optionalText("owner"), due: try members.optionalText("due"),
      sort: try members.optionalText("sort"), revision: try members.number("rev"),
      fields: try members.text("fields"))
  }
}

extension RecordedFault {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      project: try members.text("project"), found: try members.text("found"),
      document: try members.optionalText("document"))
  }
}

extension LeftRecord {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(project: try members.text("project"), line: try members.text("line"))
  }
}

extension SeenMark {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    self.init(
      reader: try members.text("reader"), tick: try members.number("tick"), at: try members.number("at"))
  }
}

extension RecordEnd {
  init(_ members: inout RecordMembers) throws(RecordFault) {
    lines = try members.number("lines")
    digest = try members.text("sha256")
  }
}
