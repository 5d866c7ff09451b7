import Dashboard
import Domain
import StateStore

/// Effects on calls and registers: only the session knows the zones, and what a template brings along.
extension EffectHandler {
  func timed(_ form: CallForm) throws(StoreError) -> [Message] {
    guard let zone = services.zone(form.zone) else {
      throw .refused(.invalid(.zone, expected: "a time zone this machine knows, such as America/New_York"))
    }
    guard let start = ZonedTime(form.start, in: zone) else {
      throw .refused(
        .invalid(
          .callStart, expected: "a time that exists: clocks in \(zone.name) jump over \(form.start.clock)"))
    }
    return try commit(try command(form, start), form.project)
  }

  func addUsualRisks(to id: ProjectID) throws(StoreError) -> [Message] {
    let template = Project(try seenState(of: id))?.template
    return try commit(.inRegister(.start(services.usualRisks(template))), id)
  }

  private func command(_ form: CallForm, _ start: ZonedTime) throws(StoreError) -> Command {
    switch form.purpose {
    case .move(let call, let reason): return .inCall(call, .move(start, minutes: nil, reason: reason))
    case .plan(let kind, let title, let place):
      guard let project = Project(try seenState(of: form.project)) else {
        throw .damaged("project \(form.project) has no record of its own")
      }
      let usual = services.usualCalls(project.template).first { $0.kind == kind } ?? CallPlan(kind)
      return .planCall(
        NewCall(
          kind, title: title ?? usual.title, start: start, minutes: usual.minutes, place: place,
          invited: project.usuallyInvited(to: kind), agenda: usual.agenda))
    }
  }
}
