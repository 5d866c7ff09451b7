extension Action {
  /// What it does, in a few words, for help, palette and README.
  package var title: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .left: "left, or the column before"
    case .right: "right, or the next column"
    case .pageUp: "half a page up"
    case .pageDown: "half a page down"
    case .top: "first row"
    case .bottom: "last row"
    case .nextPane: "next pane or field"
    case .previousPane: "previous pane or field"
    case .today: "Today: what needs you, and what others changed"
    case .portfolio: "Portfolio: all customers"
    case .board: "Board of the project"
    case .checklists: "Checklists of the project"
    case .issues: "Issues of the project"
    case .timeline: "Timeline of the project"
    case .history: "History of the project"
    case .open: "open"
    case .back: "cancel, clear, or up one; never quits"
    case .previousPlace: "back to the previous place"
    case .nextChange: "next change since you looked"
    case .previousChange: "previous change since you looked"
    case .filter: "filter as you type"
    case .clearFilter: "clear the filter"
    case .nextMatch: "next match"
    case .previousMatch: "previous match"
    case .sort: "sort"
    case .scope: "which projects: active, all, on hold, closed"
    case .select: "select; then any verb acts on all selected"
    case .fold: "fold, or show what is done"
    case .zoomIn: "zoom in: more columns per day"
    case .zoomOut: "zoom out: more days per column"
    case .primary: "the obvious thing, named in the hint line"
    case .add: "add here"
    case .edit: "edit"
    case .editor: "edit in your editor"
    case .done: "done"
    case .moveTo: "move to a phase, state, place or day"
    case .moveLeft: "move it to the previous phase"
    case .moveRight: "move it to the next phase"
    case .moveUp: "move it up"
    case .moveDown: "move it down"
    case .state: "set the state"
    case .comment: "comment"
    case .ball: "ball: who must act"
    case .assign: "assign to a person"
    case .date: "set a date, in words"
    case .priority: "set the priority"
    case .evidence: "attach evidence"
    case .notNeeded: "not needed here (asks why)"
    case .problem: "it failed, or there is a problem"
    case .raise: "raise an issue from this"
    case .action: "add an action to the working plan"
    case .waive: "waive, with reason and approver"
    case .reopen: "re-open (asks why)"
    case .phase: "advance the project to the next phase"
    case .status: "hold, resume, cancel, close or re-open the project"
    case .goLive: "set the go-live day, also one that is ruled out"
    case .decide: "decide GO or NO-GO"
    case .window: "set the go-live window and the customer's time zone"
    case .contact: "record that the customer was in touch"
    case .health: "set the health by hand, or let it be computed"
    case .daysOff: "days off of this project, of every side"
    case .freeze: "periods without go-live, and the network freeze"
    case .waves: "waves: see them, add one, move one"
    case .team: "hand over to another IPM, name the cover"
    case .approvals: "approvals: read, write down what was said, withdraw"
    case .baseline: "baseline: compare with it, or store the next"
    case .undo: "undo your last change"
    case .redo: "redo"
    case .repeatLast: "repeat your last change here"
    case .why: "why is it like this?"
    case .stats: "what phases took in closed projects, and the forecast"
    case .help: "help: the keys of this screen"
    case .palette: "commands, customers, everything"
    case .copy: "copy"
    case .customerView: "what the customer sees, exactly"
    case .theme: "choose a theme, with preview"
    case .seen: "mark all changes as seen"
    case .messages: "messages shown so far"
    case .demo: "try a demo with 12 customers"
    case .mouse: "mouse on or off"
    case .linear: "plain lines instead of a screen; the word screen comes back"
    case .redraw: "redraw the screen"
    case .suspend: "suspend; fg comes back"
    case .quit: "close this; at the top, leave"
    }
  }

  package var group: ActionGroup {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .today,
      .portfolio, .board, .checklists, .issues, .timeline, .history, .open, .back, .previousPlace,
      .nextChange,
      .previousChange:
      .move
    case .filter, .clearFilter, .nextMatch, .previousMatch, .sort, .scope, .select, .fold, .zoomIn,
      .zoomOut:
      .find
    case .primary, .add, .edit, .editor, .done, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .state,
      .comment, .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise, .action, .waive,
      .reopen, .phase, .baseline, .status, .goLive, .decide, .window, .contact, .health, .approvals, .daysOff,
      .freeze,
      .waves, .team, .undo,
      .redo,
      .repeatLast:
      .change
    case .why, .stats, .help, .palette, .copy, .customerView: .ask
    case .theme, .seen, .messages, .demo, .mouse, .linear, .redraw, .suspend, .quit: .program
    }
  }

  /// Whether it is for changing the project or its items; opening it again is not among them.
  var changesProject: Bool {
    switch self {
    case .add, .edit, .editor, .done, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .state, .comment,
      .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise, .action, .waive, .reopen,
      .phase, .goLive, .decide, .window, .contact, .health, .daysOff, .freeze, .waves, .team, .repeatLast:
      true
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .today,
      .portfolio, .board, .checklists, .issues, .timeline, .history, .open, .back, .previousPlace,
      .nextChange, .previousChange, .filter, .clearFilter, .nextMatch, .previousMatch, .sort, .scope,
      .select, .fold, .zoomIn, .zoomOut, .primary, .status, .approvals, .baseline, .undo, .redo, .why,
      .stats, .help, .palette, .copy, .customerView, .theme, .seen, .messages, .demo, .mouse, .linear,
      .redraw, .suspend, .quit:
      false
    }
  }

  /// Whether a screen of a project is asked about it; the rest mean the same everywhere.
  package var isForScreens: Bool {
    switch self {
    case .today, .portfolio, .board, .checklists, .issues, .timeline, .history, .previousPlace, .nextChange,
      .previousChange, .filter, .clearFilter, .nextMatch, .previousMatch, .scope, .undo, .redo, .repeatLast,
      .help, .palette, .theme, .seen, .messages, .status, .goLive, .decide, .window, .contact, .health,
      .approvals, .daysOff, .freeze, .waves, .team, .stats, .demo, .mouse, .linear, .redraw, .suspend,
      .quit, .customerView:
      false
    default: true
    }
  }
}
