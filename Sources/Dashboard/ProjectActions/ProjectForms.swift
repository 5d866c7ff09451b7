import Domain
import Layout

/// Contact, health, go-live window and phase statistics of a project, from any screen.
extension Model {
  private var targetNames: String {
    let targets = statusTargets
    return targets.count == 1 ? DisplayText.line(targets[0].customer) : "\(targets.count) projects"
  }

  mutating func askContact() -> [Effect] {
    let ids = statusTargets.map(\.id)
    return ask(
      .form(
        Form(
          "Contact with \(targetNames)",
          entries: [
            .init(
              id: "note", label: "With whom", kind: .required, hint: "the person, and how: Dana Ruiz, phone"),
            .init(id: "day", label: "Day", kind: .day, value: day.iso, hint: "today, yesterday, -2bd"),
          ]
        ) { [day] values in
          let on = values["day"].flatMap(Day.init(iso:)) ?? day
          return ids.map { .effect(.commit(.recordContact(on: on, note: values["note"] ?? ""), $0)) }
        }))
  }

  mutating func askHealth() -> [Effect] {
    let targets = statusTargets
    let (ids, name) = (targets.map(\.id), targetNames)
    let reports = targets.map { $0.health(on: day) }
    let isComputed = !reports.contains(where: \.isOverridden)
    let computed = Picker.Choice(
      id: "", title: "computed", detail: "by the rules; removes the colour set by hand",
      off: isComputed ? "it is computed already" : nil)
    let choices =
      Health.allCases.filter(\.isGraded).map {
        Picker.Choice(id: $0.rawValue, title: $0.rawValue, detail: "set by hand; asks why")
      } + [computed]
    return ask(
      .picker(
        Picker("Health of \(name)", choices: choices, selected: reports.first?.health.rawValue) { choice in
          guard let health = Health(rawValue: choice.id) else {
            return ids.map { .effect(.commit(.overrideHealth(nil, reason: ""), $0)) }
          }
          let prompt = Prompt("Why is \(name) \(health.rawValue)?", kind: .required) { reason in
            ids.map { .effect(.commit(.overrideHealth(health, reason: reason), $0)) }
          }
          return [.ask(.prompt(prompt))]
        }))
  }

  mutating func askWindow() -> [Effect] {
    guard let project else { return [] }
    let values = ["zone": project.zoneName ?? "", "window": project.window?.text ?? ""]
    return ask(.form(Self.windowForm(project.id, project.head.customer, values)))
  }

  /// Reopens the form with the typed text when it cannot be parsed.
  private static func windowForm(
    _ project: ProjectID, _ customer: String, _ typed: [String: String]
  ) -> Form {
    Form(
      "Go-live window of \(DisplayText.line(customer))",
      entries: [
        .init(
          id: "zone", label: "Zone", value: typed["zone"] ?? "",
          hint: "where the customer is: America/New_York; empty: none"),
        .init(
          id: "window", label: "Window", value: typed["window"] ?? "",
          hint: "08:00-10:30 or 22:00-02:00 on the customer's clocks; empty: none"),
      ]
    ) { values in
      let (zone, window) = ((values["zone"] ?? "").trimmed, (values["window"] ?? "").trimmed)
      var problem: String?
      if !zone.isEmpty, !Zone.isName(zone) {
        problem = "Not saved: zone needs a name such as America/New_York."
      } else if !window.isEmpty {
        do throws(GoLiveWindow.Problem) { _ = try GoLiveWindow(reading: window) } catch {
          problem = "Not saved: window needs \(error.reason)."
        }
      }
      if let problem { return [.say(problem), .ask(.form(windowForm(project, customer, values)))] }
      let item = [ItemID(project.rawValue)]
      return [.commit(.together([.set(item, .zone, zone), .set(item, .window, window)]))]
    }
  }

  /// Shows the statistics, or loads them first.
  mutating func askStats() -> [Effect] {
    guard let figures = shown.externalFacts.figures, let passages = shown.externalFacts.passages else {
      shown.isWaitingForStats = true
      return shown.externalFacts.mustAskPast() ? [.loadPassages] : []
    }
    shown.isWaitingForStats = false
    return ask(.reader(statsReader(figures, passages)))
  }

  private func statsReader(_ figures: ProjectStatistics, _ passages: [PhasePassage]) -> Reader {
    let place = project.map { $0.head.goLiveTask ?? ItemID($0.id.rawValue) }
    var lines: [Reader.Line] = []
    if let project, screen.needsProject, !project.isLive {
      let found = project.forecast(from: passages, on: day).map { $0.words(near: day) }
      let words = found ?? "too few closed projects to say when it goes live"
      lines = [
        Reader.Line("\(DisplayText.line(project.head.customer)), end of go-live: \(words)", item: place),
        Reader.Line(""),
      ]
    }
    lines += figures.table.map { Reader.Line($0) } + [Reader.Line("")]
    lines += figures.chart(width: max(10, min(60, geometry.size.columns - 40))).map { Reader.Line($0) }
    return Reader(
      "How long phases took in \(Words.count(figures.projects, "closed project")), in business days",
      lines: lines
    )
  }
}
