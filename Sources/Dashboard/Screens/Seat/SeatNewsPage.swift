import Domain

/// "New for you": the first page, if others changed something since the customer's last visit.
extension Model {
  /// Effects that load the news of the customer's project.
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
    if let id = item.item, seat?.seat.topic(id) != nil {
      seat?.open(id)
    } else if let id = item.item, seat?.seat.paper(id) != nil {
      seat?.openPaper(id)
    } else {
      seat?.turn(to: .plan)
    }
    return markNewsSeen()
  }

  private mutating func markNewsSeen() -> [Effect] {
    // The store keeps one position for what was seen, so it is not advanced while other projects may have news.
    guard let tick = seat?.newsTick, customerSession.seats.count <= 1 else { return [] }
    return [.markSeen(tick: tick)]
  }
}
