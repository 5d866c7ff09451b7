import Domain

/// Waives a criterion: one side proposes, the other agrees; the provider can record the customer's agreement.
enum Waivers {
  static func picker(_ gate: GateReport, in context: ScreenContext) -> Overlay {
    let choices = gate.lines.filter { !$0.isPassed }.map { line in
      let proposed = line.criterion.proposal.map {
        "\($0.rawValue) proposed by \(line.criterion.proposedBy ?? "?")"
      }
      return Picker.Choice(
        id: line.criterion.id.rawValue, title: line.criterion.title,
        detail: proposed ?? "\(line.missing.count) missing")
    }
    return .picker(
      Picker("Waive which criterion of \(gate.title)?", choices: choices) { choice in
        guard let line = gate.lines.first(where: { $0.criterion.id.rawValue == choice.id }) else { return [] }
        return [
          .ask(line.criterion.proposal == nil ? form(line.criterion) : answers(line.criterion, in: context))
        ]
      })
  }

  private static func form(_ criterion: Project.Criterion) -> Overlay {
    .form(
      Form(
        "Waive \(criterion.title)",
        entries: [
          .init(id: "reason", label: "Reason", kind: .required),
          .init(
            id: "until", label: "Ends on", kind: .day, hint: "from that day it is open again; empty: never"),
          .init(
            id: "agreed", label: "Customer's yes",
            hint: "name and how (Dana Ruiz, call); empty: only proposes"),
        ]
      ) { values in
        [
          .commit(
            .waive(
              [criterion.id], reason: values["reason"] ?? "", until: values["until"].flatMap(Day.init(iso:)),
              onBehalf: BoardWords.text(values["agreed"])))
        ]
      })
  }

  /// Agrees to a proposed waiver, or withdraws it.
  private static func answers(_ criterion: Project.Criterion, in context: ScreenContext) -> Overlay {
    let (actor, shown) = (context.actor, context.project.shown([criterion.id]))
    let choices = [
      Picker.Choice(id: "agree", title: "Consent", detail: criterion.reason ?? ""),
      Picker.Choice(id: "drop", title: "Take the proposal back"),
    ]
    return .picker(
      Picker("Proposed: waive \(criterion.title)", choices: choices) { choice in
        if choice.id == "drop" {
          return [
            .ask(Ask.reason("Why is the proposal taken back?") { .reopen([criterion.id], reason: $0) })
          ]
        }
        if actor.side == .customer {
          return [
            .ask(.confirm(Confirm("Consent to \(criterion.title)", giving: .agree(shown, onBehalf: nil))))
          ]
        }
        return [
          .ask(
            Ask.theirWord("Who agreed for the customer, and how?") { .agree(shown, onBehalf: $0) })
        ]
      })
  }
}
