import Domain

/// The ways on after a rejection, or a date that is not the day of go-live: chosen, read, and taken with a reason.
extension PortsScreen {
  func waysOn(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    guard context.project.hasOffers(for: order) else {
      return .off("\(order.id) is neither rejected nor confirmed for another day than go-live.  t records")
    }
    return ifAllowed(
      .workOnPorts, context,
      .react { _ in
        let offers = context.project.offers(for: order, by: context.actor, at: context.moment)
        return [.ask(.picker(Self.picker(offers, order, near: context.today)))]
      })
  }

  private static func picker(
    _ offers: [PortOffer], _ order: Project.PortOrder, near today: Day
  ) -> Picker {
    let choices = offers.map { offer in
      Picker.Choice(
        id: String(offer.number), title: "\(offer.number)  \(offer.words)",
        detail: offer.preview?.counts ?? "",
        off: offer.refusal?.bare)
    }
    return Picker("\(order.id) \(order.state.title): how to go on?", choices: choices) { choice in
      guard let offer = offers.first(where: { String($0.number) == choice.id }) else { return [] }
      return [.ask(.confirm(preview(offer, near: today)))]
    }
  }

  /// All that it would change, before anything is stored.
  private static func preview(_ offer: PortOffer, near today: Day) -> Confirm {
    Confirm(
      "\(offer.order): \(offer.words)", lines: offer.preview?.lines(near: today) ?? [], key: "t",
      verb: "takes it"
    ) { [.ask(.form(form(offer)))] }
  }

  private static func form(_ offer: PortOffer) -> Form {
    let reason = Form.Entry(id: "reason", label: "Reason", kind: .required, hint: "why this way")
    let agreed = Form.Entry(
      id: "agreed", label: "Agreed by", kind: offer.needsConsent ? .required : .text,
      hint: offer.needsConsent
        ? "the customer's word on the carrier's fee: Dana Ruiz, phone" : "only where a fee is charged")
    return Form("\(offer.order): \(offer.words)", entries: [reason, agreed]) { values in
      [
        .commit(
          offer.command(
            reason: BoardWords.text(values["reason"]), onBehalf: BoardWords.text(values["agreed"])))
      ]
    }
  }
}
