/// The check at the start of the first business day after services were declared live.
extension Planner {
  mutating func checkNextDay(
    _ outcome: NextDayOutcome, _ note: String?, of cutover: Project.Cutover
  ) throws(Refusal) -> String {
    if let known = cutover.nextDayCheck {
      throw .rule("the check at G+1 of \(cutover.id) is recorded already: \(known.words).")
    }
    guard cutover.isLive else {
      throw .rule(
        "\(cutover.id) is \(cutover.state.title): the check at G+1 follows the declaration of services live.")
    }
    guard let due = project.nextDayCheckDue(cutover) else {
      throw .rule("the check at G+1 of \(cutover.id) was skipped; re-open its step first.")
    }
    guard today >= due else {
      throw .rule("the check at G+1 of \(cutover.id) is on \(due.long); nothing was recorded.")
    }
    let text =
      try outcome == .fine
      ? optional(note, .nextDayNote)
      : TextRule.title.require(note, .note, "what does not work; raise an issue for each")
    set(cutover.id, .nextDayOutcome, outcome)
    set(cutover.id, .nextDayBy, actor.name)
    set(cutover.id, .nextDayAt, String(moment.timestamp.milliseconds))
    set(cutover.id, .nextDayNote, text)
    if let step = cutover.step(marked: .nextMorning) { stamp(step, .done, text) }
    return "checked at G+1: \(outcome.title)" + because(text)
  }

  /// The step was opened again: the check is to be made anew.
  mutating func clearNextDayCheck(of cutover: Project.Cutover) {
    for field in [Field.nextDayOutcome, .nextDayBy, .nextDayAt, .nextDayNote] {
      set(cutover.id, field, nil as String?)
    }
  }
}
