extension Proof {
  /// How it is proved, in words: `EXE-36, EXE-37 done`.
  package var sentence: String {
    switch self {
    case .phaseTasks(let phase): "every required task of \(phase) done"
    case .tasks(let ids): "\(ids.joined(separator: ", ")) done"
    case .tasksFor(let ids, let categories):
      "\(ids.joined(separator: ", ")) done; n/a only while no issue of \(Self.names(categories)) is open"
    case .ran(let code): "every required case of \(code) has a result"
    case .passed(let ids): "\(ids.joined(separator: ", ")) passed"
    case .readiness(let code): "the outcome of \(code) is Ready, or Ready with conditions"
    case .checklist(let code): "every required item of checklist \(code) agreed, waived or n/a, none disputed"
    case .noOpenIssues(let priorities, let categories):
      "no open issue of \((priorities.map(\.rawValue) + categories.map(\.title)).joined(separator: ", "))"
    case .issuesPlanned: "an action with owner and a due day ahead for every open issue"
    case .issuesSettled: "no open issue"
    case .settled(let register):
      "nothing left to be done in the register of \(register.shortTitle.lowercased())"
    case .field(let field): "\(field) on the project"
    case .signed(let subject): "a signature on \(subject.title) that stands"
    case .dateConfirmed(let option):
      "the go-live day confirmed\(option.map { ", where the project includes \($0)" } ?? "")"
    case .orders(let milestone): milestone.words
    case .numbers: "a number inventory in which nothing is missing"
    case .feedbackAsked: "the customer asked for feedback"
    case .all(let proofs): proofs.map(\.sentence).joined(separator: "; ")
    case .decision: "decision GO with both names, no later than one business day before go-live"
    case .goLive(let task):
      "\(task) done, and a go-live day that is not ruled out, or one both sides agreed to"
    case .elapsed(let task, let days): "\(days) business days since \(task)"
    }
  }

  /// The one item a person would open to check it.
  func place(in project: Project) -> ItemID? {
    switch self {
    case .tasks(let ids), .tasksFor(let ids, _), .passed(let ids):
      ids.count == 1 ? ids.first.map(ItemID.init(_:)) : nil
    case .signed(let subject): project.tasks.first { $0.approves == subject }?.id
    case .dateConfirmed: project.goLivePlace
    case .checklist(let code), .ran(let code), .readiness(let code):
      project.checklists.first { $0.code == code }?.id
    case .elapsed(let task, _), .decision(let task), .goLive(let task): ItemID(task)
    case .phaseTasks(let phase): ItemID(phase)
    case .field: ItemID(project.id.rawValue)
    case .orders: project.portOrders.count == 1 ? project.portOrders.first?.id : nil
    case .feedbackAsked: project.feedbackPlace
    case .noOpenIssues, .issuesPlanned, .issuesSettled, .settled, .numbers, .all: nil
    }
  }

  private static func names(_ categories: [IssueCategory]) -> String {
    categories.map(\.title).joined(separator: ", ")
  }
}

extension Project.Criterion {
  func waiver(isExpired: Bool) -> String? {
    if let proposal {
      return "proposed as \(proposal.rawValue) by \(proposedBy ?? "somebody"): \(reason ?? "no reason")"
    }
    guard state != .open else { return nil }
    let consent = agreedBy.map { ", agreed by \($0)" } ?? ""
    let end = until.map { isExpired ? ", ended \($0.long)" : ", until \($0.long)" } ?? ""
    return "\(state.rawValue): \(reason ?? "no reason")\(consent)\(end)"
  }
}
