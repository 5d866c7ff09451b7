import Domain

/// Planning a cutover, adding steps to its runbook, and moving its start.
extension CutoverScreen {
  func add(_ context: ScreenContext) -> Offer<Self> {
    let project = context.project
    let waves = [nil] + project.waves.map(\.id)
    let free = waves.filter { project.cutover(ofWave: $0)?.state.isOver ?? true }
    return ifAllowed(
      .cutOver(.plan), context,
      cutover(in: context) == nil || cutover(in: context)?.state.isOver == true
        ? .ask(Self.planForm(free, in: context)) : .ask(addPicker(free, in: context)))
  }

  private func addPicker(_ free: [ItemID?], in context: ScreenContext) -> Overlay {
    var choices = [Picker.Choice(id: "step", title: "Add a step to this runbook")]
    if !free.isEmpty { choices.append(Picker.Choice(id: "plan", title: "Plan the cutover of another wave")) }
    let id = cutover(in: context)?.id
    return .picker(
      Picker("Add", choices: choices) { choice in
        if choice.id == "plan" { return [.ask(Self.planForm(free, in: context))] }
        return id.map { [.ask(Self.stepForm($0, in: context))] } ?? []
      })
  }

  private static func planForm(_ free: [ItemID?], in context: ScreenContext) -> Overlay {
    let project = context.project
    let names = free.map { $0.map { project.title(of: $0) } ?? "Wave 1" }
    let suggested = free.first.flatMap { project.suggestedStart(ofWave: $0) }
    let day = suggested?.local.day ?? free.first.flatMap { $0 == nil ? project.head.goLive : nil }
    return .form(
      Form(
        "Plan the cutover",
        entries: [
          .init(id: "wave", label: "Wave", kind: .choice(names), value: names.first ?? ""),
          .init(id: "day", label: "Day", kind: .day, value: day?.iso ?? ""),
          .init(
            id: "time", label: "T0", kind: .required, value: suggested?.local.clock ?? "08:00",
            hint: "when the numbers are moved"),
          .init(
            id: "zone", label: "Zone", kind: .required, value: suggested?.zone ?? project.zoneName ?? "",
            hint: "America/New_York"),
        ]
      ) { values in
        Ask.time(values, such: "08:00") { start in
          let wave = names.firstIndex(of: values["wave"] ?? "").flatMap { free[$0] }
          let form = CutoverForm(wave: wave, start: start, zone: values["zone"] ?? "")
          return [.effect(.planCutover(form, project.id))]
        }
      })
  }

  private static func stepForm(_ cutover: ItemID, in context: ScreenContext) -> Overlay {
    let sites = context.project.sites.map(\.code)
    let zone = context.project.cutover(cutover)?.start.flatMap {
      context.externalFacts.survey?.zones[$0.zone]
    }
    return .form(
      Form(
        "Add a step",
        entries: [
          .init(id: "title", label: "What", kind: .required),
          .init(id: "at", label: "When", kind: .required, value: "T0", hint: RunbookTime.forms),
          .init(id: "owner", label: "Who", kind: .choice(Role.owners.map(\.title)), value: Role.ipm.title),
          .init(id: "site", label: "Site", kind: .choice(["everywhere"] + sites), value: "everywhere"),
        ]
      ) { values in
        guard let time = RunbookTime(values["at"] ?? "") else {
          return [.refuse("The time needs a form such as \(RunbookTime.forms).", entry: "at")]
        }
        guard let zone else { return [.refuse("The zone of the runbook is not known on this machine.")] }
        let step = NewRunbookStep(
          title: values["title"] ?? "", time: time, zone: zone,
          owner: Role.owners.first { $0.title == values["owner"] } ?? .ipm,
          site: values["site"].flatMap { sites.contains($0) ? $0 : nil })
        return [.commit(.cutOver(cutover, .addStep(step)))]
      })
  }

  func moveStart(_ context: ScreenContext) -> Offer<Self> {
    onCutover(context) { cutover in
      guard let start = cutover.start else { return .off("This cutover has no start.") }
      guard let zone = context.externalFacts.survey?.zones[start.zone] else {
        return .off("The zone \(start.zone) is not known on this machine.")
      }
      return ifAllowed(
        .cutOver(.plan), context,
        .ask(
          .form(
            Form(
              "Move the start of the cutover",
              entries: [
                .init(id: "day", label: "Day", kind: .day, value: start.local.day.iso),
                .init(id: "time", label: "T0", kind: .required, value: start.local.clock, hint: zone.name),
                .init(id: "reason", label: "Reason", kind: .required, hint: "why it moves"),
              ]
            ) { values in
              Ask.time(values, such: "08:00") { start in
                let new = CutoverStart(start, in: zone)
                return [.commit(.cutOver(cutover.id, .move(new, reason: values["reason"] ?? "")))]
              }
            })))
    }
  }
}
