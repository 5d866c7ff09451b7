import Domain

/// Sets the go-live day of the project or of a wave; the form shows the verdict on the day while it is typed.
enum GoLiveForm {
  static func overlay(_ goLive: GoLive, in context: ScreenContext) -> Overlay {
    overlay(goLive, context.project, context.schedule, on: context.today)
  }

  static func overlay(
    _ goLive: GoLive, _ project: Project, _ schedule: ProjectSchedule, on today: Day
  ) -> Overlay {
    .form(form(goLive, project, schedule, today))
  }

  private static func form(
    _ goLive: GoLive, _ project: Project, _ schedule: ProjectSchedule, _ today: Day
  ) -> Form {
    let judge: @Sendable (Day) -> GoLiveVerdict = {
      project.verdict(on: $0, for: goLive, schedule, today: today)
    }
    let name = DisplayText.line(goLive.title ?? project.head.customer)
    return Form(
      "Go-live of \(name)",
      entries: [
        .init(
          id: "day", label: "Day", kind: .day, value: goLive.day?.iso ?? "", hint: "fri, +2bd, 24 nov",
          verdict: { day in
            let verdict = judge(day)
            return DayVerdict(
              "\(day.long): \(verdict.text)." + forecast(goLive, schedule, near: today),
              isFine: verdict.level == .free)
          }),
        .init(
          id: "grade", label: "Grade", kind: .choice(DateGrade.allCases.map(\.rawValue)),
          value: goLive.grade.rawValue),
        .init(
          id: "reason", label: "Reason",
          hint: "needed to move a confirmed day, or for one ruled out"),
        .init(
          id: "agreed", label: "Agreed by",
          hint: "for a day ruled out, or a late change: the customer's name, and how"),
      ]
    ) { values in
      guard let day = values["day"].flatMap(Day.init(iso:)) else {
        return [.refuse("Not changed: go-live needs a day.", entry: "day")]
      }
      let (reason, agreed) = (BoardWords.text(values["reason"]), BoardWords.text(values["agreed"]))
      let verdict = judge(day)
      if verdict.needsConsent, reason == nil || agreed == nil {
        return consentWanted(day, verdict, hasReason: reason != nil)
      }
      let grade = values["grade"].flatMap(DateGrade.init(rawValue:)) ?? goLive.grade
      return [.commit(goLive.command(day, grade, reason: reason, onBehalf: agreed))]
    }
  }

  /// Reopens the form with an error when a day needs a reason or the customer's consent and lacks it.
  static func consentWanted(_ day: Day, _ verdict: GoLiveVerdict, hasReason: Bool) -> [Reaction] {
    [
      .say("\(day.long): \(verdict.text). It needs a reason and the customer's word."),
      .refuse(
        "Not saved: \(day.short(near: day)) needs a reason and the customer's word (Agreed by).",
        entry: hasReason ? "agreed" : "reason"),
    ]
  }

  /// `  Forecast: Tue 17 Nov.`
  private static func forecast(_ goLive: GoLive, _ schedule: ProjectSchedule, near today: Day) -> String {
    guard let day = goLive.task.flatMap({ schedule[$0]?.forecast }) else { return "" }
    return "  Forecast: \(day.short(near: today))."
  }
}
