import Domain
import Layout

/// The customer's screen in plain lines: the same questions, list and plan, with the same keys as letters.
extension LinearSession {
  /// Whether the customer's screen is shown, to the customer or as the provider's preview.
  var isSeat: Bool { model.isSeated }

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
      say(screen.isPreview ? "What \(seat.person.name) sees. b goes back." : "Hello, \(seat.person.name).")
      say("\(seat.project.head.customer). \(seat.goLiveWords)")
      say([seat.leftWords, seat.progressWords].filter { !$0.isEmpty }.joined(separator: " "))
    }
    switch screen.page {
    case .question:
      if let number = screen.number { say("Question \(number) of \(seat.questions.count).") }
    case .list: return readSeatList(screen, all: false)
    case .news: return readSeatNews(screen)
    case .help: return readSeatHelp(screen)
    case .papers: return readPapers(screen)
    // Read once its text is there.
    case .paper: if screen.papers.shown == nil { return }
    case .plan: break
    }
    let lines = screen.lines.filter { $0.look != .blank }.map(\.spoken)
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
      lines.append("\(index + 1). \(topic.question) \(topic.stateWord(on: screen.seat.today)).")
    }
    read(lines)
    if left > 0 { say("\(left) more are for later or not needed: type all.") }
    readSeatChoices(screen)
  }

  private mutating func readSeatHelp(_ screen: SeatScreen) {
    read(
      SeatAction.allCases.filter { $0.keyLabel.count == 1 && $0 != .linear }.map {
        "\($0.keyLabel) or \($0.rawValue): \($0.title)"
      })
    if hasScreen { say("L or screen: back to the screen, where L comes back to plain lines") }
    say(
      "Enter: the next question. b: the previous one, or back. A number: that question, or that line of the list"
    )
    readSeatChoices(screen)
  }

  private mutating func readPapers(_ screen: SeatScreen) {
    say("Your documents:")
    read(
      screen.seat.papers.enumerated().map { index, paper in
        "\(index + 1). \(paper.newest.title), \(screen.seat.words(on: paper))"
      })
    readSeatChoices(screen)
  }

  private mutating func readSeatNews(_ screen: SeatScreen) {
    say("New for you:")
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
    case .question: words = ["Enter next", "b the previous one"]
    case .list: words = ["a number opens it", "b back to the question"]
    case .news: words = ["a number opens it", "Enter or b goes on to the questions"]
    case .papers: words = ["a number reads it", "b back to the question"]
    case .paper:
      let compare = screen.paper?.before == nil ? [] : ["c compare with the version before"]
      words = ["b back to the documents"] + compare + ["y approve", "n send back", "a ask"]
    case .plan, .help: words = ["b back to the question"]
    }
    let news: [SeatAction] = screen.news.isEmpty || screen.page == .news ? [] : [.news]
    let documents: [SeatAction] = screen.seat.papers.isEmpty ? [] : [.documents]
    let actions: [SeatAction] = news + [.list] + documents + [.plan, .report, .undo, .help, .finish]
    words += actions.map { "\($0.keyLabel) \($0.word)" }
    say("Also: \(words.joined(separator: ", ")).")
  }

  /// The choice of project for a person with several, or a message for a person with none.
  private mutating func readSeats() {
    guard !model.customerSession.seats.isEmpty else {
      say("There is no project for you. q leaves.")
      return
    }
    for (index, choice) in model.customerSession.seats.enumerated() {
      say("\(index + 1). \(choice.customer)")
    }
    say("Type a number or a name. q leaves.")
  }

  /// Opens a row of what is listed with numbers.
  private mutating func openRow(
    _ number: Int, of count: Int, _ mark: (inout SeatScreen, Int) -> Void
  ) -> [Effect] {
    guard number <= count, var screen = model.seat else {
      say("There is no \(number).")
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
      say("\"\(text)\" is not one of these; ? lists what can be typed.")
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
      say(topics.isEmpty ? "There is nothing to choose." : "There is no \(number).")
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
  fileprivate var spoken: String {
    switch look {
    case .question, .text, .muted, .heading, .attention, .late, .good, .blank, .page, .added, .removed:
      return text
    case .labelled(let label): return "\(label): \(text)"
    case .key(let keys): return "\(keys): \(text)"
    case .dated(let when): return when.isEmpty ? text : "\(text) (\(when))"
    case .answers(let answers):
      return "Type: " + answers.map { "\($0.action.keyLabel) \($0.words)" }.joined(separator: ". ") + "."
    }
  }
}
