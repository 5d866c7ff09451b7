import Domain
import SafeTOML
import TOMLKit

/// A template document, read and checked: all its faults, or the template.
package struct TemplateReading: Sendable {
  /// `nil` if there is a fault.
  package let template: ProjectTemplate?
  /// In the order of the file.
  package let faults: [TemplateFault]
  /// As far as they can be read.
  package let code: String
  package let title: String
  package let product: String

  /// - Parameter file: the name faults use for the source; no file is opened.
  package init(_ text: String, file: String) {
    do throws(TOMLFault) {
      let document = try TOMLText.parse(text, file: file)
      let faults = FaultCollector(file: file) { try? TOMLText.places(text, file: file) }
      let read = ProjectTemplate(
        TableReader(document, path: "", keys: ProjectTemplate.keys, faults: faults))
      TemplateCheck(template: read, faults: faults).check()
      self.init(read, faults: faults.inOrder)
    } catch { self.init(TemplateFault(error)) }
  }

  /// Of a file that cannot be read.
  init(_ fault: TemplateFault) {
    self.init(nil, faults: [fault])
  }

  private init(_ read: ProjectTemplate?, faults: [TemplateFault]) {
    template = faults.isEmpty ? read : nil
    self.faults = faults
    code = read?.code ?? ""
    title = read?.title ?? ""
    product = read?.product ?? ""
  }
}

extension ProjectTemplate {
  fileprivate static let keys = [
    "code", "title", "product", "go-live-task", "porting-tasks", "baseline-task", "phase", "task",
    "checklist",
    "step", "rejection", "port-terms", "response-terms", "declaration-task", "runbook", "call", "risk",
    "own-field", "option", "platform", "health-terms", "deemed-after",
  ]

  fileprivate init(_ top: TableReader) {
    self.init(
      code: top.text("code"), title: top.text("title"), product: top.text("product"),
      phases: top.rows("phase", keys: Phase.keys) { Phase($0) },
      tasks: top.rows("task", keys: Task.keys) { Task($0) },
      checklists: top.rows("checklist", keys: Checklist.keys) { Checklist($0) },
      steps: top.rows("step", keys: Step.keys) { Step($0) },
      goLiveTask: top.text("go-live-task"), portingTasks: top.texts("porting-tasks"),
      baselineTask: top.optionalText("baseline-task"),
      rejections: top.rows("rejection", keys: RejectionReason.keys) { RejectionReason($0) },
      portTerms: top.terms("port-terms", PortTerm.self),
      responseTerms: top.terms("response-terms", ResponseTerm.self),
      declarationTask: top.optionalText("declaration-task"), runbook: Runbook(top),
      calls: top.rows("call", keys: CallPlan.keys) { CallPlan($0) },
      risks: top.rows("risk", keys: RiskText.keys, RiskText.entry),
      ownFields: top.rows("own-field", keys: OwnFieldText.keys, OwnFieldText.field),
      options: top.rows("option", keys: Option.keys) { Option($0) }, platform: Platform(top),
      healthTerms: top.terms("health-terms", HealthTerm.self),
      deemedAfter: top.optionalNumber("deemed-after", in: 1...60))
    if options.isEmpty { options = formerOptions }
  }
}

extension TableReader {
  /// Terms that differ from the usual ones; absent means none.
  fileprivate func terms<Term: ProjectTerm>(_ key: String, _ type: Term.Type) -> [String: String] {
    guard let table = optionalSubtable(key, keys: Term.all.map(\.key)) else { return [:] }
    var result: [String: String] = [:]
    for term in Term.all {
      guard let text = table.optionalWord(term.key) else { continue }
      result[term.key] = term.read(text)
      if result[term.key] == nil {
        table.fault(term.key, found: Self.quoted(text), expected: term.expected)
      }
    }
    return result
  }

  /// Who does the work; roles that only sign in cannot own any.
  func owner() -> Role {
    let role = requiredChoice("owner", Role.self, standIn: .ipm)
    if !Role.owners.contains(role) {
      fault(
        "owner", found: Self.quoted(role.rawValue), expected: "a role that does work, such as IPM or MPOC")
    }
    return role
  }
}

extension TableReader {
  /// Limits for measured figures; absent is empty.
  fileprivate func limits(_ key: String) -> String {
    let text = text(key, or: "")
    if !text.isEmpty, Threshold.all(text).isEmpty {
      fault(
        key, found: Self.quoted(text),
        expected: "limits such as \"< 50 ms\" or \"loss <= 0.1 %; jitter <= 15 ms\"")
    }
    return text
  }

  fileprivate func optionalProof(_ key: String) -> Proof? {
    guard let text = optionalText(key) else { return nil }
    if let proof = Proof(text) { return proof }
    let forms = Proof.forms.map { "\"\($0)\"" }.joined(separator: ", ")
    fault(key, found: Self.quoted(text), expected: "one of \(forms), or several with \"; \" between")
    return nil
  }
}

extension ProjectTemplate.Phase {
  fileprivate static let keys = ["code", "title", "plain", "purpose", "back", "gate"]

  fileprivate init(_ row: TableReader) {
    let gate = row.subtable("gate", keys: ["code", "title", "deciders", "criteria"])
    let back = row.text("back", or: "")
    self.init(
      code: row.text("code"), title: row.text("title"), plain: row.text("plain", or: ""),
      purpose: row.text("purpose", or: ""),
      gate: ProjectTemplate.Gate(
        code: gate.text("code"), title: gate.text("title"),
        criteria: gate.rows("criteria", keys: ["id", "title", "proof"]) { ProjectTemplate.Criterion($0) },
        deciders: gate.choices("deciders", Role.self)), back: back.isEmpty ? nil : back)
  }
}

extension ProjectTemplate.Criterion {
  fileprivate init(_ row: TableReader) {
    let proof = row.optionalProof("proof")
    // Only to note that it is missing.
    if proof == nil { _ = row.text("proof") }
    self.init(id: row.text("id"), title: row.text("title"), proof: proof ?? .all([]))
  }
}

extension ProjectTemplate.Task {
  fileprivate static let keys = [
    "id", "phase", "title", "owner", "duration", "after", "visibility", "weight", "condition", "evidence",
    "parties", "anchors", "per-wave", "event", "approves", "statement", "records", "needs", "document",
    "question", "why",
    "plain",
    "evidence-ask",
  ]

  fileprivate init(_ row: TableReader) {
    self.init(
      id: row.text("id"), phase: row.text("phase"), title: row.text("title"), owner: row.owner(),
      duration: row.number("duration", in: 0...TemplateCheck.longestSpan), after: Self.after(row),
      visibility: row.choice("visibility", Visibility.self, or: .customer),
      weight: row.choice("weight", Weight.self, or: .required),
      condition: row.option("condition"),
      evidence: row.text("evidence", or: ""), parties: Self.parties(row),
      anchors: row.texts("anchors") {
        Anchor($0)
      } otherwise: { _ in
        "one of \"not-before G-15\", \"prefer G-10\", \"by G-5\", \"on G-3\""
      },
      isPerWave: row.flag("per-wave"), event: row.optionalChoice("event", TaskEvent.self),
      approves: row.optionalText("approves").map(SignOff.Subject.init(rawValue:)),
      statement: row.text("statement", or: ""),
      records: row.optionalChoice("records", CloseRecord.self),
      needs: row.optionalProof("needs"), document: Self.document(row),
      asking: ProjectTemplate.Asking(row))
  }

  private static func after(_ row: TableReader) -> [Dependency] {
    row.texts("after") { text in
      Dependency(text).flatMap { abs($0.lag) <= TemplateCheck.longestSpan ? $0 : nil }
    } otherwise: { _ in
      "a task id, or one with a lag or a kind: \"EXE-25+8\", \"EXE-04SS\", \"EXE-25FS-2\""
    }
  }

  private static func document(_ row: TableReader) -> TaskDocument? {
    guard let text = row.optionalText("document") else { return nil }
    let document = TaskDocument(text)
    if document == nil {
      row.fault("document", found: TableReader.quoted(text), expected: TaskDocument.form)
    }
    return document
  }

  private static func parties(_ row: TableReader) -> Parties {
    let words = row.texts("parties")
    if let parties = Parties(text: words.joined(separator: " ")) { return parties }
    row.fault(
      "parties", found: TableReader.quoted(words.joined(separator: " ")),
      expected: "some of \(Side.allCases.map(\.rawValue).joined(separator: ", "))")
    return []
  }
}

extension ProjectTemplate.Checklist {
  fileprivate static let keys = ["code", "title", "mode", "phase", "items"]

  fileprivate init(_ row: TableReader) {
    self.init(
      code: row.text("code"), title: row.text("title"),
      mode: row.choice("mode", ChecklistMode.self, or: .agreement), phase: row.text("phase"),
      items: row.rows("items", keys: ProjectTemplate.Check.keys) { ProjectTemplate.Check($0) })
  }
}

extension ProjectTemplate.Check {
  fileprivate static let keys = [
    "id", "section", "title", "owner", "weight", "condition", "due-offset", "evidence", "expected",
    "approves", "records", "reopens-with", "fails-as", "suspends", "needs", "threshold", "measured-by",
    "question",
    "why", "plain", "evidence-ask",
  ]

  fileprivate init(_ row: TableReader) {
    self.init(
      id: row.text("id"), section: row.text("section", or: ""), title: row.text("title"),
      owner: row.owner(), weight: row.choice("weight", Weight.self, or: .required),
      condition: row.option("condition"),
      dueOffset: row.optionalNumber(
        "due-offset", in: -TemplateCheck.longestSpan...TemplateCheck.longestSpan),
      evidence: row.text("evidence", or: ""), expected: row.text("expected", or: ""),
      approves: row.optionalText("approves").map(SignOff.Subject.init(rawValue:)),
      records: row.optionalChoice("records", CloseRecord.self),
      reopensWith: row.texts("reopens-with"),
      failsAs: row.optionalChoice("fails-as", IssueCategory.self), suspends: row.flag("suspends"),
      needs: row.optionalProof("needs"),
      threshold: row.limits("threshold"),
      measuredBy: row.optionalChoice("measured-by", ReadinessMeasure.self),
      asking: ProjectTemplate.Asking(row))
  }
}

extension ProjectTemplate.Asking {
  fileprivate init(_ row: TableReader) {
    self.init(
      question: row.text("question", or: ""), why: row.text("why", or: ""),
      plain: row.text("plain", or: ""), evidence: row.text("evidence-ask", or: ""))
  }
}

extension ProjectTemplate.Step {
  fileprivate static let keys = [
    "number", "title", "scope", "customer-part", "deliverable", "accepted-when", "tasks", "plain",
    "condition",
  ]

  fileprivate init(_ row: TableReader) {
    self.init(
      number: row.number("number", in: 1...99), title: row.text("title"),
      scope: row.text("scope", or: ""), customerPart: row.text("customer-part", or: ""),
      deliverable: row.text("deliverable", or: ""), acceptedWhen: row.text("accepted-when", or: ""),
      tasks: row.text("tasks", or: ""), plain: row.text("plain", or: ""),
      condition: row.option("condition"))
  }
}

extension RejectionReason {
  fileprivate static let keys = ["code", "title", "remedy", "owner", "delay", "asks"]

  fileprivate init(_ row: TableReader) {
    self.init(
      code: row.text("code"), title: row.text("title"), remedy: row.text("remedy", or: ""),
      owner: row.owner(), delay: row.optionalNumber("delay", in: 0...TemplateCheck.longestSpan),
      asks: row.optionalChoice("asks", PortPaper.self))
  }
}
