/// Days in full words, in English.
extension Day {
  /// `Tuesday 24 November`
  package var spoken: String { Texts.english.spoken(self) }

  /// As `spoken`, with the year if it differs from that of `today`.
  package func spoken(near today: Day) -> String { Texts.english.spoken(self, near: today) }
}

extension Seat {
  /// The go-live day. A day that is not confirmed is never worded as if it were.
  package var goLiveWords: String {
    let head = project.head
    switch head.status {
    case .cancelled: return texts(SeatText.projectCancelled)
    case .closed: return texts(SeatText.projectClosed)
    case .onHold, .dormant: return texts(SeatText.paused)
    case .active: break
    }
    if project.isLive {
      return project.goLiveTask?.finished.map { texts(SeatText.liveSince, (.day, spoken($0))) }
        ?? texts(SeatText.live)
    }
    guard let day = head.goLive else { return texts(SeatText.goLiveNotFixed) }
    let words = spoken(day)
    switch head.goLiveGrade {
    case .confirmed:
      return day < today
        ? texts(SeatText.goLiveWas, (.day, words))
        : texts(SeatText.goLiveIs, (.day, words), (.time, timeWords)) + forecastWords
    case .requested: return texts(SeatText.goLiveAsked, (.day, words)) + forecastWords
    case .target: return texts(SeatText.goLiveAim, (.day, words)) + forecastWords
    }
  }

  /// ` As things stand it will be Tuesday 17 November.`, if the forecast is later.
  private var forecastWords: String {
    guard let forecast = goLive.forecast, let committed = goLive.committed, forecast > committed else {
      return ""
    }
    return " " + texts(SeatText.forecast, (.day, spoken(forecast)))
  }

  /// The longest wording that fits, so that a day is never cut off.
  package func goLiveWords(fitting columns: Int, measured: (String) -> Int) -> String {
    [goLiveWords, goLiveBrief].first { measured($0) <= columns } ?? goLiveShort
  }

  private var goLiveBrief: String {
    guard project.head.status == .active, !project.isLive, let day = project.head.goLive else {
      return goLiveWords
    }
    let committed = texts.short(day, near: today)
    let late = goLive.forecast.flatMap { forecast in
      goLive.committed.map { forecast > $0 } ?? false
        ? texts(SeatText.briefLate, (.day, texts.short(forecast, near: today))) : nil
    }
    switch project.head.goLiveGrade {
    case .confirmed:
      return texts(SeatText.briefIs, (.day, committed), (.time, timeWords), (.late, late ?? ""))
    case .requested: return texts(SeatText.briefAsked, (.day, committed), (.late, late ?? ""))
    case .target: return texts(SeatText.briefAim, (.day, committed), (.late, late ?? ""))
    }
  }

  /// The same for a narrow screen.
  package var goLiveShort: String {
    guard project.head.status == .active, !project.isLive, let day = project.head.goLive else {
      return goLiveWords
    }
    switch project.head.goLiveGrade {
    case .confirmed:
      return texts(SeatText.shortIs, (.day, texts.short(day, near: today)))
        + (project.window.map { " \(Self.clock($0.start))" } ?? "")
    case .requested, .target: return texts(SeatText.shortNotFixed)
    }
  }

  /// ` at 8:00 (Los Angeles time)`, if a window was agreed.
  private var timeWords: String {
    guard let window = project.window else { return "" }
    let place = project.zoneName.flatMap { $0.split(separator: "/").last }.map {
      " " + texts(SeatText.placeTime, (.place, $0.split(separator: "_").joined(separator: " ")))
    }
    return " " + texts(SeatText.atTime, (.time, Self.clock(window.start))) + (place ?? "")
  }

  private static func clock(_ minute: Int) -> String {
    let minutes = minute % 60
    return "\(minute / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// `Needed by Friday 20 November (in 2 business days).`
  package func dueWords(_ topic: Topic) -> String {
    guard let due = topic.due else { return "" }
    let days = project.calendar.distance(from: today, to: due)
    let words = (Slot.day, spoken(due))
    switch topic.state {
    case .asks, .other:
      if due < today {
        return days < 0
          ? texts(SeatText.wasNeededAgo, words, (.days, texts.businessDays(-days)))
          : texts(SeatText.wasNeeded, words)
      }
      if due == today { return texts(SeatText.neededToday, words) }
      return days == 0
        ? texts(SeatText.neededSoon, words)
        : texts(SeatText.neededIn, words, (.days, texts.businessDays(days)))
    case .later: return texts(SeatText.neededBy, words)
    case .withUs, .done, .leftOut, .closed: return ""
    }
  }

  /// `Tuesday 24 November`, in the language of the screen.
  package func spoken(_ day: Day) -> String { texts.spoken(day, near: today) }
}
