import Domain

/// The detail pane of a port order.
package enum PortOrderDetail {
  package static func title(of order: Project.PortOrder) -> String {
    let round = order.round > 1 ? ", round \(order.round)" : ""
    return "\(order.id)  \(order.carrier)  \(order.state.title)\(round)"
  }

  package static func lines(of order: Project.PortOrder, in context: ScreenContext) -> [DetailLine] {
    standing(of: order, in: context) + events(of: order, in: context) + fields(of: order)
      + EscalationLines.all(about: order.id, in: context)
      + CommentLines.all(about: order.id, in: context)
  }

  /// What holds it up and what comes next.
  static func standing(of order: Project.PortOrder, in context: ScreenContext) -> [DetailLine] {
    var lines: [DetailLine] = []
    func add(_ label: String, _ text: String?, _ tone: DetailLine.Tone = .plain, item: ItemID? = nil) {
      if let text, !text.isEmpty { lines.append(DetailLine(text, label: label, tone: tone, item: item)) }
    }
    if order.state == .rejected {
      add("Rejected", rejection(of: order, in: context), .bad)
      add("Remedy", order.remedy, .attention)
    }
    for issue in context.project.issues where issue.link == order.id && issue.state.isOpen {
      add("Issue", "\(issue.id) \(issue.priority.rawValue) \(issue.title)", .attention, item: issue.id)
    }
    add("Ball", order.holder == nil ? nil : PortWords.ball(of: order, in: context))
    add("Next", PortWords.next(of: order, in: context))
    if context.project.hasOffers(for: order), context.actor.side == .provider {
      add("Ways on", "split, move, ask again or cancel: each is read before it is taken", .attention)
    }
    if let answer = context.project.answer(to: order, on: context.today) {
      add("Answer", answer.words, answer.stage == .inTime ? .plain : .bad)
    }
    add("Papers", context.project.paperWarning(of: order, on: context.today), .attention)
    switch order.state {
    case .draft, .documentsPending, .ready, .rejected:
      let missing = order.missing.map(\.title).joined(separator: ", ")
      add("Missing", missing, .attention)
    case .submitted, .carrierReview, .focConfirmed, .locked, .porting, .partlyPorted, .ported,
      .snapbackRequested, .snappedBack, .cancelPending, .cancelled:
      break
    }
    add("Confirmed", order.dates.foc.map { when($0.instant, in: context) }, .good)
    add("Earliest", context.project.estimate(of: order, on: context.today)?.words)
    add("Asked for", order.dates.asked?.short(near: context.today))
    add("Submitted", order.dates.submitted?.short(near: context.today))
    add("Ported", order.dates.ported.map { when($0, in: context) }, .good)
    add("Back until", order.dates.snapbackUntil.map { when($0, in: context) })
    add("Wave", order.wave.map { context.project.title(of: $0) })
    return lines
  }

  /// `Tue 03 Nov 16:20: LOCATION_MISMATCH, the carrier's words`
  private static func rejection(of order: Project.PortOrder, in context: ScreenContext) -> String {
    let event = order.events.last { $0.step == .reject }
    let at = event?.at.map { "\(Words.when($0, context.moment)): " } ?? ""
    let note = event?.note.map { ", \($0)" } ?? ""
    return "\(at)\(order.lastReason ?? "no reason given")\(note)"
  }

  /// As filled in; account number and PIN are masked.
  private static func fields(of order: Project.PortOrder) -> [DetailLine] {
    [.heading("Order")]
      + PortFields.all.compactMap { entry in
        order.details[entry.field].map { DetailLine($0, label: entry.title) }
      }
  }

  /// Newest first.
  private static func events(of order: Project.PortOrder, in context: ScreenContext) -> [DetailLine] {
    if order.events.isEmpty { return [] }
    return [.heading("Events")]
      + order.events.reversed().map { event in
        let facts = [
          event.step.title, event.time.map { when($0.instant, in: context) }, event.reason, event.note,
        ]
        let number = event.number.hasPrefix("own-") ? "" : " (\(event.number))"
        return DetailLine(
          facts.compactMap { $0 }.joined(separator: ", ") + number,
          label: "\(Words.when(event.at, context.moment)) \(event.by)")
      }
  }

  /// On the clocks of site and reader, once they are known.
  private static func when(_ instant: Timestamp, in context: ScreenContext) -> String {
    guard let survey = context.externalFacts.survey, survey.question.project == context.project.id else {
      return Words.when(instant, context.moment)
    }
    return ZonePair(own: survey.own, site: survey.site).words(instant)
  }
}
