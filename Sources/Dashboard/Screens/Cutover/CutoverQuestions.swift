import Domain

/// What the verbs of the cutover screen ask.
extension CutoverScreen {
  func note(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      let sites = context.project.sites(in: cutover.wave).map(\.code)
      return ifAllowed(
        .cutOver(.note), context,
        .ask(
          .prompt(
            Prompt("Log (the customer sees it)", kind: .required, completions: sites.map { "\($0): " }) {
              text in
              [.commit(.cutOver(cutover.id, CutoverScreen.note(text, sites)))]
            })))
    }
  }

  /// A line that begins with the code of a site and a colon is about that site.
  static func note(_ text: String, _ sites: [String]) -> CutoverAct {
    guard let colon = text.firstIndex(of: ":") else { return .note(text, site: nil) }
    let word = String(text[..<colon]).trimmed.uppercased()
    guard sites.contains(word) else { return .note(text, site: nil) }
    return .note(String(text[colon...].dropFirst()).trimmed, site: word)
  }

  func poll(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      guard !cutover.asked.isEmpty else { return .off("Nobody is asked in this runbook.") }
      let choices = cutover.asked.flatMap { role -> [Picker.Choice] in
        [true, false].map { isGo in
          Picker.Choice(
            id: "\(role.rawValue) \(isGo ? "go" : "no-go")",
            title: "\(role.rawValue) \(isGo ? "GO" : "NO-GO")",
            detail: role.title,
            off: cutover.vote(of: role)?.isGo == isGo ? "that is the answer" : nil)
        }
      }
      let next = cutover.asked.first { cutover.vote(of: $0) == nil } ?? cutover.asked[0]
      return .ask(
        .picker(
          Picker("Go or no-go?", choices: choices, selected: "\(next.rawValue) go") { choice in
            let words = choice.id.split(separator: " ")
            guard words.count == 2, let role = Role(rawValue: String(words[0])) else { return [] }
            return Self.voting(role, isGo: words[1] == "go", in: cutover.id, context)
          }))
    }
  }

  /// Asks for what is missing: whose word it was, when somebody else's is written down, and why it is no-go.
  private static func voting(
    _ role: Role, isGo: Bool, in cutover: ItemID, _ context: ScreenContext
  ) -> [Reaction] {
    let isOwn =
      Policy.refusal(.cutOver(.vote(role, onBehalf: nil)), by: context.actor, on: context.project) == nil
    if isGo, isOwn { return [.commit(.cutOver(cutover, .vote(role, isGo: true, note: nil, onBehalf: nil)))] }
    var entries: [Form.Entry] = []
    if !isOwn {
      entries.append(
        .init(
          id: "whose", label: "Said by", kind: .required,
          value: context.project.people.first { $0.role == role }?.name ?? "",
          hint: "the name, and how: on the bridge"))
    }
    if !isGo { entries.append(.init(id: "why", label: "Why", kind: .required, hint: "what must change")) }
    return [
      .ask(
        .form(
          Form("\(role.rawValue) says \(isGo ? "GO" : "NO-GO")", entries: entries) { values in
            [
              .commit(
                .cutOver(
                  cutover,
                  .vote(
                    role, isGo: isGo, note: BoardWords.text(values["why"]),
                    onBehalf: BoardWords.text(values["whose"]))))
            ]
          }))
    ]
  }

  func declare(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      if cutover.state == .live { return checkNextDay(of: cutover, context) }
      if cutover.state.isOver { return .off("It is \(cutover.state.title).") }
      if cutover.state == .declared { return confirm(cutover, context) }
      let missing = context.project.missingForLive(cutover, on: context.today)
      let (live, back) = ("live", "rolled back")
      return ifAllowed(
        .cutOver(.declare), context,
        .ask(
          .form(
            Form(
              missing.isEmpty
                ? "End the cutover" : "End the cutover: \(Words.count(missing.count, "thing")) before live",
              entries: [
                .init(
                  id: "outcome", label: "Services are", kind: .choice([live, back]),
                  value: missing.isEmpty ? live : back,
                  hint: missing.first.map { "live is missing: \($0.text)" } ?? ""),
                .init(
                  id: "whose", label: "For the customer",
                  hint:
                    "who said so, and how: \(context.project.head.mpoc ?? "the MPOC"), bridge; empty: the "
                    + "customer confirms live later"),
                .init(id: "reason", label: "Reason", hint: "for a rollback: why"),
              ]
            ) { values in
              let outcome: CutoverOutcome = values["outcome"] == live ? .live : .rolledBack
              return [
                .commit(
                  .cutOver(
                    cutover.id,
                    .declare(
                      outcome, reason: BoardWords.text(values["reason"]),
                      onBehalf: BoardWords.text(values["whose"]))))
              ]
            })))
    }
  }

  private func confirm(_ cutover: Project.Cutover, _ context: ScreenContext) -> Offer<Self> {
    guard let shown = context.project.shown(cutover.id) else { return .off("There is nothing to confirm.") }
    return .ask(
      Ask.theirWord("Who confirms for the customer that services are live?") { whose in
        .cutOver(cutover.id, .confirm(shown, onBehalf: whose))
      })
  }

  func raise(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { _ in
      let step = currentStep(in: context)
      let place = step?.site.map { "\($0): " } ?? ""
      return .ask(Ask.issue(link: nil, title: place, category: .defect, actor: context.actor))
    }
  }

  func why(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      .ask(
        .reader(
          Reader(
            "What stands before the declaration",
            lines: CutoverDetail.lines(context.project.missingForLive(cutover, on: context.today)).map {
              Reader.Line($0.text)
            })))
    }
  }

  func copySummary(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      let zones = CutoverClocks(cutover, in: context).zones
      guard !zones.isEmpty else { return .off("The clocks of this project are not known yet.") }
      let texts = zones.map { zone in
        CutoverSummary(cutover, of: context.project, in: zone).lines.joined(separator: "\n")
      }
      return .copy(texts.joined(separator: "\n\n"), as: "the summary of the day")
    }
  }
}
