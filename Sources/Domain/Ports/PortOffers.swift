/// The offers for an order (domain document 6.6, rules 6 and 7).
extension Project {
  /// Empty unless the order was rejected, or is confirmed for another day than its go-live.
  package func offers(for order: PortOrder, by actor: Actor, at moment: Moment) -> [PortOffer] {
    ways(for: order, by: actor, at: moment).enumerated().map { index, way in
      offer(way, index + 1, order, by: actor, at: moment)
    }
  }

  private func ways(for order: PortOrder, by actor: Actor, at moment: Moment) -> [PortOffer.Way] {
    let goLive = goLive(of: order)
    guard let committed = goLive.day, !isReached(goLive) else {
      return order.state == .rejected ? [.cancel] : []
    }
    let isAlone = portOrders(of: order.wave).count { $0.state.isOpen } < 2
    switch order.state {
    case .rejected:
      let planner = Planner(project: self, actor: actor, moment: moment)
      let moved = PortOffer.Way.move(planner.proposedDay(for: order, splitting: false))
      guard !isAlone else { return [moved, .cancel] }
      return [.split(planner.proposedDay(for: order, splitting: true)), moved, .cancel]
    case .focConfirmed, .locked:
      guard let foc = order.dates.foc?.local.day, foc != committed else { return [] }
      if foc < committed { return [.ask(committed)] }
      return (isAlone ? [] : [.split(foc)]) + [.move(foc), .ask(committed)]
    case .draft, .documentsPending, .ready, .submitted, .carrierReview, .porting, .partlyPorted, .ported,
      .snapbackRequested, .snappedBack, .cancelPending, .cancelled:
      return []
    }
  }

  private func offer(
    _ way: PortOffer.Way, _ number: Int, _ order: PortOrder, by actor: Actor, at moment: Moment
  ) -> PortOffer {
    var (preview, refusal, needsConsent): (PortPreview?, Refusal?, Bool) = (nil, nil, false)
    do throws(Refusal) {
      let reason = "preview"
      do throws(Refusal) {
        preview = try self.preview(way, order, reason, nil, by: actor, at: moment)
      } catch {
        preview = try self.preview(way, order, reason, "preview", by: actor, at: moment)
        needsConsent = true
      }
    } catch {
      refusal = error
    }
    return PortOffer(
      order: order.id, number: number, way: way, words: words(way, order, near: moment.today),
      preview: preview, refusal: refusal, needsConsent: needsConsent)
  }

  private func preview(
    _ way: PortOffer.Way, _ order: PortOrder, _ reason: String, _ onBehalf: String?, by actor: Actor,
    at moment: Moment
  ) throws(Refusal) -> PortPreview? {
    let plan = try plan(
      .takePortOffer(order.id, way, reason: reason, onBehalf: onBehalf), on: state, read: self, by: actor,
      at: moment)
    var after = state
    for change in plan.changes {
      after.items[change.item, default: Item(id: change.item, values: [:])].values[change.field] = change.new
    }
    return Project(after).map { PortPreview(plan, self, $0) }
  }

  private func words(_ way: PortOffer.Way, _ order: PortOrder, near today: Day) -> String {
    let goLive = goLive(of: order).day
    let apart = { (day: Day) in
      goLive.map { " (\(self.calendar.distance(from: $0, to: day).signed) bd)" } ?? ""
    }
    switch way {
    case .split(let day):
      let stays = goLive.map { ", the rest stays on \($0.short(near: today))" } ?? ""
      return "split the wave: \(order.id) moves on \(day.short(near: today))\(apart(day))\(stays)"
    case .move(let day): return "move the whole wave to \(day.short(near: today))\(apart(day))"
    case .ask(let day): return "ask \(order.carrier) for \(day.short(near: today)), the day of go-live"
    case .cancel: return "cancel \(order.id)"
    }
  }
}
