extension SharedAction {
  /// The facts of every shared action.
  package var info: ActionInfo {
    switch self {
    // Move around
    case .previousPlace:
      ActionInfo(
        "back to the previous place", .move, .everywhere, keys: ["-"], spoken: nil, shell: .movesCursor)
    case .nextChange:
      ActionInfo(
        "next change since you looked", .move, .everywhere, keys: ["]"], shell: .seenHere)
    case .previousChange:
      ActionInfo(
        "previous change since you looked", .move, .everywhere, keys: ["["], shell: .seenHere)
    case .waiting:
      ActionInfo(
        "who you wait for, over all customers", .move, .everywhere, keys: ["O"],
        searched: ["owed", "waiting on", "holds"], shell: .command("golive work waiting"))
    case .mine:
      ActionInfo(
        "what is yours, over all customers", .move, .everywhere, keys: ["I"], searched: ["my tasks"],
        shell: .command("golive work mine"))
    case .agenda:
      ActionInfo(
        "the next 15 business days, over all customers", .move, .everywhere, keys: ["D"],
        searched: ["diary", "calendar", "upcoming"], shell: .command("golive work agenda"))
    // Find and choose
    case .filter: ActionInfo("filter as you type", .find, .everywhere, keys: ["/"], spoken: ["find"])
    case .clearFilter:
      ActionInfo(
        "clear the filter", .find, .everywhere, keys: ["backspace"], shell: .listOnScreen)
    case .scope:
      ActionInfo(
        "which projects: active, all, on hold, closed", .find, .everywhere, keys: ["f"],
        shell: .command("golive list --scope all"))
    case .views:
      ActionInfo(
        "views: a letter shows one; save what is shown as one", .find, .everywhere, keys: ["F"],
        searched: ["saved", "named filter", "perspective"], shell: .command("golive list --view 'in danger'"))
    case .saveView:
      ActionInfo(
        "save what is shown as a view", .find, .everywhere,
        shell: .command("golive view save NAME --list portfolio"))
    case .columns:
      ActionInfo(
        "choose the columns, their order and widths", .find, .everywhere,
        shell: .command("golive list --columns customer,ball:12"))
    // Change
    case .status:
      ActionInfo(
        "hold, resume, cancel, close or re-open the project", .change, .everywhere,
        searched: ["hold", "resume", "cancel", "close the project", "reopen the project"],
        shell: .command("golive status PROJECT on-hold --reason TEXT"), takes: .projects)
    case .goLive:
      ActionInfo(
        "set the go-live day, also one that is ruled out", .change, .project,
        shell: .command("golive go-live PROJECT fri"), takes: .projects)
    case .decide:
      ActionInfo(
        "decide GO or NO-GO", .change, .project, searched: ["no-go", "rollback"],
        shell: .command("golive gate decide PROJECT go --name NAME"), takes: .projects)
    case .window:
      ActionInfo(
        "set the go-live window and the customer's time zone", .change, .project,
        shell: .command("golive window PROJECT 08:00-10:30 --zone Europe/London"), takes: .projects)
    case .contact:
      ActionInfo(
        "record that the customer was in touch", .change, .project,
        searched: ["phone", "call", "mail", "heard of"],
        shell: .command("golive contact PROJECT --note 'Dana Ruiz, phone'"), takes: .projects)
    case .remind:
      ActionInfo(
        "one reminder to whoever has this, over all projects", .change, .everywhere, keys: ["C"],
        searched: ["chase", "reminder", "nudge"], shell: .command("golive remind PERSON"), takes: .rows)
    case .escalate:
      ActionInfo(
        "escalate this or the project; write down the answer", .change, .project,
        keys: ["U"], searched: ["level", "manager", "director"],
        shell: .command("golive escalate to PROJECT ITEM --why TEXT"), takes: .rows)
    case .health:
      ActionInfo(
        "set the health by hand, or let it be computed", .change, .project,
        shell: .command("golive health PROJECT amber --reason TEXT"), takes: .projects)
    case .commands:
      ActionInfo(
        "run a program of your own on the chosen rows", .ask, .everywhere, keys: ["$"],
        searched: ["own commands", "hook", "run", "script", "external"],
        shell: .command("golive run NAME PROJECT ITEM"), takes: .rows)
    case .approvals:
      ActionInfo(
        "approvals: read, write down what was said, withdraw", .change, .everywhere, keys: ["g a"],
        searched: [
          "sign", "signing", "signature", "sign-off", "send back", "receipt", "accept", "exception", "deemed",
        ],
        shell: .command("golive approvals PROJECT"), takes: .projects)
    case .feedback:
      ActionInfo(
        "the customer's feedback: ask for it, write it down, read it", .change, .everywhere,
        searched: ["experience", "rating", "recommend", "survey", "satisfaction"],
        shell: .command("golive feedback PROJECT"), takes: .projects)
    case .importList:
      ActionInfo(
        "import a list of what is shown here, from a file", .change, .project,
        searched: ["csv", "markdown", "ics", "upload", "read a file", "people", "tasks", "items", "numbers"])
    case .daysOff:
      ActionInfo(
        "days off of this project, of every side", .change, .project, keys: ["g d"],
        searched: ["holiday", "vacation", "shutdown"],
        shell: .command("golive calendar off PROJECT fri --name TEXT --side cust"))
    case .freeze:
      ActionInfo(
        "periods without go-live, and the network freeze", .change, .project,
        shell: .command("golive calendar freeze PROJECT fri +5bd --name TEXT"))
    case .waves:
      ActionInfo(
        "waves: see them, add one, move one", .change, .project, keys: ["g w"],
        searched: ["second go-live"], shell: .command("golive plan waves PROJECT"))
    case .sites:
      ActionInfo(
        "sites: see them, add one, change one", .change, .project, keys: ["g s"],
        searched: ["site", "location", "office", "tester", "emergency address"],
        shell: .command("golive site list PROJECT"))
    case .fields:
      ActionInfo(
        "own fields: fill them in, add one, change one", .change, .project, keys: ["g v"],
        searched: ["custom field", "tenant", "order number", "circuit", "attribute"],
        shell: .command("golive field list PROJECT"))
    case .scopeOfWork:
      ActionInfo(
        "Scope of Work: steps, quantities, change requests", .change, .project, keys: ["g x"],
        searched: ["sow", "change request", "assumption", "exclusion", "quantity"],
        shell: .command("golive scope show PROJECT"))
    case .team:
      ActionInfo(
        "hand over to another IPM, name the cover", .change, .project,
        searched: ["ipm", "cover", "hand over"], shell: .command("golive people ipm PROJECT NAME"))
    case .undo:
      ActionInfo(
        "undo your last change", .change, .everywhere, keys: ["u"], shell: .command("golive undo PROJECT"),
        takes: .projects)
    case .redo:
      ActionInfo(
        "redo", .change, .everywhere, keys: ["ctrl-r"], shell: .command("golive redo PROJECT"),
        takes: .projects)
    case .repeatLast:
      ActionInfo(
        "repeat your last change here", .change, .project, keys: ["."], shell: .dashboard)
    // Ask
    case .stats:
      ActionInfo(
        "how long phases took in closed projects, and the forecast", .ask, .everywhere,
        shell: .command("golive stats PROJECT"))
    case .print:
      ActionInfo(
        "print what is shown: into a file, or copied", .ask, .everywhere, keys: ["p"],
        shell: .none("the lists of golive print: golive board PROJECT > board.txt"))
    case .screenshot:
      ActionInfo(
        "a picture of this screen in a file: SVG, or text", .ask, .everywhere, spoken: nil,
        searched: ["image", "svg", "capture", "save the screen"],
        shell: .command("golive screenshot --screen board --project PROJECT"))
    case .help:
      ActionInfo(
        "help: the keys of this screen", .ask, .everywhere, keys: ["?", "f1"], spoken: nil,
        shell: .command("golive --help"))
    case .palette:
      ActionInfo(
        "commands, customers, everything", .ask, .everywhere, keys: [":", "ctrl-p"], spoken: nil,
        shell: .dashboard)
    case .customerView:
      ActionInfo(
        "what the customer sees, exactly", .ask, .everywhere, keys: ["V"],
        shell: .command("golive seat PROJECT"), takes: .projects)
    // The program
    case .theme:
      ActionInfo(
        "choose a theme, with preview", .program, .everywhere, spoken: nil,
        shell: .command("golive --theme NAME"))
    case .seen: ActionInfo("mark all changes as seen", .program, .everywhere, shell: .seenHere)
    case .messages: ActionInfo("messages shown so far", .program, .everywhere, spoken: nil, shell: .dashboard)
    case .drafts:
      ActionInfo(
        "what you typed and did not save: go on, read, drop", .program, .everywhere,
        searched: ["unsaved", "restore", "recover"], shell: .command("golive drafts"))
    case .demo:
      ActionInfo(
        "try a demo with 12 customers", .program, .everywhere, on: [.portfolio: "t"], spoken: nil,
        shell: .command("golive demo"))
    case .mouse:
      ActionInfo(
        "mouse on or off", .program, .everywhere, keys: ["%"], spoken: nil, shell: .dashboard)
    case .linear:
      ActionInfo(
        "plain lines instead of a screen; the word screen returns", .program, .everywhere, spoken: nil,
        shell: .command("golive --linear"))
    case .redraw:
      ActionInfo(
        "redraw the screen", .program, .everywhere, keys: ["ctrl-l"], spoken: nil, shell: .dashboard)
    case .suspend:
      ActionInfo(
        "suspend; fg returns", .program, .everywhere, keys: ["ctrl-z"], spoken: nil, shell: .dashboard)
    case .quit:
      ActionInfo(
        "close this; at the top, leave", .program, .everywhere, keys: ["q"], spoken: ["leave", "exit"],
        shell: .dashboard)
    }
  }
}
