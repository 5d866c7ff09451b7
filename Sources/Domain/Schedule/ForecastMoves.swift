/// How one change moves the forecast of each go-live: for its message, for history and for "since you
/// looked".
enum ForecastMoves {
  /// The forecast of every go-live; the key of the first wave is `nil`.
  typealias Days = [ItemID?: Day]

  /// The stored days while the project is not active, else those that follow from `today`.
  static func days(of project: Project, on today: Day) -> Days {
    switch project.head.status {
    case .active, .dormant: return SchedulePlan(project, on: today).forecasts
    case .onHold, .cancelled, .closed:
      var days: Days = [:]
      for goLive in project.goLives where !project.isReached(goLive) {
        days[goLive.title == nil ? nil : goLive.holder] = goLive.task.flatMap { project.task($0)?.finish }
      }
      return days
    }
  }

  /// `; forecast of go-live: Wed 04 Nov -> Thu 22 Oct: 3 tasks done early`; empty if nothing moves.
  ///
  /// - Parameter names: the titles of further waves.
  static func words(
    from old: Days, to new: Days, names: [ItemID: String], because reason: String?, near today: Day
  ) -> String {
    let waves = ([nil] + names.keys.sorted().map { $0 }) as [ItemID?]
    let moves = waves.compactMap { wave -> String? in
      guard let from = old[wave], let to = new[wave], from != to else { return nil }
      let name = wave.flatMap { names[$0] }.map { " of \(DisplayText.line($0))" } ?? ""
      return "\(marker)\(name): \(from.short(near: today)) -> \(to.short(near: today))"
    }
    return moves.isEmpty ? "" : moves.joined() + (reason.map { ": \($0)" } ?? "")
  }

  /// The beginning of the forecast part of a headline.
  static let marker = "; forecast of go-live"
}

extension HistoryEntry {
  /// A headline without its forecast part, which applied to the original change only.
  package static func withoutForecast(_ summary: String) -> String { parts(summary).what }

  /// The forecast part of a headline; empty if it has none.
  package static func forecast(in summary: String) -> String { parts(summary).forecast }

  private static func parts(_ summary: String) -> (what: String, forecast: String) {
    let (text, marker) = (Array(summary.utf8), Array(ForecastMoves.marker.utf8))
    guard text.count >= marker.count else { return (summary, "") }
    for start in 0...(text.count - marker.count) where text[start...].starts(with: marker) {
      return (
        String(decoding: text[..<start], as: UTF8.self), String(decoding: text[start...], as: UTF8.self)
      )
    }
    return (summary, "")
  }
}

extension Project {
  /// The forecast part of the headline for a change that turned this project into `after`.
  package func forecastMoves(to after: Project, on today: Day) -> String {
    ForecastMoves.words(
      from: ForecastMoves.days(of: self, on: today), to: ForecastMoves.days(of: after, on: today),
      names: after.waveNames, because: nil, near: today)
  }

  /// The project's own go-live and those of its waves.
  package var goLives: [GoLive] { [ownGoLive] + waves.compactMap { goLive(of: $0.id) } }

  var waveNames: [ItemID: String] {
    Dictionary(waves.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  func isReached(_ goLive: GoLive) -> Bool { goLive.task.flatMap { task($0)?.state } == .done }
}

extension SchedulePlan {
  /// The forecast of every go-live that is still to come, from one forward pass.
  var forecasts: ForecastMoves.Days {
    let links = ScheduleLinks(self)
    guard links.failure == nil else { return [:] }
    let forward = ForwardDays(self, links.steps)
    return goLiveTasks.compactMapValues { task in
      guard let place = place(of: task), !tasks[place].isDropped, tasks[place].state != .done else {
        return nil
      }
      return max(forward.lines[place].finish, forward.lines[place].earliest)
    }
  }
}
