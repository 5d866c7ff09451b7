/// Days in full words, for the customer's screen.
extension Day {
  /// `Tuesday 24 November`
  package var spoken: String {
    let (_, month, day) = civil
    return "\(weekday.name) \(day) \(Self.fullMonths[month - 1])"
  }

  /// As `spoken`, with the year if it differs from that of `today`.
  package func spoken(near today: Day) -> String {
    civil.year == today.civil.year ? spoken : "\(spoken) \(civil.year)"
  }

  private static let fullMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

extension Seat {
  /// The go-live day. A day that is not confirmed is never worded as if it were.
  package var goLiveWords: String {
    let head = project.head
    switch head.status {
    case .cancelled: return "This project was cancelled."
    case .closed: return "This project is closed."
    case .onHold, .dormant: return "Your project is paused. Go-live is not fixed."
    case .active: break
    }
    if project.isLive {
      return project.goLiveTask?.finished.map { "You have been live since \($0.spoken(near: today))." }
        ?? "You are live."
    }
    guard let day = head.goLive else { return "Your go-live is not fixed yet." }
    let words = day.spoken(near: today)
    switch head.goLiveGrade {
    case .confirmed:
      return day < today
        ? "Your go-live was planned for \(words)." : "Your go-live is \(words)\(timeWords).\(forecastWords)"
    case .requested: return "Your go-live is not fixed yet: \(words) has been asked for.\(forecastWords)"
    case .target: return "Your go-live is not fixed yet: we aim for \(words).\(forecastWords)"
    }
  }

  /// ` As things stand it will be Tuesday 17 November.`, if the forecast is later.
  private var forecastWords: String {
    guard let forecast = goLive.forecast, let committed = goLive.committed, forecast > committed else {
      return ""
    }
    return " As things stand it will be \(forecast.spoken(near: today))."
  }

  /// The longest wording that fits, so that a day is never cut off.
  package func goLiveWords(fitting columns: Int, measured: (String) -> Int) -> String {
    [goLiveWords, goLiveBrief].first { measured($0) <= columns } ?? goLiveShort
  }

  private var goLiveBrief: String {
    guard project.head.status == .active, !project.isLive, let day = project.head.goLive else {
      return goLiveWords
    }
    let committed = day.short(near: today)
    let late = goLive.forecast.flatMap { forecast in
      goLive.committed.map { forecast > $0 } ?? false
        ? ", as things stand \(forecast.short(near: today))" : nil
    }
    switch project.head.goLiveGrade {
    case .confirmed: return "Go-live: \(committed)\(timeWords)\(late ?? "")."
    case .requested: return "Go-live not fixed: \(committed) has been asked for\(late ?? "")."
    case .target: return "Go-live not fixed: we aim for \(committed)\(late ?? "")."
    }
  }

  /// The same for a narrow screen.
  package var goLiveShort: String {
    guard project.head.status == .active, !project.isLive, let day = project.head.goLive else {
      return goLiveWords
    }
    switch project.head.goLiveGrade {
    case .confirmed:
      return "Go-live: \(day.short(near: today))\(project.window.map { " \(Self.clock($0.start))" } ?? "")"
    case .requested, .target: return "Go-live: not fixed yet"
    }
  }

  /// ` at 8:00 (Los Angeles time)`, if a window was agreed.
  private var timeWords: String {
    guard let window = project.window else { return "" }
    let place = project.zoneName.flatMap { $0.split(separator: "/").last }.map {
      " (\($0.split(separator: "_").joined(separator: " ")) time)"
    }
    return " at \(Self.clock(window.start))\(place ?? "")"
  }

  private static func clock(_ minute: Int) -> String {
    let minutes = minute % 60
    return "\(minute / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// `Needed by Friday 20 November (in 2 business days).`
  package func dueWords(_ topic: Topic) -> String {
    guard let due = topic.due else { return "" }
    let days = project.calendar.distance(from: today, to: due)
    let words = due.spoken(near: today)
    switch topic.state {
    case .asks, .other:
      if due < today { return "This was needed by \(words)\(days < 0 ? " (\(Self.count(-days)) ago)" : "")." }
      return "Needed by \(words) (\(due == today ? "today" : days == 0 ? "soon" : "in \(Self.count(days))"))."
    case .later: return "Needed by \(words)."
    case .withUs, .done, .leftOut, .closed: return ""
    }
  }

  static func count(_ days: Int) -> String { days.counted("business day") }
}
