import Domain
import Layout

/// The customer's screen (ux.md C4.4): one question at a time, the list of items, and who holds what.
package struct SeatScreen: Sendable {
  package enum Page: Hashable, Sendable {
    case question, list, plan, news, help
    /// The customer's documents, and one of them.
    case papers, paper
  }

  package private(set) var seat: Seat
  package private(set) var page = Page.question
  /// The topic on screen, kept by id so that changes by others do not move it.
  package private(set) var current: ItemID?
  package private(set) var list = SectionedList<ItemID>()
  /// The scroll position of a page that is longer than the screen.
  package private(set) var top = 0
  /// The state that was printed last in plain lines: the customer's answer applies to it.
  package var readOut: Seat?
  /// The text of an approval that the customer has scrolled to its end.
  private var readToEnd: ShownText?
  /// The provider's preview: answers are off.
  package let isPreview: Bool
  /// Index of the current question, for going to the next one after the answer.
  private var place = 0
  /// Changes by others since the customer's last visit, and the number of the newest.
  package private(set) var news: [Seat.NewsItem] = []
  package private(set) var newsCursor = 0
  private(set) var newsTick: Int?
  /// The search text of the list.
  package private(set) var searched = ""
  /// The list shows only the items that wait for the customer.
  package private(set) var isOnlyMine = false

  /// The documents made for the customer.
  package private(set) var papers = SeatPapers()

  package init(_ seat: Seat, isPreview: Bool = false) {
    self.seat = seat
    self.isPreview = isPreview
    current = seat.questions.first?.id
    showList()
  }

  package var topic: Seat.Topic? { current.flatMap { seat.topic($0) } }

  /// The number of the current question among those that wait for the customer, from 1; `nil` when it is not among
  /// them.
  package var number: Int? { seat.questions.firstIndex { $0.id == current }.map { $0 + 1 } }

  /// The questions after the current one.
  package var following: ArraySlice<Seat.Topic> { seat.questions.dropFirst(number ?? 0) }

  /// The project was changed: the text that the customer is reading stays in place.
  mutating func refresh(_ new: Seat) {
    seat = new
    if current == nil || topic == nil { current = question(at: place) }
    if let number { place = number - 1 }
    showList()
  }

  /// The answer is stored: goes to the next question.
  mutating func moveOn() {
    current = question(at: place)
    top = 0
    showList()
  }

  private func question(at place: Int) -> ItemID? {
    seat.questions.isEmpty ? nil : seat.questions[min(place, seat.questions.count - 1)].id
  }

  // MARK: News

  var wantsNews: Bool { newsTick == nil && !isPreview }

  /// Shows the news page if there is news and the customer has not gone to another page.
  mutating func take(news new: [Seat.NewsItem], upTo tick: Int) {
    (news, newsCursor, newsTick) = (new, 0, tick)
    if !new.isEmpty, page == .question, top == 0 { page = .news }
  }

  package var markedNews: Seat.NewsItem? { news.indices.contains(newsCursor) ? news[newsCursor] : nil }

  mutating func markNews(_ index: Int) { newsCursor = min(max(0, index), max(0, news.count - 1)) }

  // MARK: Documents

  mutating func markPaper(_ index: Int) { papers.cursor = min(max(0, index), max(0, seat.papers.count - 1)) }

  mutating func openPaper(_ id: ItemID? = nil) {
    guard let wanted = id.flatMap({ seat.paper($0) }) ?? paper else { return }
    if let place = seat.papers.firstIndex(of: wanted) { markPaper(place) }
    papers.read(wanted.id)
    (page, top) = (.paper, 0)
  }

  mutating func compare() {
    papers.compare()
    top = 0
  }

  mutating func take(_ text: DocumentText) { papers.take(text) }

  mutating func mustAskPaper(width: Int) -> DocumentQuestion? { papers.mustAsk(of: seat, width: width) }

  // MARK: The list

  mutating func search(for text: String) {
    searched = text
    showList()
  }

  mutating func toggleMine() {
    isOnlyMine.toggle()
    showList()
  }

  package var isNarrowed: Bool { isOnlyMine || !searched.isEmpty }

  mutating func showAll() {
    (searched, isOnlyMine) = ("", false)
    showList()
  }

  private func isListed(_ topic: Seat.Topic) -> Bool {
    if isOnlyMine, topic.state != .asks { return false }
    let words = searched.lowercased().split(separator: " ")
    guard !words.isEmpty else { return true }
    let text =
      "\(topic.question) \(topic.group.title) \(topic.stateWord(on: seat.today, in: seat.texts)) \(topic.id)"
      .lowercased()
    return words.allSatisfy { text.containsText(String($0)) }
  }

  // MARK: Moving

  mutating func turn(to page: Page) {
    self.page = self.page == page ? .question : page
    top = 0
    if self.page == .list, let current { list.select(current) }
  }

  mutating func step(by delta: Int, rows: Int, of extent: PageExtent?) {
    switch page {
    case .question: stepQuestion(by: delta)
    case .list:
      list.move(by: delta)
      list.reveal(rows: rows)
    case .news: markNews(newsCursor + delta)
    case .papers: markPaper(papers.cursor + delta)
    case .paper, .plan, .help: scroll(by: delta, of: extent)
    }
  }

  /// To the first or last question, row or line.
  mutating func goToEnd(first: Bool, rows: Int, of extent: PageExtent?) {
    switch page {
    case .question:
      guard let id = first ? seat.questions.first?.id : seat.questions.last?.id else { return }
      open(id)
    case .list:
      if first { list.moveToTop() } else { list.moveToBottom() }
      list.reveal(rows: rows)
    case .news: markNews(first ? 0 : news.count - 1)
    case .papers: markPaper(first ? 0 : seat.papers.count - 1)
    case .paper, .plan, .help: scroll(by: first ? -lines.count : lines.count, of: extent)
    }
  }

  private mutating func stepQuestion(by delta: Int) {
    guard !seat.questions.isEmpty else { return }
    let count = seat.questions.count
    // From a topic that is no question, goes to the question that follows it.
    let next = number.map { $0 - 1 + delta } ?? (delta > 0 ? place : place - 1)
    place = (next % count + count) % count
    current = seat.questions[place].id
    top = 0
  }

  mutating func scroll(by delta: Int, of extent: PageExtent?) {
    top = min(max(0, top + delta), extent?.lastTop ?? max(0, lines.count - 1))
  }

  mutating func page(by delta: Int, rows: Int, of extent: PageExtent?) {
    if page == .list || page == .news || page == .papers {
      step(by: delta * max(1, rows - 2), rows: rows, of: extent)
    } else {
      scroll(by: delta * (extent?.page ?? 3), of: extent)
    }
  }

  /// The current topic, as it was printed in plain lines if it was.
  var questionInFront: (seat: Seat, topic: Seat.Topic)? {
    guard let topic else { return nil }
    guard let readOut, let read = readOut.topic(topic.id) else { return (seat, topic) }
    return (readOut, read)
  }

  /// Records that the last line of an approval was on screen.
  mutating func notice(_ extent: PageExtent?) {
    guard page == .question, let topic, topic.answerKind == .approve, extent?.isEndInSight(from: top) ?? true
    else { return }
    readToEnd = seat.project.shown(topic.id)
  }

  /// Whether the text to sign was shown to its end.
  var isReadToEnd: Bool {
    guard let topic, topic.answerKind == .approve else { return true }
    return readToEnd == seat.project.shown(topic.id)
  }

  /// Opens the row under the cursor.
  mutating func openMarked() {
    guard let id = list.current else { return }
    open(id)
  }

  package mutating func open(_ id: ItemID) {
    current = id
    page = .question
    top = 0
    if let number { place = number - 1 }
  }

  mutating func mark(_ id: ItemID) { list.select(id) }

  private mutating func showList() {
    var order: [Seat.Group] = []
    var rows: [Seat.Group: [ItemID]] = [:]
    for topic in seat.topics where isListed(topic) {
      if rows[topic.group] == nil { order.append(topic.group) }
      rows[topic.group, default: []].append(topic.id)
    }
    list.show(
      order.map { group in
        let ids = rows[group] ?? []
        let left = ids.count { seat.topic($0)?.state == .asks }
        return SectionedList.Section(
          key: group.key, title: group.title,
          count: left == 0 ? "" : seat.texts(SeatText.forYouCount, count: left), rows: ids)
      })
  }
}
