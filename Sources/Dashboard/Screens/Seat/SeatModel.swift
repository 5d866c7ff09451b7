import Domain
import Layout

/// A project that the customer belongs to.
package struct SeatChoice: Hashable, Sendable {
  package let id: ProjectID
  package let customer: String

  package init(id: ProjectID, customer: String) {
    self.id = id
    self.customer = customer
  }
}

extension Model {
  /// Whether the customer's screen is shown, to the customer or as the provider's preview.
  package var isSeated: Bool { isCustomersOwn || seat != nil }

  /// Effects before the first frame of a customer's session.
  mutating func takeSeat() -> [Effect] {
    customerSession.seats.count == 1 ? enter(customerSession.seats[0].id) : []
  }

  private mutating func enter(_ id: ProjectID) -> [Effect] {
    navigation.opening = Opening(project: id, screen: .checklists, item: nil)
    return [.open(id)]
  }

  /// Shows the provider what the main contact sees.
  mutating func lookOverTheShoulder() {
    guard let project else { return }
    seat = SeatScreen(seat(of: project.mainContact, in: project), isPreview: true)
  }

  /// The screen from `person`'s rights, also in a preview.
  private func seat(of person: Actor, in project: Project) -> Seat {
    Seat(
      actor == person ? project : Project(project.state.shown(to: person)) ?? project, for: person, on: day,
      in: texts)
  }

  mutating func refreshSeat() {
    guard let project else { return }
    if var screen = seat {
      screen.refresh(seat(of: screen.seat.person, in: project))
      seat = screen
    } else if isCustomersOwn {
      seat = SeatScreen(seat(of: actor, in: project))
    }
  }

  // MARK: Keys

  mutating func pressSeat(_ key: Key) -> [Effect] {
    if key == .control("l") { return [.redraw] }
    guard let action = SeatAction(key) else {
      say(wording(AnswerText.keyOff), .refused)
      return []
    }
    return act(action)
  }

  package mutating func act(_ action: SeatAction) -> [Effect] {
    guard let screen = seat else { return choose(action) }
    if let reason = screen.unavailable(action) {
      say(reason, .refused)
      return []
    }
    let (rows, extent) = (seatListRows, overlayStack.pageExtent)
    if overlays.isEmpty { overlayStack.asked = .seat(action) }
    seat?.notice(extent)
    switch action {
    case .yes, .no, .notApply, .except, .ask:
      guard let answer = action.answer else { return [] }
      return screen.page == .paper ? giveOnPaper(answer) : give(answer)
    case .next: seat?.step(by: 1, rows: rows, of: extent)
    case .previous: seat?.step(by: -1, rows: rows, of: extent)
    case .more: seat?.page(by: 1, rows: rows, of: extent)
    case .less: seat?.page(by: -1, rows: rows, of: extent)
    case .open:
      if screen.page == .news { return openNews() }
      if screen.page == .papers { seat?.openPaper() } else { seat?.openMarked() }
    case .list: seat?.turn(to: .list)
    case .plan: seat?.turn(to: .plan)
    case .documents: return turnToPapers()
    case .compare: seat?.compare()
    case .news: return turnToNews()
    case .first: seat?.goToEnd(first: true, rows: rows, of: extent)
    case .last: seat?.goToEnd(first: false, rows: rows, of: extent)
    case .search:
      return ask(
        .prompt(Prompt(wording(PageText.searchPrompt), kind: .filter, text: screen.searched) { _ in [] }))
    case .mine: seat?.toggleMine()
    case .linear: return [.turn(.lines)]
    case .help: seat?.turn(to: .help)
    case .report: return report()
    case .undo: return project.map { [.undo($0.id)] } ?? []
    case .back: return back()
    case .finish: return finish()
    }
    return []
  }

  private mutating func back() -> [Effect] {
    if seat?.page == .news { return leaveNews() }
    if seat?.page == .list, seat?.isNarrowed == true {
      seat?.showAll()
      return []
    }
    if seat?.page == .paper {
      seat?.turn(to: .papers)
      return []
    }
    if seat?.page != .question { seat?.turn(to: .question) } else if seat?.isPreview == true { seat = nil }
    return []
  }

  private mutating func finish() -> [Effect] {
    if seat?.isPreview == true {
      seat = nil
      return []
    }
    if customerSession.seats.count > 1 {
      (seat, shown.planned) = (nil, nil)
      return []
    }
    return [.quit]
  }

  mutating func give(_ answer: Seat.Answer) -> [Effect] {
    guard let screen = seat, let (shown, topic) = screen.questionInFront else { return [] }
    if answer == .yes, !screen.isReadToEnd, case .success = shown.reply(answer, to: topic) {
      let (rows, extent) = (seatListRows, overlayStack.pageExtent)
      seat?.page(by: 1, rows: rows, of: extent)
      let below = extent?.below(screen.top) ?? 0
      say(wording(AnswerText.readToEnd, count: below), .refused)
      return []
    }
    return put(shown.reply(answer, to: topic), in: shown.project)
  }

  /// Asks what the answer needs, and stores it.
  mutating func put(_ reply: Result<Seat.Reply, Seat.Unanswerable>, in project: Project) -> [Effect] {
    switch reply {
    case .failure(let reason):
      say(reason.sentence, .refused)
      return []
    case .success(let reply):
      customerSession.thanks = reply.thanks
      if let form = reply.form { return ask(.form(SeatForms.form(form, in: project, wording))) }
      if let asked = reply.confirmation {
        return ask(
          .confirm(
            Confirm(asked.title, lines: asked.lines, key: asked.key, verb: asked.verb) {
              [.commit(reply.command(""))]
            }))
      }
      guard let prompt = reply.prompt else { return commit(reply.command(""), in: project.id) }
      let kind: Prompt.Kind = reply.isRequired ? .required : .text
      return ask(
        .prompt(
          Prompt(prompt, kind: kind, text: reply.text, limit: .long, isSecret: reply.isSecret) {
            [.commit(reply.command($0))]
          }))
    }
  }

  private mutating func report() -> [Effect] {
    ask(.form(SeatForms.report(wording)))
  }

  /// The choice between several projects.
  private mutating func choose(_ action: SeatAction) -> [Effect] {
    switch action {
    case .next: customerSession.choosing.move(by: 1, count: customerSession.seats.count)
    case .previous: customerSession.choosing.move(by: -1, count: customerSession.seats.count)
    case .open:
      return customerSession.seats.indices.contains(customerSession.choosing.cursor)
        ? enter(customerSession.seats[customerSession.choosing.cursor].id) : []
    case .finish: return [.quit]
    case .linear: return [.turn(.lines)]
    case .yes, .no, .notApply, .except, .ask, .more, .less, .list, .plan, .documents, .compare, .news,
      .report,
      .undo, .back, .help, .first, .last, .search, .mine:
      say(wording(customerSession.seats.isEmpty ? AnswerText.finishes : .choose))
    }
    return []
  }

  // MARK: Answers of the store

  /// Shows the confirmation of a stored change, and the next page.
  mutating func settleSeat(_ entry: HistoryEntry) {
    let reported = entry.raised.flatMap { project?.issue($0) }.flatMap { seat?.seat.reportThanks($0) }
    let said = customerSession.thanks ?? reported ?? wording(AnswerText.saved)
    customerSession.thanks = nil
    // What was signed stays on screen with its receipt: undo does not reverse it.
    if entry.signOff != nil {
      if let topic = seat?.current { seat?.open(topic) }
      return say(
        said
          + (project?.receipt(of: entry).map {
            "  " + wording(AnswerText.receipt, (.receipt, $0.description))
          } ?? ""))
    }
    // What was submitted is locked, and shown as it was given.
    if entry.givesFeedback {
      if let topic = seat?.current { seat?.open(topic) }
      return say(said)
    }
    say(entry.undoes == nil ? wording(AnswerText.undoKey, (.text, said)) : wording(AnswerText.takenBack))
    if entry.undoes == nil { seat?.moveOn() }
  }

  mutating func clickSeat(_ target: Target) -> [Effect] {
    switch target {
    case .seat(let action): return act(action)
    case .news(let index):
      seat?.markNews(index)
      return openNews()
    case .item(let id):
      if seat?.page == .list, seat?.list.current != id { seat?.mark(id) } else { seat?.open(id) }
    case .row(let index) where seat != nil:
      seat?.markPaper(index)
      seat?.openPaper()
    case .row(let index):
      customerSession.choosing.select(index, count: customerSession.seats.count)
      return choose(.open)
    case .tab, .action, .due, .work, .figure, .choice, .overlay: break
    }
    return []
  }

  /// Rows of the customer's list on screen.
  package var seatListRows: Int { SeatLayout(geometry).page.rows }
}

extension SeatScreen {
  /// Why a key is not available now; `nil` when it is.
  func unavailable(_ action: SeatAction) -> String? {
    switch action {
    case .yes, .no, .notApply, .except, .ask, .report, .undo:
      if isPreview { return texts(AnswerText.previewOnly, (.name, seat.person.name)) }
      guard action.answer != nil else { return nil }
      if page == .paper { return nil }
      if page != .question { return texts(AnswerText.openFirst) }
      return topic == nil ? texts(AnswerText.noQuestion) : nil
    case .open:
      if page == .list || page == .news || page == .papers { return nil }
      return texts(AnswerText.pressToAnswer)
    case .back:
      return page == .question && !isPreview ? texts(AnswerText.yourScreen) : nil
    case .next, .previous:
      return page == .question && seat.questions.isEmpty
        ? texts(AnswerText.noOther) : nil
    case .search, .mine: return page == .list ? nil : texts(AnswerText.listSearched)
    case .news:
      if isPreview { return texts(AnswerText.newsAlone, (.name, seat.person.name)) }
      return news.isEmpty ? texts(AnswerText.nothingNew) : nil
    case .first, .last:
      return page == .question && seat.questions.isEmpty
        ? texts(AnswerText.noOther) : nil
    case .compare:
      if page != .paper { return texts(AnswerText.documentFirst) }
      return paper?.before == nil ? texts(AnswerText.firstVersion) : nil
    case .linear: return isPreview ? texts(AnswerText.notYours) : nil
    case .more, .less, .list, .plan, .documents, .help, .finish: return nil
    }
  }
}
