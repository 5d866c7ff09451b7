import Domain
import Layout

/// The dashboard in plain lines: takes a line of input, and returns lines to print.
///
/// It drives the same model as the screens: verbs are actions of the catalogue, questions are overlays, and
/// refusals use the same sentences. It does not depend on a terminal.
package struct LinearSession: Sendable {
  /// Rows or lines printed at once.
  static let page = 15
  /// Bytes of an input line: a long text with a verb before it.
  static let longestLine = TextRule.long.bytes + 200

  package internal(set) var model: Model
  /// The number of lines read so far.
  package private(set) var turn = 0
  /// The lines to print in answer to the last input line.
  package internal(set) var said: [String] = []
  /// The first row that is printed.
  var top = 0
  /// Lines held back until `more`.
  var unread: [String] = []
  /// The index of the form field that is asked for.
  var field = 0
  /// The argument typed after a verb, as the answer to the question that follows.
  var given: String?
  /// The argument typed after a verb whose project is being opened.
  var behindVerb = ""
  private var hasStarted = false
  /// The customer that is being searched by name.
  var wanted: WantedCustomer?
  var told = Told()
  private var awaited = Awaited()
  private var meanwhile = Meanwhile()
  /// Whether this terminal can show the screen.
  let hasScreen: Bool

  package var drafts: [Draft] { model.drafts }

  package init(_ model: Model, hasScreen: Bool = false) {
    self.model = model
    self.hasScreen = hasScreen
    self.model.today.readsAll = true
    self.model.work.readsAll = true
    self.model.load.readsAll = true
    self.model.figures.readsAll = true
    self.model.portfolio.searchesAtOnce = true
  }

  package mutating func start() -> [Effect] {
    say(wording(LineText.start))
    if hasScreen { say(isSeat ? wording(LineText.hasScreen) : "The word screen goes to the screen.") }
    let effects = waiting(for: model.start())
    hasStarted = true
    settle()
    return effects
  }

  /// Handles the answer to an effect, the time, or a change by others.
  package mutating func update(_ message: Message) -> [Effect] {
    let (before, overlays) = (model.project, model.overlays.count)
    var effects = waiting(for: model.update(message))
    effects += followOthers(message, before: before)
    if case .found(let rows, let text) = message { effects += waiting(for: found(rows, for: text)) }
    // The verb of a Today line can ask its question now that the project is loaded.
    if case .opened = message, model.screen == .today, !model.overlays.isEmpty {
      field = 0
      readOverlays()
      if !behindVerb.isEmpty, model.overlays.last?.isWord == false {
        effects += waiting(for: answer(behindVerb))
      }
      behindVerb = ""
      if !model.overlays.isEmpty { askQuestion() }
    }
    if message.bringsQuestion, !behindVerb.isEmpty, !model.overlays.isEmpty {
      let name = behindVerb
      behindVerb = ""
      effects += waiting(for: answer(name))
    }
    awaited.note(message)
    let isRefused = if case .failed = message { true } else { false }
    if isRefused { (behindVerb, wanted) = ("", nil) }
    // What was signed is printed again, with its receipt.
    if case .committed(_, let entry) = message, entry.signOff != nil, isSeat { told.place = "" }
    settle()
    // A refused input is asked for again, to be corrected, chosen or read.
    if isRefused || model.overlays.count > overlays, !model.overlays.isEmpty {
      field = 0
      if case .form(let form) = model.overlays.last {
        field = form.entries.firstIndex { $0.problem != nil } ?? 0
      }
      askQuestion()
    }
    return effects
  }

  /// Handles one line of input.
  package mutating func hear(_ line: String) -> [Effect] {
    turn += 1
    said = []
    if !meanwhile.lines.isEmpty {
      say(wording(LineText.sinceLast, (.text, meanwhile.lines.joined(separator: " "))))
      meanwhile.lines = []
    }
    model.notices.clear()
    model.changes.undo.begin()
    var effects: [Effect]
    let text = line.utf8.count > Self.longestLine ? "" : DisplayText.field(line).trimmed
    if line.utf8.count > Self.longestLine {
      say(wording(LineText.tooLong, count: line.utf8.count, (.bytes, String(Self.longestLine))))
      effects = []
    } else if let turn = turn(text) {
      effects = turn
    } else if text.lowercased() == "more", !unread.isEmpty {
      readOn()
      return []
    } else if !model.overlays.isEmpty {
      effects = answer(text)
    } else {
      unread = []
      effects = isSeat ? hearInSeat(text) : command(text)
    }
    effects += model.wantedExternalFacts()
    _ = waiting(for: effects)
    settle()
    if !model.overlays.isEmpty { askQuestion() }
    return effects
  }

  /// `screen` switches to the screen where there is one; in a question it is an answer.
  private mutating func turn(_ text: String) -> [Effect]? {
    guard text.lowercased() == "screen", model.overlays.isEmpty else { return nil }
    return turnToScreen()
  }

  mutating func turnToScreen() -> [Effect] {
    guard hasScreen else {
      say(wording(LineText.noScreen))
      return []
    }
    return [.turn(.screen)]
  }

  /// Loads the changes of others when the project is newer than before, and keeps them for the next line.
  private mutating func followOthers(_ message: Message, before: Project?) -> [Effect] {
    if case .opened(let project, _) = message {
      guard hasStarted, let before, before.id == project.id, project.state.sequence > before.state.sequence
      else { return [] }
      meanwhile.heardUpTo = meanwhile.heardUpTo ?? before.state.sequence
      return [.loadHistory(project.id, item: nil, before: nil)]
    }
    if case .history(let entries, let id, nil, nil) = message {
      guard let upTo = meanwhile.heardUpTo, id == model.project?.id else { return [] }
      meanwhile.heardUpTo = nil
      let new = entries.filter { $0.sequence > upTo && !$0.isWord(of: model.actor.name) }
      meanwhile.lines += isSeat ? plain(new) : new.reversed().map { "\($0.actor) \($0.summary)." }
    }
    return []
  }

  private func plain(_ entries: [HistoryEntry]) -> [String] {
    guard let seat = model.seat?.seat else { return [] }
    let news = seat.news(from: entries).reversed().map {
      [$0.title, $0.text].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return news.isEmpty && !entries.isEmpty ? [wording(NewsText.planChanged)] : news
  }

  private mutating func waiting(for effects: [Effect]) -> [Effect] {
    awaited.note(effects)
    return effects
  }

  /// Adds lines to print, up to one page; the rest waits for `more`.
  mutating func read(_ lines: [String]) {
    unread += lines
    readPage()
  }

  private mutating func readPage() {
    // A few more lines are printed rather than asking for `more`.
    let count = unread.count <= Self.page + 3 ? unread.count : Self.page
    for line in unread.prefix(count) { say(line) }
    unread.removeFirst(count)
    if !unread.isEmpty { say(wording(LineText.moreLine, count: unread.count)) }
  }

  private mutating func readOn() {
    readPage()
    if unread.isEmpty, case .confirm(let confirm) = model.overlays.last { askToConfirm(confirm) }
  }

  mutating func say(_ line: String) {
    said.append(contentsOf: DisplayText.block(line).split(separator: "\n").map(String.init))
  }

  /// Prints the model's messages, overlays to read, and the place if it has changed.
  mutating func settle() {
    for notice in model.notices.messages { say(isSeat ? notice.text : hints.spoken(notice.text)) }
    model.notices.messages = []
    readOverlays()
    if model.overlays.isEmpty { told.confirm = "" }
    guard hasStarted, model.navigation.opening == nil, model.overlays.isEmpty else { return }
    if isSeat {
      let place = seatPlace
      guard place != told.place else { return }
      readSeat(greeting: !told.hasGreeted)
      (told.place, told.hasGreeted) = (place, model.seat != nil)
      return
    }
    told.hasGreeted = false
    let place = placeName
    if place != told.place, model.isShownLoaded, !awaited.holdsUp(model.screen) {
      told.place = place
      top = 0
      readList()
    }
    readMove()
  }

  var hints: SpokenHints {
    let words = Verb.allCases.compactMap { verb in model.word(for: .verb(verb)).map { (verb, $0.word) } }
    return SpokenHints(
      screen: model.screen, words: Dictionary(words) { first, _ in first }, isMoveShown: shownMove != nil)
  }

  private var placeName: String {
    let project = model.screen.needsProject ? model.project?.id.rawValue ?? "" : ""
    return
      "\(model.screen.rawValue)/\(project)/\(model.spokenPart)/\(model.viewTitle ?? "")/\(model.filter.text)"
  }
}
