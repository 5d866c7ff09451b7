import Domain

extension Model {
  /// Why an action is not available now, as a sentence with a way out; `nil` when it is.
  package func unavailable(_ action: Action) -> String? {
    if let reason = capabilities.refusal(of: action) { return reason }
    if changesProjectHere(action), screen.needsProject, let project, project.isOver {
      return "The project is \(project.head.status.title): it is read-only.  :status re-opens it"
    }
    switch action {
    case .verb(.back): return nil
    case .verb(.nextMatch), .verb(.previousMatch):
      return filter.isEmpty ? "There is no filter yet.  / starts one" : nil
    case .verb(let verb): return reasonOff(verb)
    case .go(let screen):
      if screen == .imports, imports.preview == nil { return ImportScreen.unread }
      let isThere = !screen.needsProject || project != nil || projectUnderCursor != nil
      return isThere ? nil : "Open a customer first.  Enter opens it"
    case .shared(let action): return unavailable(action)
    }
  }

  private func changesProjectHere(_ action: Action) -> Bool {
    guard case .verb(let verb) = action else { return action.changesProject }
    return action.changesProject || screen.info.changing.contains(verb)
  }

  private func unavailable(_ action: SharedAction) -> String? {
    switch action {
    case .previousPlace: navigation.previous == nil ? "There is no previous place yet." : nil
    case .nextChange, .previousChange, .seen:
      today.news.isEmpty ? "Nobody else changed anything since you looked." : nil
    case .clearFilter: filter.isEmpty ? "There is no filter to clear." : nil
    case .waiting, .mine, .agenda:
      actor.side == .provider ? nil : "These lists cover all customers, for the provider's side alone."
    case .scope:
      [.portfolio, .work, .load].contains(screen)
        ? nil : "Only the lists of all customers have it.  1 portfolio"
    case .views, .columns: viewRefusal
    case .saveView: viewSavingRefusal
    case .undo, .redo: hasUndoTarget ? nil : "There is no project here.  1 portfolio"
    case .repeatLast: unrepeatable
    case .status, .goLive, .decide, .window, .contact, .health, .escalate, .importList, .daysOff, .freeze,
      .waves, .sites,
      .fields, .scopeOfWork,
      .team:
      unavailableOnProject(action)
    case .remind: unremindable
    case .stats:
      actor.side == .provider ? nil : "Figures cover the whole portfolio; w tells about this project."
    case .customerView, .approvals, .feedback:
      screen.needsProject && project != nil ? nil : "Open the customer first.  Enter opens it"
    case .commands: unavailableCommands
    case .demo: demoRefusal
    case .drafts: overlayStack.shelf.all.isEmpty ? "There are no drafts: nothing typed is left unsaved." : nil
    case .messages: notices.messages.isEmpty ? "No messages yet." : nil
    case .filter, .print, .screenshot, .help, .palette, .theme, .mouse, .linear, .redraw, .suspend, .quit: nil
    }
  }

  /// The demo replaces the workspace on screen, so it is offered only while that workspace is empty.
  private var demoRefusal: String? {
    if isDemo { return "This is the demo already." }
    return portfolio.loaded != nil && portfolio.page.total == 0 && portfolio.isUnrestricted
      ? nil : "There are customers here: golive demo on a command line opens the demo beside them."
  }

  private var unrepeatable: String? {
    guard let last = changes.last else { return "Nothing to repeat yet." }
    guard let targets else { return "Repeat works on the items of a project." }
    if targets.isEmpty { return "Nothing is under the cursor." }
    return last.aimed(at: targets) == nil
      ? "Your last change cannot be repeated on another item." : nil
  }
}
