import Domain

/// "New for you": the first page where others did something since the customer last looked.
extension Model {
  /// What is asked for when the customer's project has been opened.
  func wantedNews() -> [Effect] {
    guard isCustomersOwn, let project, seat?.wantsNews == true else { return [] }
    return [.loadSeatNews(project.id)]
  }

  mutating func takeNews(_ entries: [HistoryEntry], of id: ProjectID, tick: Int, isFirst: Bool) -> [Effect] {
    guard isCustomersOwn, id == project?.id, var screen = seat, screen.wantsNews else { return [] }
    let news = isFirst ? screen.seat.firstNews(from: entries) : screen.seat.news(from: entries)
    screen.take(news: news, upTo: tick)
    seat = screen
    return isFirst && news.isEmpty ? markNewsSeen() : []
  }

  mutating func turnToNews() -> [Effect] {
    if seat?.page == .news { return leaveNews() }
    seat?.turn(to: .news)
    return []
  }

  mutating func leaveNews() -> [Effect] {
    seat?.turn(to: .question)
    return markNewsSeen()
  }

  mutating func openNews() -> [Effect] {
    guard let item = seat?.markedNews else { return [] }
    if let id = item.item, seat?.seat.topic(id) != nil { seat?.open(id) } else { seat?.turn(to: .plan) }
    return markNewsSeen()
  }

  private mutating func markNewsSeen() -> [Effect] {
    // Of several projects each has its own news, but the store knows one place up to which all was seen.
    guard let tick = seat?.newsTick, customerSession.seats.count <= 1 else { return [] }
    return [.markSeen(tick: tick)]
  }
}
