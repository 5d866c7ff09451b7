import Domain

/// Asks what the check at the start of the first business day showed (G+1).
extension CutoverScreen {
  func checkNextDay(of cutover: Project.Cutover, _ context: ScreenContext) -> Offer<Self> {
    guard cutover.isLive else {
      return .off("The check at G+1 follows the declaration of services live.  t declares")
    }
    if let known = cutover.nextDayCheck { return .off("Checked at G+1: \(known.words).  R re-opens it") }
    guard let due = context.project.nextDayCheckDue(cutover) else {
      return .off("The check at G+1 was skipped.  R re-opens it")
    }
    guard context.today >= due else { return .off("The check at G+1 is on \(due.long).") }
    let words = NextDayOutcome.allCases.map(\.title)
    return ifAllowed(
      .cutOver(.checkNextDay), context,
      .ask(
        .form(
          Form(
            "The check at G+1",
            entries: [
              .init(
                id: "outcome", label: "It showed", kind: .choice(words), value: NextDayOutcome.fine.title),
              .init(
                id: "note", label: "Note",
                hint: "for problems: what does not work; i raises an issue for each"),
            ]
          ) { values in
            let outcome = NextDayOutcome.allCases.first { $0.title == values["outcome"] } ?? .problems
            return [
              .commit(.cutOver(cutover.id, .checkNextDay(outcome, note: BoardWords.text(values["note"]))))
            ]
          })))
  }
}
