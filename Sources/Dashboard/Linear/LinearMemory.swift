/// What was printed last, so that it is not repeated.
struct Told: Sendable {
  /// The place whose rows were printed.
  var place = ""
  /// The text of the question on top, if it is long.
  var confirm = ""
  /// The shown move of a task.
  var move = ""
  /// The greeting of the customer's screen was printed.
  var hasGreeted = false
}

/// Pending loads: a place is printed once all of its data has arrived.
struct Awaited: Sendable {
  private var lists: Set<ScreenID> = []
  private var isNews = false

  mutating func note(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .loadPortfolio: lists.insert(.portfolio)
      case .loadToday: lists.insert(.today)
      case .loadWork: lists.insert(.work)
      case .loadWorkload: lists.insert(.load)
      case .loadFigures: lists.insert(.figures)
      case .loadNews: isNews = true
      case .loadHistory: lists.insert(.history)
      case .loadNumbers: lists.insert(.ports)
      // Its heading and rows are told on every clock.
      case .survey: lists.insert(.cutover)
      // Everything else is not waited for before the rows are read out.
      default:
        break
      }
    }
  }

  mutating func note(_ message: Message) {
    switch message {
    case .portfolio: lists.remove(.portfolio)
    case .today: lists.remove(.today)
    case .work: lists.remove(.work)
    case .workload: lists.remove(.load)
    case .figures: lists.remove(.figures)
    case .news: isNews = false
    case .history: lists.remove(.history)
    case .numbers: lists.remove(.ports)
    case .surveyed: lists.remove(.cutover)
    case .failed: self = Awaited()
    default:
      break
    }
  }

  /// Whether data of the screen is still missing.
  func holdsUp(_ screen: ScreenID) -> Bool { lists.contains(screen) || screen == .today && isNews }
}

extension Message {
  /// Whether a question that was read for follows.
  var bringsQuestion: Bool {
    if case .views = self { return true }
    if case .kinds = self { return true }
    return false
  }
}

/// Changes by others in the open project since the last line.
struct Meanwhile: Sendable {
  /// The sequence number before the first change by others; `nil` when there is none.
  var heardUpTo: Int?
  var lines: [String] = []
}
