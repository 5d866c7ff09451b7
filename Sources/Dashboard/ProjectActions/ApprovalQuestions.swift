import Domain

/// The approvals of the customer as the provider sees them: their state, their text, and recording the customer's
/// decision.
extension Model {
  mutating func askApprovals() -> [Effect] {
    guard let project else { return [] }
    let approvals = project.approvals
    guard !approvals.isEmpty else {
      say("This project asks for no approval.", .refused)
      return []
    }
    let context = ApprovalQuestions(project: project, actor: actor, moment: moment)
    let choices = approvals.map {
      Picker.Choice(id: $0.subject.rawValue, title: context.name($0), detail: context.standing($0))
    }
    return ask(
      .picker(
        Picker(
          "What \(DisplayText.line(project.head.customer)) approves", choices: choices,
          selected: approvals.first { $0.isDue }?.subject.rawValue
        ) { choice in
          approvals.first { $0.subject.rawValue == choice.id }.map { [.ask(context.actions(on: $0))] } ?? []
        }))
  }
}

struct ApprovalQuestions: Sendable {
  let project: Project
  let actor: Actor
  let moment: Moment

  func name(_ approval: Approval) -> String {
    approval.subject.title.split(separator: " ").dropFirst().joined(separator: " ").sentenceStart
  }

  /// `signed Tue 24 Nov by Dana Ruiz`
  func standing(_ approval: Approval) -> String {
    let signed = approval.current.map { "signed \(day($0.at)) by \($0.signedBy)" } ?? ""
    return switch approval.standing {
    case .open:
      approval.isDue ? "open, asked of the customer now" : "open, not due yet"
    case .signed: signed
    case .changed: "changed since: \(signed)"
    case .sentBack: "sent back: \(approval.issue?.rawValue ?? "")"
    case .withdrawn: "withdrawn: \(approval.latest?.withdrawal?.reason ?? "")"
    case .recorded: "task done, without a signature"
    case .deemed: "deemed accepted \(day(approval.current?.at)): no answer came, nobody signed"
    }
  }

  private func day(_ at: Timestamp?) -> String {
    at.map { Moment(timestamp: $0, zoneOffset: moment.zoneOffset).today.short(near: moment.today) } ?? ""
  }

  func actions(on approval: Approval) -> Overlay {
    let subject = approval.subject
    let signOff = approval.current
    let said = "the customer said so elsewhere"
    let choices = [
      Picker.Choice(id: "read", title: "Read it", detail: "the words, the receipt, what changed since"),
      Picker.Choice(
        id: "sign", title: "Write down a yes", detail: said,
        off: off(.sign(subject, approval.shown, onBehalf: said))),
      Picker.Choice(
        id: "back", title: "Write down a no", detail: "raises an issue",
        off: off(.sendBack(subject, comment: said, onBehalf: said))),
      Picker.Choice(
        id: "withdraw", title: "Withdraw what was written down", detail: "a new entry; asks why",
        off: signOff.map { off(.withdraw($0.id, reason: said)) } ?? "nothing is signed"),
    ]
    let more = subject == .acceptance ? atClose : []
    return .picker(
      Picker("\(name(approval)): \(approval.standing.rawValue)", choices: choices + more) { choice in
        switch choice.id {
        case "sign": [.ask(signing(approval))]
        case "back": [.ask(sendingBack(approval))]
        case "present":
          [.ask(CloseForms.asked("How was the customer asked to accept?") { .present(how: $0) })]
        case "except":
          [.ask(.form(CloseForms.exception(of: project, isTheirs: false)))]
        case "deem": [.commit(.close(.deem))]
        case "withdraw": signOff.map { [.ask(withdrawing($0))] } ?? []
        default: [.ask(.reader(reader(approval)))]
        }
      })
  }

  /// What the acceptance has besides.
  private var atClose: [Picker.Choice] {
    let example = NewException(
      "x", impact: "x", due: moment.today, onBehalf: "the customer said so elsewhere")
    return [
      Picker.Choice(
        id: "present", title: "Sign for us and ask the customer",
        detail: project.acceptanceRequest?.presented.map { "signed \(day($0.at)) by \($0.name)" } ?? "",
        off: off(.close(.present(how: "e-mail")))),
      Picker.Choice(
        id: "except", title: "List an exception", detail: "raises an issue",
        off: off(.close(.except(example)))),
      Picker.Choice(
        id: "deem", title: "Record as deemed accepted", detail: "no answer came in time; nobody signs",
        off: off(.close(.deem))),
    ]
  }

  /// Why a yes cannot be recorded now.
  func off(signing approval: Approval) -> String? {
    off(.sign(approval.subject, approval.shown, onBehalf: "the customer said so elsewhere"))?.sentenceStart
  }

  /// Why the command would be refused. Plans it without storing anything.
  private func off(_ command: Command) -> String? {
    do throws(Refusal) {
      _ = try plan(command, on: project.state, by: actor, at: moment)
      return nil
    } catch { return String(error.sentence.split(separator: ": ", maxSplits: 1).last ?? "") }
  }

  /// Asks who approved and how, then shows the text for a separate confirmation.
  func signing(_ approval: Approval) -> Overlay {
    let (subject, shown) = (approval.subject, approval.shown)
    return .prompt(
      Prompt(
        "Who approved \(subject.title) for the customer, and how? (Dana Ruiz, e-mail)", kind: .required
      ) { whose in
        let confirm = Confirm(
          "Write down the yes of \(DisplayText.line(whose))",
          lines: [
            approval.statement, "",
            "It stays on record under that name and yours; undo does not take it back, a withdrawal does.",
          ], key: "s", verb: "signs"
        ) { [.commit(.sign(subject, shown, onBehalf: whose))] }
        return [.ask(.confirm(confirm))]
      })
  }

  private func sendingBack(_ approval: Approval) -> Overlay {
    let subject = approval.subject
    return .form(
      Form(
        "\(name(approval)) sent back",
        entries: [
          .init(id: "text", label: "What must change", kind: .required, limit: .long),
          .init(id: "whose", label: "Who said so", kind: .required, hint: "name and how: Dana Ruiz, e-mail"),
        ]
      ) { values in
        [.commit(.sendBack(subject, comment: values["text"] ?? "", onBehalf: values["whose"]))]
      })
  }

  private func withdrawing(_ signOff: SignOff) -> Overlay {
    Ask.reason("Why is \(signOff.id) withdrawn?") { .withdraw(signOff.id, reason: $0) }
  }

  /// The text as signed, or as it would be signed now.
  func reader(_ approval: Approval) -> Reader {
    var lines = [Reader.Line((approval.current ?? approval.latest)?.statement ?? approval.statement)]
    func add(_ label: String, _ text: String?, _ item: ItemID? = nil) {
      if let text, !text.isEmpty {
        lines.append(Reader.Line("\(label): \(DisplayText.line(text))", item: item))
      }
    }
    add("In English", (approval.current ?? approval.latest)?.english)
    add("Task", "\(approval.task) \(approval.title)", approval.task)
    if approval.isOpen {
      for missing in approval.before { add("First", missing.text, missing.item) }
    }
    if let signOff = approval.latest {
      add("Signed by", "\(signOff.signedBy), \(day(signOff.at))")
      add("Receipt", signOff.receipt?.description)
      add("Decision", signOff.decision?.title)
      for exception in signOff.exceptions { add("Exception", exception.words, exception.issue) }
      add("SHA-256", signOff.digest)
      add("Withdrawn", signOff.withdrawal.map { "\($0.by), \(day($0.at)): \($0.reason)" })
      if approval.standing == .changed {
        add("Now", approval.statement)
        for line in project.changes(since: signOff) { add("Changed since", line) }
      }
    }
    if approval.subject == .acceptance {
      add("Signed for us by", project.acceptanceRequest?.presented.map { "\($0.words), \(day($0.at))" })
      for quantity in project.acceptedQuantities { add("Quantity", quantity.words) }
      for dates in project.acceptedDates { add("Days", dates.words) }
    }
    for issue in [approval.issue, approval.mended].compactMap({ $0 }).compactMap(project.issue) {
      add("Sent back", "\(issue.id) \(issue.state.title): \(issue.description ?? issue.title)", issue.id)
    }
    return Reader("\(name(approval)): \(approval.standing.rawValue)", lines: lines)
  }
}
