/// What was read out last, so that it is not read out again.
struct Told: Sendable {
  /// The place whose rows were read.
  var place = ""
  /// What the question on top asks, where it is long.
  var confirm = ""
  /// The move of a task.
  var move = ""
  /// The customer's screen has been introduced.
  var hasGreeted = false
}

/// What is on its way from the store: a place is read out once all of it is there.
struct Awaited: Sendable {
  private var lists: Set<ScreenID> = []
  private var isNews = false

  mutating func note(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .loadPortfolio: lists.insert(.portfolio)
      case .loadToday: lists.insert(.today)
      case .loadNews: isNews = true
      case .loadHistory: lists.insert(.history)
      case .loadChosen, .find, .open, .look, .survey, .loadPassages, .setWindow, .commit, .create, .undo,
        .redo, .markSeen, .loadSeatNews, .edit, .useTheme, .mouse, .copy, .openDemo, .redraw, .turn, .suspend,
        .quit:
        break
      }
    }
  }

  mutating func note(_ message: Message) {
    switch message {
    case .portfolio: lists.remove(.portfolio)
    case .today: lists.remove(.today)
    case .news: isNews = false
    case .history: lists.remove(.history)
    case .failed: self = Awaited()
    case .input, .clock, .chosen, .found, .opened, .looked, .created, .seatNews, .surveyed, .passages,
      .committed, .waiting, .edited, .themes, .themed:
      break
    }
  }

  /// Whether something that belongs to the screen is still missing.
  func holdsUp(_ screen: ScreenID) -> Bool { lists.contains(screen) || screen == .today && isNews }
}

/// What others did in the open project since the last line.
struct Meanwhile: Sendable {
  /// The newest change of the project when the last line was heard, where others changed it since.
  var heardUpTo: Int?
  var lines: [String] = []
}
