import Domain
import SafeTOML
import TOMLKit

extension ProjectTemplate {
  /// Reads and checks a whole template document.
  ///
  /// - Parameter file: the name errors use for the source; no file is opened.
  package init(toml text: String, file: String) throws(TemplateError) {
    let document: TOMLTable
    do {
      document = try TOMLText.parse(text, file: file)
    } catch {
      throw TemplateError(error)
    }
    let top = try TableReader(
      document, file: file, path: "",
      keys: [
        "code", "title", "product", "go-live-task", "porting-tasks", "baseline-task", "phase", "task",
        "checklist",
        "step", "rejection", "port-terms", "response-terms", "declaration-task", "runbook", "call", "risk",
        "own-field",
      ])
    let phases = try top.subtables("phase", keys: ["code", "title", "plain", "purpose", "back", "gate"])
    let tasks = try top.subtables("task", keys: Task.keys)
    let checklists = try top.subtables("checklist", keys: ["code", "title", "mode", "phase", "items"])
    let steps = try top.subtables("step", keys: Step.keys)
    let rejections = try top.subtables("rejection", keys: RejectionReason.keys)
    try self.init(
      top, phases: phases, tasks: tasks, checklists: checklists, steps: steps, rejections: rejections)
    calls = try top.subtables("call", keys: CallPlan.keys).decoded { row throws(TemplateError) in
      try CallPlan(row)
    }
    risks = try top.subtables("risk", keys: RiskText.keys).decoded { row throws(TemplateError) in
      try RiskText.entry(row)
    }
    ownFields = try top.subtables("own-field", keys: OwnFieldText.keys).decoded {
      row throws(TemplateError) in try OwnFieldText.field(row)
    }
    try TemplateCheck(file: file).check(self)
  }

  private init(
    _ top: TableReader, phases: [TableReader], tasks: [TableReader], checklists: [TableReader],
    steps: [TableReader], rejections: [TableReader]
  ) throws(TemplateError) {
    self.init(
      code: try top.text("code"), title: try top.text("title"), product: try top.text("product"),
      phases: try phases.decoded { row throws(TemplateError) in try Phase(row) },
      tasks: try tasks.decoded { row throws(TemplateError) in try Task(row) },
      checklists: try checklists.decoded { row throws(TemplateError) in try Checklist(row) },
      steps: try steps.decoded { row throws(TemplateError) in try Step(row) },
      goLiveTask: try top.text("go-live-task"), portingTasks: try top.texts("porting-tasks"),
      baselineTask: try top.optionalText("baseline-task"),
      rejections: try rejections.decoded { row throws(TemplateError) in try RejectionReason(row) },
      portTerms: try top.terms("port-terms", PortTerm.self),
      responseTerms: try top.terms("response-terms", ResponseTerm.self),
      declarationTask: try top.optionalText("declaration-task"), runbook: try Runbook(top))
  }
}

extension TableReader {
  /// Terms that differ from the usual ones; absent means none.
  fileprivate func terms<Term: ProjectTerm>(
    _ key: String, _ type: Term.Type
  ) throws(TemplateError) -> [String: String] {
    guard let table = try optionalSubtable(key, keys: Term.all.map(\.key)) else { return [:] }
    var result: [String: String] = [:]
    for term in Term.all {
      guard let text = try table.optionalWord(term.key) else { continue }
      guard let value = term.read(text) else {
        throw table.error(term.key, found: Self.quoted(text), expected: term.expected)
      }
      result[term.key] = value
    }
    return result
  }

  /// Who does the work; roles that only sign in cannot own any.
  func owner() throws(TemplateError) -> Role {
    let role = try choice("owner", Role.self)
    guard Role.owners.contains(role) else {
      throw error(
        "owner", found: Self.quoted(role.rawValue), expected: "a role that does work, such as IPM or MPOC")
    }
    return role
  }
}

extension TableReader {
  /// Limits for measured figures; absent is empty.
  fileprivate func limits(_ key: String) throws(TemplateError) -> String {
    let text = try text(key, or: "")
    guard text.isEmpty || !Threshold.all(text).isEmpty else {
      throw error(
        key, found: Self.quoted(text),
        expected: "limits such as \"< 50 ms\" or \"loss <= 0.1 %; jitter <= 15 ms\"")
    }
    return text
  }

  fileprivate func proof(_ key: String) throws(TemplateError) -> Proof {
    let text = try text(key)
    guard let proof = Proof(text) else {
      let forms = Proof.forms.map { "\"\($0)\"" }.joined(separator: ", ")
      throw error(key, found: Self.quoted(text), expected: "one of \(forms), or several with \"; \" between")
    }
    return proof
  }

  fileprivate func optionalProof(_ key: String) throws(TemplateError) -> Proof? {
    try optionalText(key) == nil ? nil : proof(key)
  }
}

extension [TableReader] {
  fileprivate func decoded<Value>(
    _ decode: (TableReader) throws(TemplateError) -> Value
  ) throws(TemplateError) -> [Value] {
    var result: [Value] = []
    for row in self { result.append(try decode(row)) }
    return result
  }
}

extension ProjectTemplate.Phase {
  fileprivate init(_ row: TableReader) throws(TemplateError) {
    let gate = try row.subtable("gate", keys: ["code", "title", "deciders", "criteria"])
    let criteria = try gate.subtables("criteria", keys: ["id", "title", "proof"])
    let back = try row.text("back", or: "")
    var deciders: [Role] = []
    for (index, word) in try gate.texts("deciders").enumerated() {
      guard let role = Role(rawValue: word) else {
        throw gate.error(
          "deciders[\(index)]", found: TableReader.quoted(word), expected: TableReader.describe(Role.self))
      }
      deciders.append(role)
    }
    self.init(
      code: try row.text("code"), title: try row.text("title"), plain: try row.text("plain", or: ""),
      purpose: try row.text("purpose", or: ""),
      gate: ProjectTemplate.Gate(
        code: try gate.text("code"), title: try gate.text("title"),
        criteria: try criteria.decoded { row throws(TemplateError) in try ProjectTemplate.Criterion(row) },
        deciders: deciders), back: back.isEmpty ? nil : back)
  }
}

extension ProjectTemplate.Criterion {
  fileprivate init(_ row: TableReader) throws(TemplateError) {
    self.init(id: try row.text("id"), title: try row.text("title"), proof: try row.proof("proof"))
  }
}

extension ProjectTemplate.Task {
  fileprivate static let keys = [
    "id", "phase", "title", "owner", "duration", "after", "visibility", "weight", "condition", "evidence",
    "parties", "anchors", "per-wave", "event", "approves", "records", "needs", "document", "question", "why",
    "plain",
    "evidence-ask",
  ]

  fileprivate init(_ row: TableReader) throws(TemplateError) {
    var after: [Dependency] = []
    for (index, text) in try row.texts("after").enumerated() {
      guard let dependency = Dependency(text), abs(dependency.lag) <= TemplateCheck.longestSpan else {
        throw row.error(
          "after[\(index)]", found: TableReader.quoted(text),
          expected: "a task id, or one with a lag or a kind: \"EXE-25+8\", \"EXE-04SS\", \"EXE-25FS-2\"")
      }
      after.append(dependency)
    }
    self.init(
      id: try row.text("id"), phase: try row.text("phase"), title: try row.text("title"),
      owner: try row.owner(),
      duration: try row.number("duration", in: 0...TemplateCheck.longestSpan), after: after,
      visibility: try row.choice("visibility", Visibility.self, or: .customer),
      weight: try row.choice("weight", Weight.self, or: .required),
      condition: try row.optionalChoice("condition", ProjectOption.self),
      evidence: try row.text("evidence", or: ""), parties: try Self.parties(row),
      anchors: try Self.anchors(row), isPerWave: try row.flag("per-wave"),
      event: try row.optionalChoice("event", TaskEvent.self),
      approves: try row.optionalChoice("approves", SignOff.Subject.self),
      records: try row.optionalChoice("records", CloseRecord.self),
      needs: try row.optionalProof("needs"), document: try Self.document(row),
      asking: try ProjectTemplate.Asking(row))
  }

  private static func document(_ row: TableReader) throws(TemplateError) -> TaskDocument? {
    guard let text = try row.optionalText("document") else { return nil }
    guard let document = TaskDocument(text) else {
      throw row.error("document", found: TableReader.quoted(text), expected: TaskDocument.form)
    }
    return document
  }

  private static func parties(_ row: TableReader) throws(TemplateError) -> Parties {
    let words = try row.texts("parties")
    guard let parties = Parties(text: words.joined(separator: " ")) else {
      throw row.error(
        "parties", found: TableReader.quoted(words.joined(separator: " ")),
        expected: "some of \(Side.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return parties
  }

  private static func anchors(_ row: TableReader) throws(TemplateError) -> [Anchor] {
    var anchors: [Anchor] = []
    for (index, text) in try row.texts("anchors").enumerated() {
      guard let anchor = Anchor(text) else {
        throw row.error(
          "anchors[\(index)]", found: TableReader.quoted(text),
          expected: "one of \"not-before G-15\", \"prefer G-10\", \"by G-5\", \"on G-3\"")
      }
      anchors.append(anchor)
    }
    return anchors
  }
}

extension ProjectTemplate.Checklist {
  fileprivate init(_ row: TableReader) throws(TemplateError) {
    let items = try row.subtables("items", keys: ProjectTemplate.Check.keys)
    self.init(
      code: try row.text("code"), title: try row.text("title"),
      mode: try row.choice("mode", ChecklistMode.self, or: .agreement), phase: try row.text("phase"),
      items: try items.decoded { row throws(TemplateError) in try ProjectTemplate.Check(row) })
  }
}

extension ProjectTemplate.Check {
  fileprivate static let keys = [
    "id", "section", "title", "owner", "weight", "condition", "due-offset", "evidence", "expected",
    "approves", "records", "reopens-with", "fails-as", "suspends", "needs", "threshold", "measured-by",
    "question",
    "why", "plain", "evidence-ask",
  ]

  fileprivate init(_ row: TableReader) throws(TemplateError) {
    self.init(
      id: try row.text("id"), section: try row.text("section", or: ""), title: try row.text("title"),
      owner: try row.owner(), weight: try row.choice("weight", Weight.self, or: .required),
      condition: try row.optionalChoice("condition", ProjectOption.self),
      dueOffset: try row.optionalNumber(
        "due-offset", in: -TemplateCheck.longestSpan...TemplateCheck.longestSpan),
      evidence: try row.text("evidence", or: ""), expected: try row.text("expected", or: ""),
      approves: try row.optionalChoice("approves", SignOff.Subject.self),
      records: try row.optionalChoice("records", CloseRecord.self),
      reopensWith: try row.texts("reopens-with"),
      failsAs: try row.optionalChoice("fails-as", IssueCategory.self), suspends: try row.flag("suspends"),
      needs: try row.optionalProof("needs"),
      threshold: try row.limits("threshold"),
      measuredBy: try row.optionalChoice("measured-by", ReadinessMeasure.self),
      asking: try ProjectTemplate.Asking(row))
  }
}

extension ProjectTemplate.Asking {
  fileprivate init(_ row: TableReader) throws(TemplateError) {
    self.init(
      question: try row.text("question", or: ""), why: try row.text("why", or: ""),
      plain: try row.text("plain", or: ""), evidence: try row.text("evidence-ask", or: ""))
  }
}

extension ProjectTemplate.Step {
  fileprivate static let keys = [
    "number", "title", "scope", "customer-part", "deliverable", "accepted-when", "tasks", "plain",
  ]

  fileprivate init(_ row: TableReader) throws(TemplateError) {
    self.init(
      number: try row.number("number", in: 1...99), title: try row.text("title"),
      scope: try row.text("scope", or: ""), customerPart: try row.text("customer-part", or: ""),
      deliverable: try row.text("deliverable", or: ""), acceptedWhen: try row.text("accepted-when", or: ""),
      tasks: try row.text("tasks", or: ""), plain: try row.text("plain", or: ""))
  }
}

extension RejectionReason {
  fileprivate static let keys = ["code", "title", "remedy", "owner", "delay", "asks"]

  fileprivate init(_ row: TableReader) throws(TemplateError) {
    self.init(
      code: try row.text("code"), title: try row.text("title"), remedy: try row.text("remedy", or: ""),
      owner: try row.owner(), delay: try row.optionalNumber("delay", in: 0...TemplateCheck.longestSpan),
      asks: try row.optionalChoice("asks", PortPaper.self))
  }
}
