import Domain
import Layout

extension Model {
  /// Handles one message; returns the effects it needs, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    let effects = react(to: message)
    keepCustomer()
    return effects + wantedExternalFacts()
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .input(let input): return take(input)
    case .clock(let moment):
      let isNewDay = moment.today != day
      self.moment = moment
      guard isNewDay else { return [] }
      shown.planned = shown.planned?.on(day)
      refreshSeat()
      return isCustomersOwn ? [] : [.loadToday(today.query(on: day))]
    case .portfolio(let page, let query):
      portfolio.take(page, for: query, height: portfolio.rows(workspaceContext))
      return portfolio.wantedRows(workspaceContext)
    case .today(let page, let query):
      if typedSearch == .loadToday(query) { typedSearch = nil }
      today.take(page, for: query)
      return today.wantedThings(workspaceContext)
    case .work(let page, let query):
      if typedSearch == .loadWork(query) { typedSearch = nil }
      work.take(page, for: query)
      return work.wantedRows(workspaceContext)
    case .ownWork(let rows, let isOwnChange): return take(own: rows, isOwnChange: isOwnChange)
    case .workload(let counted, let query):
      load.take(counted, for: query)
      return []
    case .figures(let counted, let query):
      figures.take(counted, for: query, on: day)
      return []
    case .news(let news, let count, let tick, let since):
      // Others have changed something, possibly in another project.
      if tick != today.tick { shown.externalFacts.expire() }
      today.take(news: news, count: count, tick: tick, since: since)
      // Whoever never looked has all of it before them.
      history.newSince = since ?? (news.isEmpty ? nil : Timestamp(milliseconds: 0))
      return []
    case .chosen(let rows, let asked):
      portfolio.remember(rows, of: asked)
      return []
    case .found(let rows, let text):
      found(rows, for: text)
      return []
    case .opened(let project, let summary): return opened(project, summary)
    case .looked(let project):
      take(looked: project)
      return []
    case .created(let id):
      overlayStack.submitted = nil
      say("Created. Every change from now on can be undone with u.")
      navigation.opening = Opening(project: id, screen: .board, item: nil)
      return [.open(id)] + reload()
    case .history(let entries, let project, let item, let before):
      guard project == self.project?.id else { return [] }
      history.take(entries, item: item, before: before)
      return []
    case .seatNews(let entries, let project, let tick, let isFirst):
      return takeNews(entries, of: project, tick: tick, isFirst: isFirst)
    case .surveyed(let survey):
      shown.externalFacts.take(survey)
      refreshShown()
      return []
    case .passages(let passages):
      shown.externalFacts.take(passages)
      if shown.isWaitingForStats { return askStats() }
      refreshShown()
      return []
    case .rejections(let reasons):
      shown.externalFacts.take(reasons)
      return []
    case .document(let text):
      guard text.question.project == project?.id else { return [] }
      documents.take(text)
      seat?.take(text)
      refreshShown()
      return []
    case .reminder(let draft):
      show(draft)
      return []
    case .views(let library, let purpose): return take(library, for: purpose)
    case .ownFields(let names): return take(ownFields: names)
    case .kinds(let kinds):
      return screen == .portfolio ? ask(NewProjectForm.asking(on: day, kinds, preferences.usual)) : []
    case .viewSaved(let view):
      saved(view)
      return []
    case .saved(let what):
      overlayStack.submitted = nil
      say(what)
      return []
    case .numbers, .numberHistory, .reconciled: return takeNumbers(message)
    case .reviewed(let preview): return take(preview)
    case .committed(let planned, let entry): return committed(planned, entry)
    case .failed(let failure):
      typedSearch = nil
      return fail(failure)
    case .announced(let sentences):
      notices.announce(sentences)
      return []
    case .damage(let failure):
      // Nothing else reminds the customer, whose screen has no header.
      notices.tell(
        damage: isCustomersOwn ? failure?.plain.map { texts($0) } : failure?.sentence, stays: isCustomersOwn)
      return []
    case .loss(let failure):
      notices.tell(loss: failure.map(words), inFull: failure.map(words))
      return []
    case .replaced(let failure):
      notices.demandReading(of: words(failure))
      return []
    case .waiting(let sentence):
      notices.wait(sentence)
      return []
    case .edited(let edited, let purpose): return take(edited, purpose)
    case .drafts(let drafts, let notes):
      take(drafts, notes: notes)
      return []
    case .themes(let names):
      preferences.themes = names
      return []
    case .themed(let name):
      preferences.theme = name
      return []
    }
  }

  private mutating func take(_ input: Input) -> [Effect] {
    changes.undo.begin()
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .click(let column, let row): return click(column: column, row: row)
    case .release(let column, let row): return release(column: column, row: row)
    case .wheel(let lines, let column, let row): return wheel(lines, column: column, row: row)
    case .resize(let size):
      geometry = Geometry(size)
      portfolio.window.reveal(height: portfolio.rows(workspaceContext), count: portfolio.count)
      return portfolio.loaded == nil ? [] : portfolio.wantedRows(workspaceContext)
    // The loop of the session acts on these itself.
    case .wake, .terminate: return []
    case .focus: return [.redraw]
    }
  }

  /// Effects that reload everything on screen.
  package func reload() -> [Effect] {
    let open: [Effect] = project.map { [.open($0.id)] } ?? []
    // A customer's session never asks for other projects.
    if isCustomersOwn { return open }
    return wantedLists() + open + wantedOwnWork()
  }

  private mutating func opened(_ project: Project, _ summary: ProjectSummary) -> [Effect] {
    let asked = navigation.opening.flatMap { $0.project == project.id ? $0 : nil }
    guard asked != nil || self.project?.id == project.id else { return [] }
    let isOther = self.project?.id != project.id
    shown.planned = PlannedProject(project, on: day, summary: summary, known: shown.planned?.schedule)
    if let asked, !asked.isReturn { beginAnew(isOther: isOther) }
    refreshScreens()
    putAskedAgain()
    guard let asked else { return wantedByShown() }
    navigation.opening = nil
    if let verb = asked.verb, let item = asked.item { return act(verb, on: item, in: project.id) }
    let effects = show(asked)
    return effects + (asked.resumes.map { askAgain($0) } ?? [])
  }

  private mutating func show(_ asked: Opening) -> [Effect] {
    show(asked.screen)
    advanceTour()
    if isCustomersOwn { return wantedNews() }
    guard let item = asked.item else { return wantedByShown() }
    if asked.screen == .board { return jump(to: item) }
    _ = onScreen(asked.screen) { $0.select(item, in: $1) }
    return wantedByShown()
  }

  /// Resets the screens for a project that opens: cursors go to its current phase. When it is another project than
  /// before, selections and shown moves are dropped too, because its items may have the same ids.
  private mutating func beginAnew(isOther: Bool) {
    for id in ScreenID.allCases { _ = onScreen(id) { screen, _ in screen.beginAnew(isOther: isOther) } }
    guard isOther else { return }
    changes.forgetLast()
  }

  private mutating func committed(_ planned: PlannedProject, _ entry: HistoryEntry) -> [Effect] {
    let project = planned.project
    notices.bar = nil
    let others = overlayStack.others
    overlayStack.forgetTyping()
    changes.record(entry, in: project.id)
    if entry.undoes == nil { advanceTour(hasStored: true) }
    if !isSeated {
      // The summary of the entry holds the signed text, which is too long for the message line.
      let said = project.receipt(of: entry).map { "Signed.  Receipt: \($0)" }
      say(said ?? report(of: entry, in: project))
    }
    let after = onScreen(screen) { screen, _ in screen.committed() } ?? []
    if self.project?.id == project.id {
      shown.planned = planned.on(day)
      refreshScreens()
    }
    if isSeated { settleSeat(entry) } else { showSigned(entry) }
    if isCustomersOwn { return [] }
    let more: [Effect] = screen.needsProject ? [] : wantedLists()
    return change(others, after: entry) + react(after) + more + wantedByShown()
      + wantedOwnWork(isOwnChange: true)
  }

  /// Shows the signed text again, with its receipt.
  private mutating func showSigned(_ entry: HistoryEntry) {
    guard let project, project.receipt(of: entry) != nil,
      let signOff = entry.signOff.flatMap(project.signOff),
      let approval = project.approval(of: signOff.subject)
    else { return }
    show(.reader(ApprovalQuestions(project: project, actor: actor, moment: moment).reader(approval)))
  }

  mutating func refreshScreens() {
    refreshSeat()
    if !isCustomersOwn { refreshShown() }
  }

  /// A failure in the words of whoever looks at the screen.
  private func words(_ failure: Failure) -> String {
    isCustomersOwn ? plain(failure) : failure.sentence
  }

  /// In the language of the customer's screen. What has changed is said in English only; the screen shows it.
  private func plain(_ failure: Failure) -> String {
    if failure.outdated != nil, !texts.isEnglish { return texts(RefusalText.outdatedBriefly) }
    return failure.plain.map { texts($0) } ?? failure.sentence
  }

  private mutating func fail(_ failure: Failure) -> [Effect] {
    navigation.opening = nil
    imports.refuse()
    let refused = changes.refuse()
    if let conflict = failure.conflict, let refused {
      offerChoice(conflict, of: refused.command, in: refused.project)
      return []
    }
    let isAskedAgain = failure.outdated != nil && refused != nil
    let sentence = isSeated ? plain(failure) : failure.sentence
    if let submitted = overlayStack.submitted, !isAskedAgain {
      comeBack(
        submitted, because: failure.place == .bar ? sentence : refusal(sentence),
        entry: failure.field?.rawValue)
      if failure.place == .message { return [] }
    }
    switch failure.place {
    case .message: say(refusal(sentence), .refused)
    case .bar: notices.stayOnBar(sentence, inFull: isCustomersOwn ? sentence : failure.sentence)
    }
    guard let outdated = failure.outdated, let refused else { return [] }
    return askAgain(refused.command, in: refused.project, because: outdated)
  }

  mutating func commit(_ command: Command, in project: ProjectID) -> [Effect] {
    changes.ask(command, of: project)
    let basis = overlayStack.basis
    let isOvertaken = basis?.id == project && basis?.sequence != self.project?.state.sequence
    return [.commit(command, project, basis: isOvertaken ? basis : nil)]
  }

  /// Reopens what was typed and not stored, with the reason, to be corrected or sent again.
  ///
  /// - Parameter entry: the form field that was refused.
  mutating func comeBack(_ overlay: Overlay, because reason: String, entry: String?) {
    overlayStack.submitted = nil
    switch overlay {
    case .prompt(var prompt):
      prompt.problem = reason
      put(.prompt(prompt))
    case .form(var form):
      if let place = form.entries.firstIndex(where: { $0.id == entry }) { form.focus = place }
      if form.entries.indices.contains(form.focus) { form.entries[form.focus].problem = reason }
      put(.form(form))
    case .picker, .confirm, .help, .palette, .reader, .conflict: put(overlay)
    }
  }
}
