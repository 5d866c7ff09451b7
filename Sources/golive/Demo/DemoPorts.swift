import Domain

/// A port order of a demo customer: added, filled in, and moved on.
struct DemoPorts: Sendable {
  let id: ItemID
  let carrier: String
  var type: NumberType = .geographic
  let count: Int
  let btn: String
  let site: String
  let customer: String
  let signer: String
  let address: String
  /// What happened, and how many business days ago, oldest first.
  let events: [(ago: Int, step: PortStep)]
  /// The confirmed day; `nil` for the committed go-live.
  var confirmed: (@Sendable (DemoContext) -> Day)?
  /// The carrier's code of a rejection.
  var rejected: String?

  fileprivate var adding: Scenario.Step {
    .did(.porting, (events.first?.ago ?? 0) + 1) { _ in .addPortOrder(new) }
  }

  fileprivate var working: [Scenario.Step] {
    let papers = events.first { $0.step == .ready }?.ago
    return (papers.map(signed) ?? []) + events.map { ago, step in .did(.porting, ago) { event(step, $0) } }
  }

  private var new: NewPortOrder {
    NewPortOrder(
      carrier: carrier, type: type, extent: .full,
      fields: [
        .numberCount: String(count), .btn: btn, .site: site, .endUser: customer, .serviceAddress: address,
        .authorisedPerson: signer, .accountNumber: "8841-22-19\(count)", .pon: "PON-\(btn.suffix(7))-\(id)",
      ])
  }

  /// Bill and LOA came just before the papers were complete.
  private func signed(_ ago: Int) -> [Scenario.Step] {
    let fields: [(Field, @Sendable (DemoContext) -> String)] = [
      (.invoiceDate, { $0.day(-ago - 4).iso }), (.loaSignedBy, { [signer] _ in signer }),
      (.loaSignedOn, { $0.day(-ago - 1).iso }),
    ]
    return fields.map { field, value in .did(.porting, ago + 1) { .set([id], field, value($0)) } }
  }

  private func event(_ step: PortStep, _ context: DemoContext) -> Command {
    let day = confirmed?(context) ?? context.goLive ?? context.today
    let zone = Clocks.zone("America/New_York") ?? .utc
    let time = step == .foc ? ZonedTime(LocalTime(day: day, minute: 8 * 60), in: zone) : nil
    let reason = step == .reject ? context.rejections.first { $0.code == rejected } : nil
    return .recordPortEvent(id, NewPortEvent(step, time: time, reason: reason))
  }
}

extension [DemoPorts] {
  /// All are added before any is worked on, so that each gets its number.
  var steps: [Scenario.Step] { map(\.adding) + flatMap(\.working) }
}
