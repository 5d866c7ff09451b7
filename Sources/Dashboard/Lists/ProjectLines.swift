import Domain

/// Where a project stands, below a line about one of its items.
enum ProjectLines {
  static func lines(of project: ProjectSummary, on today: Day) -> [DetailLine] {
    let health = project.health(on: today)
    return [
      DetailLine(goLive(project, today), label: "Go-live"),
      DetailLine(
        "\(project.phaseTitle), \(project.ready)% ready, \(health.health.rawValue): \(health.reasons[0].text)",
        label: "Project"),
    ] + (project.own.isEmpty ? [] : [DetailLine(project.own.words, label: "Own fields")])
  }

  private static func goLive(_ project: ProjectSummary, _ today: Day) -> String {
    guard let day = project.goLive else { return "not set" }
    let forecast = project.forecast(on: today).flatMap {
      $0 == day ? nil : ", forecast \($0.short(near: today))"
    }
    return "\(day.short(near: today)) (\(project.goLiveGrade.rawValue))\(forecast ?? "")"
  }
}
