import Domain
import StateStore

extension FullCheck {
  /// Computes anew what can be; whatever else is wrong has to be decided about first.
  func repair(_ call: Invocation) throws(CommandFailure) {
    let computed = findings.filter(\.isComputed).map(\.text)
    if let other = otherFault(than: computed) {
      throw CommandFailure(
        .refused,
        "Nothing was repaired: something is wrong that cannot be computed (\(other)). Decide about it first: "
          + "golive restore, golive doctor --rebuild DIRECTORY, or golive doctor --accept --reason TEXT.")
    }
    guard let workspace, !computed.isEmpty else {
      throw CommandFailure(
        .refused,
        "There is nothing to repair: everything that is computed is as it should be. Nothing was changed.")
    }
    let decision = DamageDecision(
      computed, by: call.actor.name, reason: "computed anew: golive doctor --repair",
      at: call.clock.now.timestamp, isMended: true)
    try storing { () throws(StoreError) in try workspace.repair(decision) }
    call.output.stored.note(shownBy: "golive doctor")
    try call.output.show(
      Report(
        kind: "repaired",
        facts: [
          Report.Fact("repaired", "Computed anew", .list(computed.map { .text($0) })),
          Report.Fact("writable", "Can be changed", .flag(workspace.damage == nil)),
        ]))
  }

  /// A fault that is neither computed nor accepted, or the noted one, if it is none of those that are found now.
  private func otherFault(than computed: [String]) -> String? {
    let other = findings.first {
      $0.standing == .bad && !$0.isComputed && $0.name != "damage" && $0.name != "receipt"
    }
    if let other { return other.text }
    guard let damage, !computed.contains(where: { DisplayText.line($0) == damage.finding }) else {
      return nil
    }
    return damage.finding
  }
}
