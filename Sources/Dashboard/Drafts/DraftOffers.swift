import Domain
import Layout

/// What is done with a draft.
package enum DraftStep: Hashable, Sendable {
  case resume(Draft.ID)
  case read(Draft.ID)
  case drop(Draft.ID)
}

/// Drafts of earlier runs and of this one are offered at the start, under `:drafts`, and where the same is asked again.
extension Model {
  /// - Parameter notes: what the user should know about drafts, each as a sentence.
  mutating func take(_ drafts: [Draft], notes: [String]) {
    for draft in drafts { overlayStack.shelf.keep(draft) }
    notices.announce(notes)
    guard let newest = drafts.last else { return }
    if isCustomersOwn { return offerInSeat(newest) }
    let others =
      drafts.count == 1 ? "Not saved last time:" : "\(drafts.count) drafts not saved last time, newest:"
    say("\(others) \(named(newest)).  :drafts goes on with it")
  }

  private func named(_ draft: Draft) -> String {
    let place = [draft.question.customer, Words.when(draft.at, moment)].filter { !$0.isEmpty }
    return "\(draft.question.name) (\(DisplayText.line(place.joined(separator: ", "))))"
  }

  /// The customer's screen opens on the question that was being answered.
  private mutating func offerInSeat(_ draft: Draft) {
    let question = draft.question
    let isHere = question.project == project?.id
    if isHere, let item = question.items.first, seat?.seat.topic(item) != nil { seat?.open(item) }
    var way = texts(AnswerText.isHere)
    if isHere, case .seat(let action)? = question.asked {
      way = texts(AnswerText.goesOn, (.key, action.keyLabel))
    }
    say(texts(AnswerText.notSent, (.question, question.name), (.text, way)))
  }

  // MARK: :drafts

  mutating func askDrafts() -> [Effect] {
    let choices = overlayStack.shelf.all.reversed().map { draft in
      // On a screen of that project its name says nothing.
      let isHere = screen.needsProject && draft.question.project == project?.id
      let place = [isHere ? "" : draft.question.customer, Words.when(draft.at, moment)].filter { !$0.isEmpty }
        .joined(separator: ", ")
      return Picker.Choice(
        id: "\(draft.id)", title: draft.question.name,
        detail: DisplayText.line("\(place): \(String(draft.text.prefix(100)))"))
    }
    let drafts = overlayStack.shelf
    return ask(
      .picker(
        Picker("Drafts: typed and not saved", choices: choices) { choice in
          guard let draft = Int(choice.id).flatMap({ drafts[$0] }) else { return [] }
          return [.ask(.picker(Self.steps(draft)))]
        }))
  }

  private static func steps(_ draft: Draft) -> Picker {
    let steps: [(String, String, DraftStep)] = [
      ("go on", "asks the question again, with what you typed", .resume(draft.id)),
      ("read", "shows all of it; y copies it", .read(draft.id)),
      ("drop", "forgets it", .drop(draft.id)),
    ]
    return Picker(
      draft.question.name,
      choices: steps.map { Picker.Choice(id: $0.0, title: $0.0, detail: $0.1) }
    ) { choice in steps.first { $0.0 == choice.id }.map { [.draft($0.2)] } ?? [] }
  }

  mutating func take(_ step: DraftStep) -> [Effect] {
    switch step {
    case .resume(let id): return resume(id)
    case .read(let id):
      guard let draft = overlayStack.shelf[id] else { return [] }
      let width = max(20, geometry.size.columns - 8)
      let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { DisplayText.line(String($0)).wrapped(to: width) }
      return ask(.reader(Reader(named(draft), lines: lines.map { Reader.Line($0) })))
    case .drop(let id):
      overlayStack.shelf.drop(id)
      say("Dropped: the draft is forgotten.")
      return []
    }
  }

  // MARK: Going on

  /// Goes to the place of a draft, and asks its question again.
  private mutating func resume(_ id: Draft.ID) -> [Effect] {
    guard let question = overlayStack.shelf[id]?.question else { return [] }
    overlayStack.shelf.wanted = id
    if let wanted = question.project, wanted != project?.id {
      navigation.opening = Opening(
        project: wanted, screen: question.screen, item: question.items.first, resumes: id)
      return [.open(wanted)]
    }
    let effects =
      question.screen == screen && !screen.needsProject
      ? [] : go(to: question.screen, select: question.items.first)
    return effects + askAgain(id)
  }

  /// Asks the question of a draft again, here.
  mutating func askAgain(_ id: Draft.ID) -> [Effect] {
    guard let draft = overlayStack.shelf[id] else { return [] }
    let question = draft.question
    put(cursorOn: question)
    switch question.asked {
    case .action(let action):
      let effects = perform(action)
      if case .picker? = overlays.last {
        say("Choose as before; what you typed is in the question that follows.")
      }
      return effects
    case .editor(let purpose):
      guard var form = form(purpose, draft.text) else { return [] }
      form.slot = DraftSlot(id: id, question: question, base: draft.base)
      overlayStack.shelf.drop(id)
      put(.form(form))
      if let before = project.flatMap({ draft.base?.state(before: $0.state) }) {
        overlayStack.rebase(on: before)
      }
    case .seat(let action):
      question.items.first.map { seat?.open($0) }
      return act(action)
    case nil: say("Ask it again where it was asked: what you typed is in it.", .refused)
    }
    return []
  }

  /// Puts the cursor on what the question was about, or selects all of it.
  private mutating func put(cursorOn question: Draft.Question) {
    guard screen.needsProject else {
      let rows = portfolio.page.rows
      if screen == .portfolio, let first = question.items.first,
        let place = rows.firstIndex(where: { $0.id.rawValue == first.rawValue })
      {
        select(line: portfolio.page.offset + place)
      }
      return
    }
    guard question.items.count > 1 else { return }
    for item in question.items {
      _ = onScreen(screen) { $0.select(item, in: $1) }
      _ = perform(.verb(.select))
    }
  }
}
