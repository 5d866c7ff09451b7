/// The words a customer signs, and the state they cover. Both mention only what the customer may see, so
/// that both sides read the same text.
extension Project {
  func statement(of subject: SignOff.Subject, _ task: Task, _ texts: Texts = .english) -> String {
    let customer = (Slot.customer, head.customer)
    let product = (Slot.product, head.product)
    switch subject {
    case .sow:
      return
        texts(
          ApprovalText.sow, customer, product, (.steps, stepWords(texts)), (.change, changeWords(texts)),
          (.late, silenceWords(texts)))
    case .plan:
      let count = shownTasks.count { !$0.isDropped }
      let goLive =
        head.goLive.map {
          texts(ApprovalText.goLiveOn, (.day, texts.long($0)), (.state, texts(head.goLiveGrade.plain)))
        } ?? texts(ApprovalText.noGoLive)
      return texts(ApprovalText.plan, count: count, customer, (.goLive, goLive))
    case .userAcceptance:
      return texts(
        ApprovalText.userAcceptance, customer, (.items, Self.exceptions(openProblems, texts)))
    case .acceptance:
      let agreed = acceptedScope.map { texts(ApprovalText.asAgreed, (.document, texts.name(of: $0))) } ?? ""
      return texts(
        ApprovalText.acceptance, customer, product, (.document, agreed),
        (.items, Self.exceptions(openExceptions(in: texts).map { $0.words(texts) }, texts)))
    default: return own(subject, task, texts)
    }
  }

  /// The sentence of the template, in the language it is written in; or the usual one.
  private func own(_ subject: SignOff.Subject, _ task: Task, _ texts: Texts) -> String {
    let items = Self.exceptions(openProblems, texts)
    guard let statement = task.approvalStatement else {
      return texts(
        ApprovalText.ownApproval, (.title, texts.name(of: subject)), (.customer, head.customer),
        (.items, items))
    }
    return Texts.filled(
      statement, [.customer: head.customer, .product: head.product, .items: items])
  }

  private var openProblems: [String] {
    issues.filter { $0.state.isOpen && !state.isInternal($0.id) }.map { "\($0.id) \($0.title)" }
  }

  /// The words under which the services count as accepted without a signature.
  func deemedStatement(askedOn day: Day) -> String {
    "The implemented services of \(head.customer) for \(head.product) count as accepted (deemed). Acceptance was "
      + "asked for on \(day.long); \(silenceAllowed.counted("business day")) passed without an answer. "
      + "Nobody signed."
  }

  /// The version of the Scope of Work that was signed, where documents of it were made.
  package var acceptedScope: DocumentVersion? {
    versions(of: .sow).first { signOff(on: $0) != nil }
  }

  private func silenceWords(_ texts: Texts) -> String {
    isAcceptanceDeemed
      ? texts(ApprovalText.silence, (.days, texts.businessDays(silenceAllowed))) : ""
  }

  /// `12 steps`, or `11 of 12 steps`.
  private func stepWords(_ texts: Texts) -> String {
    let count = steps.count { $0.inclusion != .excluded }
    return count == steps.count
      ? texts(ApprovalText.steps, count: count)
      : texts(ApprovalText.stepsOf, count: count, (.total, String(steps.count)))
  }

  /// The open request whose change is approved with it.
  private func changeWords(_ texts: Texts) -> String {
    changeRequests.first { $0.state == .open }.map {
      texts(ApprovalText.change, (.key, $0.id.rawValue), (.title, $0.title))
    } ?? ""
  }

  private static func exceptions(_ open: [String], _ texts: Texts) -> String {
    open.isEmpty
      ? texts(ApprovalText.withoutExceptions)
      : texts(ApprovalText.withExceptions, (.items, open.joined(separator: "; ")))
  }

  /// One line per value, in the order of the project.
  func covered(by subject: SignOff.Subject, _ task: Task) -> String {
    let head = lines(ItemID(id.rawValue), [.customer, .product, .options])
    let lines =
      switch subject {
      case .sow: head + lines(ItemID(id.rawValue), [.deemedAcceptance, .deemedAfter]) + scopeText
      case .plan: lines(ItemID(id.rawValue), [.customer, .start, .goLive, .goLiveGrade]) + planLines
      case .acceptance: head + scopeText + deliveredLines
      default: head + testedLines(before: task)
      }
    return (lines + documentLines(subject)).joined(separator: "\n")
  }

  /// The version of the document that is signed, where one was made: a later one is not covered.
  private func documentLines(_ subject: SignOff.Subject) -> [String] {
    DocumentKind.allCases.filter { $0.subject == subject }.compactMap(latest).map { version in
      "document: \(version.name), SHA-256 \(version.digest ?? "")"
    }
  }

  private var scopeText: [String] {
    steps.flatMap {
      lines($0.id, [.title, .scope, .customerPart, .deliverable, .acceptedWhen, .tasks, .inclusion])
    }
      + scopeLines.flatMap { lines($0.id, [.category, .text, .planned]) }
  }

  private var planLines: [String] {
    shownTasks.flatMap { task in
      lines(task.id, [.title, .owner, .duration, .parent])
        + [Self.line(task.id, .after, shownLinks(of: task))] + (task.isDropped ? ["\(task.id) left out"] : [])
    } + waves.flatMap { lines($0.id, [.title, .goLive, .goLiveGrade]) }
  }

  private func testedLines(before task: Task) -> [String] {
    let before = Set(task.after.map(\.task))
    return shownTasks.filter { before.contains($0.id.rawValue) }
      .flatMap { lines($0.id, [.title, .state, .evidence]) }
  }

  private var deliveredLines: [String] {
    lines(ItemID(id.rawValue), [.goLive]) + scopeLines.flatMap { lines($0.id, [.delivered]) }
      + waves.flatMap { lines($0.id, [.title, .goLive]) }
      + checklists.filter { $0.mode == .test }.flatMap(\.checks).filter { !state.isInternal($0.id) }
      .flatMap { lines($0.id, [.title, .state, .result]) }
  }

  private var shownTasks: [Task] { tasks.filter { !state.isInternal($0.id) } }

  private func shownLinks(of task: Task) -> String {
    task.after.filter { state[ItemID($0.task)] != nil && !state.isInternal(ItemID($0.task)) }.map(
      \.description
    ).joined(separator: ";")
  }

  private func lines(_ id: ItemID, _ fields: [Field]) -> [String] {
    fields.compactMap { field in state.value(id, field).map { Self.line(id, field, $0) } }
  }

  private static func line(_ id: ItemID, _ field: Field, _ value: String) -> String {
    "\(id) \(field): "
      + value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }
}
