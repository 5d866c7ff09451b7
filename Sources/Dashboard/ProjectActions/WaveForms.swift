import Domain

/// Lists and adds the waves of a project, and sets their go-live days.
extension Model {
  mutating func askWaves() -> [Effect] {
    guard let planned = shown.planned else { return [] }
    let (project, schedule) = (planned.project, planned.schedule)
    let add = Picker.Choice(
      id: "add", title: "Add a wave", detail: "a site or port group with its own go-live")
    let choices =
      project.waves.isEmpty
      ? [
        Picker.Choice(
          id: "first", title: "Wave 1, the only one",
          detail: project.goLiveDates(schedule, on: day).words(near: day))
      ]
      : project.waveProgress.map { wave in
        Picker.Choice(
          id: wave.wave?.rawValue ?? "first", title: DisplayText.line(wave.title),
          detail: Self.words(wave, schedule.forecastGoLive(of: wave.wave), near: day))
      }
    let name = DisplayText.line(project.head.customer)
    return ask(
      .picker(
        Picker("Waves of \(name): which go-live moves?", choices: choices + [add]) { [day] choice in
          if choice.id == "add" { return [.ask(.form(Self.waveForm(project, schedule, day)))] }
          let goLive = project.goLive(of: ItemID(choice.id)) ?? project.ownGoLive
          return [.ask(GoLiveForm.overlay(goLive, project, schedule, on: day))]
        }))
  }

  /// `go-live Tue 08 Dec (target), forecast Tue 08 Dec, 3 of 15 done`
  private static func words(_ wave: Project.WaveProgress, _ forecast: Day?, near today: Day) -> String {
    let dates = GoLiveDates(
      committed: wave.goLive, grade: wave.goLiveGrade, forecast: wave.isOpen ? forecast : nil)
    return "\(dates.words(near: today)), \(wave.done) of \(wave.total) done"
  }

  private static func waveForm(_ project: Project, _ schedule: ProjectSchedule, _ today: Day) -> Form {
    Form(
      "Add a wave to \(DisplayText.line(project.head.customer))",
      entries: [
        .init(id: "title", label: "Title", kind: .required, hint: "the site or port group"),
        .init(
          id: "day", label: "Go-live", kind: .day, hint: "empty: as the plan reaches it",
          verdict: { day in
            let verdict = project.verdict(on: day, for: nil, schedule, today: today)
            return DayVerdict("\(day.long): \(verdict.text).", isFine: verdict.level == .free)
          }),
        .init(id: "reason", label: "Reason", hint: "for a day ruled out"),
        .init(
          id: "agreed", label: "Agreed by", hint: "for a day ruled out: the customer's name, and how"),
      ]
    ) { values in
      let day = values["day"].flatMap(Day.init(iso:))
      let (reason, agreed) = (BoardWords.text(values["reason"]), BoardWords.text(values["agreed"]))
      if let day, reason == nil || agreed == nil {
        let verdict = project.verdict(on: day, for: nil, schedule, today: today)
        if verdict.needsConsent { return GoLiveForm.consentWanted(day, verdict, hasReason: reason != nil) }
      }
      return [.commit(.addWave(title: values["title"] ?? "", goLive: day, reason: reason, onBehalf: agreed))]
    }
  }
}
