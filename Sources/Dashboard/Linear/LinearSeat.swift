import Domain
import Layout

/// The customer's screen in plain lines: the same questions, list and plan, with the same keys as letters.
extension LinearSession {
  /// Whether the customer's screen is shown, to the customer or as the provider's preview.
  var isSeat: Bool { model.isSeated }
  package var wording: Texts { model.wording }

  var seatPlace: String {
    guard let screen = model.seat else { return "seats" }
    return
      "seat/\(screen.page)/\(screen.current?.rawValue ?? "")/\(model.project?.id.rawValue ?? "")/\(screen.paperPlace)"
  }

  /// Prints the current page, with a greeting on the first one.
  mutating func readSeat(greeting: Bool) {
    guard let screen = model.seat else { return readSeats() }
    let seat = screen.seat
    if greeting {
      say(wording(screen.isPreview ? LineText.preview : .hello, (.name, seat.person.name)))
      say("\(seat.project.head.customer). \(seat.goLiveWords)")
      say([seat.leftWords, seat.progressWords].filter { !$0.isEmpty }.joined(separator: " "))
    }
    switch screen.page {
    case .question:
      if let number = screen.number {
        say(
          wording(
            LineText.questionOf, (.number, String(number)), (.total, String(seat.questions.count))))
      }
    case .list: return readSeatList(screen, all: false)
    case .news: return readSeatNews(screen)
    case .help: return readSeatHelp(screen)
    case .papers: return readPapers(screen)
    // Read once its text is there.
    case .paper: if screen.papers.shown == nil { return }
    case .plan: break
    }
    let lines = screen.lines.filter { $0.look != .blank }.map { $0.spoken(wording) }
    // A question is printed in full, because the customer consents to its text.
    if screen.page == .plan || screen.page == .paper { read(lines) } else { for line in lines { say(line) } }
    model.seat?.readOut = seat
    readSeatChoices(screen)
  }

  /// Items that are not asked yet or are left out are printed only on request.
  private mutating func readSeatList(_ screen: SeatScreen, all: Bool) {
    var left = 0
    var lines: [String] = []
    for (index, topic) in seatTopics(screen).enumerated() {
      if !all, topic.state == .later || topic.state == .leftOut {
        left += 1
        continue
      }
      lines.append("\(index + 1). \(topic.question) \(topic.stateWord(on: screen.seat.today, in: wording)).")
    }
    read(lines)
    if left > 0 { say(wording(LineText.laterMore, count: left)) }
    readSeatChoices(screen)
  }

  private mutating func readSeatHelp(_ screen: SeatScreen) {
    read(
      SeatAction.allCases.filter { $0.keyLabel.count == 1 && $0 != .linear }.map {
        wording(
          LineText.keyOrWord, (.key, $0.keyLabel), (.word, $0.rawValue), (.text, wording($0.info.title)))
      })
    if hasScreen { say(wording(LineText.backToScreen)) }
    say(wording(LineText.enterNext))
    readSeatChoices(screen)
  }

  private mutating func readPapers(_ screen: SeatScreen) {
    say(wording(LineText.yourDocuments))
    read(
      screen.seat.papers.enumerated().map { index, paper in
        "\(index + 1). \(paper.newest.title), \(screen.seat.words(on: paper))"
      })
    readSeatChoices(screen)
  }

  private mutating func readSeatNews(_ screen: SeatScreen) {
    say(wording(LineText.newForYou))
    read(
      screen.news.enumerated().map { index, item in
        "\(index + 1). \(item.title)\(item.text.isEmpty ? "" : " \(item.text)")"
      })
    readSeatChoices(screen)
  }

  private func seatTopics(_ screen: SeatScreen) -> [Seat.Topic] {
    screen.list.sections.flatMap { $0.rows }.compactMap { screen.seat.topic($0) }
  }

  private mutating func readSeatChoices(_ screen: SeatScreen) {
    var words: [String]
    switch screen.page {
    case .question: words = said(.next, .previous)
    case .list: words = said(.numberOpens, .backToQuestion)
    case .news: words = said(.numberOpens, .goesOn)
    case .papers: words = said(.numberReads, .backToQuestion)
    case .paper:
      let compare = screen.paper?.before == nil ? [] : said(.compare)
      words = said(.backToDocuments) + compare + said(.approve, .sendBack, .ask)
    case .plan, .help: words = said(.backToQuestion)
    }
    let news: [SeatAction] = screen.news.isEmpty || screen.page == .news ? [] : [.news]
    let documents: [SeatAction] = screen.seat.papers.isEmpty ? [] : [.documents]
    let actions: [SeatAction] = news + [.list] + documents + [.plan, .report, .undo, .help, .finish]
    words += actions.map { "\($0.keyLabel) \(wording($0.info.word))" }
    say(wording(LineText.also, (.words, words.joined(separator: ", "))))
  }

  private func said(_ words: LineText...) -> [String] { words.map { wording($0) } }

  /// The choice of project for a person with several, or a message for a person with none.
  private mutating func readSeats() {
    guard !model.customerSession.seats.isEmpty else {
      say(wording(LineText.noProject))
      return
    }
    for (index, choice) in model.customerSession.seats.enumerated() {
      say("\(index + 1). \(choice.customer)")
    }
    say(wording(LineText.typeName))
  }

  /// Opens a row of what is listed with numbers.
  private mutating func openRow(
    _ number: Int, of count: Int, _ mark: (inout SeatScreen, Int) -> Void
  ) -> [Effect] {
    guard number <= count, var screen = model.seat else {
      say(wording(LineText.thereIsNo, (.number, String(number))))
      return []
    }
    mark(&screen, number - 1)
    model.seat = screen
    return model.act(.open)
  }

  mutating func hearInSeat(_ text: String) -> [Effect] {
    guard let screen = model.seat else { return chooseSeat(text) }
    if let number = Int(text), number > 0 {
      switch screen.page {
      case .papers: return openRow(number, of: screen.seat.papers.count) { $0.markPaper($1) }
      case .news: return openRow(number, of: screen.news.count) { $0.markNews($1) }
      case .question, .list, .plan, .help, .paper:
        open(number, screen)
        return []
      }
    }
    if screen.page == .list, text.lowercased() == "all" {
      readSeatList(screen, all: true)
      return []
    }
    if let words = searchWords(text) {
      if screen.page != .list { model.seat?.turn(to: .list) }
      model.seat?.search(for: words)
      told.place = ""
      return []
    }
    if text == "L" || text.lowercased() == "linear" { return turnToScreen() }
    guard let action = seatAction(text, screen) else {
      say(wording(LineText.notOne, (.text, text)))
      return []
    }
    // The customer asked for it, so it is printed again.
    if [.next, .previous].contains(action) { told.place = "" }
    return model.act(action)
  }

  /// `search network` or `/network`: the list of matching lines; without words, the whole list.
  private func searchWords(_ text: String) -> String? {
    for verb in ["search ", "/"] where text.lowercased().hasPrefix(verb) {
      return String(text.dropFirst(verb.count)).trimmed
    }
    return text.lowercased() == "search" ? "" : nil
  }

  private func seatAction(_ text: String, _ screen: SeatScreen) -> SeatAction? {
    let isQuestion = screen.page == .question
    switch text.lowercased() {
    case "": return isQuestion ? .next : .back
    case "b", "back": return isQuestion && !screen.isPreview ? .previous : .back
    case "?": return .help
    default: break
    }
    let word = text.lowercased()
    if let named = SeatAction(rawValue: word) { return named }
    guard word.count == 1, let letter = word.first else { return nil }
    return SeatAction(.character(letter))
  }

  private mutating func open(_ number: Int, _ screen: SeatScreen) {
    let topics = screen.page == .list ? seatTopics(screen) : screen.seat.questions
    guard let index = topics.index(numbered: number) else {
      say(wording(topics.isEmpty ? LineText.nothingToChoose : .thereIsNo, (.number, String(number))))
      return
    }
    model.seat?.open(topics[index].id)
    told.place = ""
  }

  private mutating func chooseSeat(_ text: String) -> [Effect] {
    if ["q", "quit"].contains(text.lowercased()) { return [.quit] }
    guard let place = Self.choice(text, among: model.customerSession.seats.map(\.customer)) else {
      readSeats()
      return []
    }
    model.customerSession.choosing.select(place, count: model.customerSession.seats.count)
    return model.act(.open)
  }
}

extension SeatLine {
  fileprivate func spoken(_ texts: Texts) -> String {
    switch look {
    case .question, .text, .muted, .heading, .attention, .late, .good, .blank, .page, .added, .removed:
      return text
    case .labelled(let label): return texts(LineText.labelled, (.label, label), (.text, text))
    case .key(let keys): return "\(keys): \(text)"
    case .dated(let when): return when.isEmpty ? text : "\(text) (\(when))"
    case .answers(let answers):
      return texts(
        LineText.typeAnswer,
        (.answers, answers.map { "\($0.action.keyLabel) \($0.words)" }.joined(separator: ". ")))
    }
  }
}
