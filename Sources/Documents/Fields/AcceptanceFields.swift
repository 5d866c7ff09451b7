import Domain

/// The acceptance and the feedback.
enum AcceptanceFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .text("accepted_scope", "the version of the Scope of Work that was signed") {
      $0.project.acceptedScope?.name
    },
    .lines("accepted_places", "the sites and waves that are covered") { facts in
      facts.project.sites.map(\.title) + facts.project.waves.map(\.title)
    },
    .rows("accepted_quantities", "what was counted: agreed and delivered", quantity) {
      $0.project.acceptedQuantities(in: $0.texts)
    },
    .rows("accepted_dates", "the go-live of each wave: baseline, planned, actual", dates) {
      $0.project.acceptedDates(in: $0.texts)
    },
    .said("decision", "accepted, with exceptions, rejected, or deemed") { facts, texts in
      facts.project.acceptanceDecision.map { texts($0.name) }
    },
    .text("decision_words", "the words that were signed; of a deemed acceptance what counts instead") {
      $0.project.approval(of: .acceptance)?.current?.statement
    },
    .text("rejected_because", "why the services were rejected, if they are") { facts in
      facts.project.acceptanceDecision == .rejected
        ? facts.project.acceptanceRequest?.rejection?.reason : nil
    },
    .said("rejected_by", "who rejected them, and when") { facts, texts in
      guard facts.project.acceptanceDecision == .rejected else { return nil }
      return facts.project.acceptanceRequest?.rejection.map {
        [$0.by, $0.on.map(texts.long), $0.issue?.rawValue].compactMap { $0 }.joined(separator: ", ")
      }
    },
    .rows("exceptions", "what was open when the services were accepted, or is now", exception) {
      $0.project.acceptanceExceptions
    },
    .day("asked_on", "the day the customer was asked to accept") {
      $0.project.acceptanceRequest?.presented?.on
    },
    .day("handed_over", "the day support took over") { $0.project.handedOver },
    .flag("is_deemed", "whether nobody answered, which counts as acceptance") {
      $0.project.acceptanceDecision == .deemed
    },
    .rows("signers", "who signed, for each side", signer) { $0.acceptanceSigners },
    .text("acceptance_receipt", "the receipt of the customer's signature") {
      $0.project.approval(of: .acceptance)?.current?.receipt?.description
    },
    .rows("feedback", "the questions about how it went, with the answers", feedback) { facts in
      FeedbackEntry.allCases.map { Answer(entry: $0, given: facts.project.feedback?.given) }
    },
    .said("feedback_by", "who gave the feedback, and when") { facts, texts in
      facts.project.feedback?.given.map {
        [$0.by, $0.on.map(texts.long)].compactMap { $0 }.joined(separator: ", ")
      }
    },
  ]

  private static let quantity: [DocumentField<AcceptedQuantity>] = [
    .text("quantity", "what is counted") { $0.what },
    .text("planned", "how many are agreed") { $0.planned.map(String.init) },
    .text("delivered", "how many were delivered") { $0.delivered.map(String.init) },
    .text("variance", "delivered less agreed: +2, -1, 0") { $0.variance },
  ]

  private static let dates: [DocumentField<AcceptedDates>] = [
    .text("what", "the project or the wave") { $0.what },
    .day("baseline", "the day in the approved plan") { $0.baseline },
    .day("planned", "the day committed to last") { $0.planned },
    .day("actual", "the day it went live") { $0.actual },
    .text("variance", "business days later (+) or earlier (-) than the baseline") {
      $0.variance?.signed
    },
  ]

  private static let exception: [DocumentField<AcceptanceException>] = [
    .text("issue", "the issue that it is") { $0.issue.rawValue },
    .text("exception", "what is open") { $0.text },
    .text("impact", "what it means for the customer") { $0.impact },
    .text("owner", "who settles it") { $0.owner },
    .day("due", "by when") { $0.due },
  ]

  private static let signer: [DocumentField<SideSignature>] = [
    .text("side", "for whom: the provider or the customer") { $0.side },
    .text("signer", "the name") { $0.signature?.name },
    .text("signer_title", "what they are there") { $0.signature?.title },
    .text("signer_organisation", "for whom they work") { $0.signature?.organisation },
    .text("signer_email", "their address") { $0.signature?.email },
    .said("signer_on", "day and time, in UTC") { row, texts in row.signature.map { when($0, texts) } },
    .word("signer_method", "in golive, e-mail, call") { $0.signature?.method },
  ]

  private static func when(_ signature: Signature, _ texts: Texts) -> String {
    guard let at = signature.at else { return signature.on.map(texts.long) ?? "" }
    let (day, minute) = Moment(timestamp: at, zoneOffset: 0).local(at)
    return "\(texts.long(signature.on ?? day)), \(ClockText.text(minute)) UTC"
  }

  struct Answer {
    let entry: FeedbackEntry
    let given: Project.Feedback.Given?
  }

  private static let feedback: [DocumentField<Answer>] = [
    .said("question", "as the customer is asked") { row, texts in texts(row.entry.asked) },
    .said("expected", "what may be answered") { row, texts in texts(row.entry.mayBe) },
    .said("answer", "what was answered") { row, texts in
      let answer = row.given?.answers[row.entry]
      return row.entry.shape == .yesNo ? answer.map(texts.kept) : answer
    },
  ]

  /// The signature of one side, or the place for it.
  struct SideSignature {
    let side: String
    let signature: Signature?
  }
}

extension DocumentFacts {
  fileprivate var acceptanceSigners: [AcceptanceFields.SideSignature] {
    let signOff = project.approval(of: .acceptance)?.current
    return [
      AcceptanceFields.SideSignature(
        side: texts(WordText.theProvider), signature: project.acceptanceRequest?.presented),
      AcceptanceFields.SideSignature(
        side: project.head.customer, signature: signOff?.isDeemed == true ? nil : signOff?.signature),
    ]
  }
}
