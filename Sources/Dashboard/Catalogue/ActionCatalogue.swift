extension Action {
  /// The one place for the facts of an action.
  package var info: ActionInfo {
    switch self {
    // Move around
    case .up: ActionInfo("up", .move, .screen, keys: ["k", "up"], spoken: nil, shell: .movesCursor)
    case .down: ActionInfo("down", .move, .screen, keys: ["j", "down"], spoken: nil, shell: .movesCursor)
    case .left:
      ActionInfo(
        "left, or the column before", .move, .screen, keys: ["h", "left"], spoken: ["previous"],
        shell: .movesCursor)
    case .right:
      ActionInfo(
        "right, or the next column", .move, .screen, keys: ["l", "right"], spoken: ["next"],
        shell: .movesCursor)
    case .pageUp:
      ActionInfo(
        "half a page up", .move, .screen, keys: ["ctrl-u", "pageup"], spoken: nil, shell: .movesCursor)
    case .pageDown:
      ActionInfo(
        "half a page down", .move, .screen, keys: ["ctrl-d", "pagedown"], spoken: nil, shell: .movesCursor)
    case .top:
      ActionInfo(
        "first row", .move, .screen, keys: ["g g", "home"], spoken: nil, shell: .movesCursor)
    case .bottom:
      ActionInfo("last row", .move, .screen, keys: ["G", "end"], spoken: nil, shell: .movesCursor)
    case .nextPane:
      ActionInfo(
        "next pane or field", .move, .screen, keys: ["tab"], spoken: nil, shell: .movesCursor)
    case .previousPane:
      ActionInfo(
        "previous pane or field", .move, .screen, keys: ["shift-tab"], spoken: nil, shell: .movesCursor)
    case .today:
      ActionInfo(
        "Today: what needs you, and what others changed", .move, .everywhere, keys: ["0", "g t"],
        shell: .command("golive today"))
    case .portfolio:
      ActionInfo(
        "Portfolio: all customers", .move, .everywhere, keys: ["1", "g p"], spoken: ["customers"],
        shell: .command("golive list"))
    case .board:
      ActionInfo(
        "Board of the project", .move, .everywhere, keys: ["2", "g b"],
        shell: .command("golive board PROJECT"))
    case .checklists:
      ActionInfo(
        "Checklists of the project", .move, .everywhere, keys: ["3", "g c"],
        shell: .command("golive check list PROJECT"))
    case .issues:
      ActionInfo(
        "Issues of the project", .move, .everywhere, keys: ["4", "g i"],
        shell: .command("golive issue list PROJECT"))
    case .timeline:
      ActionInfo(
        "Timeline of the project", .move, .everywhere, keys: ["5", "g l"], spoken: ["plan"],
        shell: .command("golive timeline PROJECT"))
    case .history:
      ActionInfo(
        "History of the project", .move, .everywhere, keys: ["8", "g h"], spoken: ["log"],
        shell: .command("golive history PROJECT"))
    case .open: ActionInfo("open", .move, .screen, keys: ["enter"], spoken: ["show", "read"])
    case .back:
      ActionInfo(
        "cancel, clear, or up one; never quits", .move, .screen, keys: ["esc"], spoken: nil,
        shell: .movesCursor)
    case .previousPlace:
      ActionInfo(
        "back to the previous place", .move, .everywhere, keys: ["-"], spoken: nil, shell: .movesCursor)
    case .nextChange:
      ActionInfo(
        "next change since you looked", .move, .everywhere, keys: ["]"], shell: .seenHere)
    case .previousChange:
      ActionInfo(
        "previous change since you looked", .move, .everywhere, keys: ["["], shell: .seenHere)
    // Find and choose
    case .filter: ActionInfo("filter as you type", .find, .everywhere, keys: ["/"], spoken: ["find"])
    case .clearFilter:
      ActionInfo(
        "clear the filter", .find, .everywhere, keys: ["backspace"], shell: .listOnScreen)
    case .nextMatch:
      ActionInfo(
        "next match", .find, .everywhere, keys: ["n"], spoken: nil, shell: .listOnScreen)
    case .previousMatch:
      ActionInfo(
        "previous match", .find, .everywhere, keys: ["N"], spoken: nil, shell: .listOnScreen)
    case .sort: ActionInfo("sort", .find, .screen, keys: ["s"])
    case .scope: ActionInfo("which projects: active, all, on hold, closed", .find, .everywhere, keys: ["f"])
    case .select:
      ActionInfo(
        "select; then any verb acts on all selected", .find, .screen, keys: ["v", "shift-up", "shift-down"],
        spoken: nil, shell: .listOnScreen)
    case .fold:
      ActionInfo(
        "fold, or show what is done", .find, .screen, keys: ["z"], spoken: nil, shell: .listOnScreen)
    case .zoomIn:
      ActionInfo(
        "zoom in: more columns per day", .find, .screen, keys: ["<"], spoken: nil, shell: .listOnScreen)
    case .zoomOut:
      ActionInfo(
        "zoom out: more days per column", .find, .screen, keys: [">"], spoken: nil, shell: .listOnScreen)
    // Change
    case .primary:
      ActionInfo(
        "the obvious thing, named in the hint line", .change, .screen, keys: ["space"], spoken: ["start"])
    case .add: ActionInfo("add here", .change, .item, keys: ["a"])
    case .edit: ActionInfo("edit", .change, .item, keys: ["e"])
    case .editor: ActionInfo("edit in your editor", .change, .item, keys: ["E"], spoken: nil)
    case .done:
      ActionInfo(
        "done", .change, .item, keys: ["x"], spoken: ["claim", "agree", "pass"],
        searched: ["complete", "tick"])
    case .moveTo:
      ActionInfo(
        "move to a phase, state, place or day", .change, .item, keys: ["m"], spoken: ["move"])
    case .moveLeft: ActionInfo("move it to the previous phase", .change, .item, keys: ["H"], spoken: nil)
    case .moveRight: ActionInfo("move it to the next phase", .change, .item, keys: ["L"], spoken: nil)
    case .moveUp: ActionInfo("move it up", .change, .item, keys: ["K"], spoken: nil)
    case .moveDown: ActionInfo("move it down", .change, .item, keys: ["J"], spoken: nil)
    case .state: ActionInfo("set the state", .change, .item, keys: ["t"], on: [.issues: "m"])
    case .comment: ActionInfo("comment", .change, .item, keys: ["c"])
    case .ball: ActionInfo("ball: who must act", .change, .item, keys: ["b"])
    case .assign: ActionInfo("assign to a person", .change, .item, keys: ["@"])
    case .date:
      ActionInfo(
        "set a date, in words", .change, .item, keys: ["="], spoken: ["due", "day"], searched: ["deadline"])
    case .priority: ActionInfo("set the priority", .change, .item, keys: ["#"])
    case .evidence: ActionInfo("attach evidence", .change, .item, keys: ["A"], searched: ["proof"])
    case .notNeeded:
      ActionInfo(
        "not needed here (asks why)", .change, .item, keys: ["X"], spoken: ["na"],
        searched: ["not applicable"])
    case .problem:
      ActionInfo(
        "it failed, or there is a problem", .change, .item, keys: ["!"], spoken: ["dispute", "fail"])
    case .raise: ActionInfo("raise an issue from this", .change, .item, keys: ["i"], spoken: ["issue"])
    case .action: ActionInfo("add an action to the working plan", .change, .item, keys: ["+"])
    case .waive: ActionInfo("waive, with reason and approver", .change, .item, keys: ["W"])
    case .reopen: ActionInfo("re-open (asks why)", .change, .item, keys: ["R"])
    case .phase:
      ActionInfo(
        "advance the project to the next phase", .change, .item, keys: ["P"], searched: ["gate", "pass"])
    case .baseline: ActionInfo("baseline: compare with it, or store the next", .change, .screen, keys: ["B"])
    case .status:
      ActionInfo(
        "hold, resume, cancel, close or re-open the project", .change, .everywhere,
        searched: ["hold", "resume", "cancel", "close the project", "reopen the project"],
        shell: .command("golive status PROJECT on-hold --reason TEXT"))
    case .goLive:
      ActionInfo(
        "set the go-live day, also one that is ruled out", .change, .project,
        shell: .command("golive go-live PROJECT fri"))
    case .decide:
      ActionInfo(
        "decide GO or NO-GO", .change, .project, searched: ["no-go", "rollback"],
        shell: .command("golive gate decide PROJECT go --name NAME"))
    case .window:
      ActionInfo(
        "set the go-live window and the customer's time zone", .change, .project,
        shell: .command("golive window PROJECT 08:00-10:30 --zone Europe/London"))
    case .contact:
      ActionInfo(
        "record that the customer was in touch", .change, .project,
        searched: ["phone", "call", "mail", "heard of"],
        shell: .command("golive contact PROJECT --note 'Dana Ruiz, phone'"))
    case .health:
      ActionInfo(
        "set the health by hand, or let it be computed", .change, .project,
        shell: .command("golive health PROJECT amber --reason TEXT"))
    case .approvals:
      ActionInfo(
        "approvals: read, write down what was said, withdraw", .change, .everywhere, keys: ["g a"],
        searched: ["sign", "signing", "signature", "sign-off", "send back", "receipt"],
        shell: .command("golive approvals PROJECT"))
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
        searched: ["site", "second go-live"], shell: .command("golive plan waves PROJECT"))
    case .team:
      ActionInfo(
        "hand over to another IPM, name the cover", .change, .project,
        searched: ["ipm", "cover", "hand over"], shell: .command("golive people ipm PROJECT NAME"))
    case .undo:
      ActionInfo(
        "undo your last change", .change, .everywhere, keys: ["u"], shell: .command("golive undo PROJECT"))
    case .redo:
      ActionInfo(
        "redo", .change, .everywhere, keys: ["ctrl-r"], shell: .command("golive redo PROJECT"))
    case .repeatLast:
      ActionInfo(
        "repeat your last change here", .change, .project, keys: ["."], shell: .dashboard)
    // Ask
    case .why: ActionInfo("why is it like this?", .ask, .screen, keys: ["w"])
    case .stats:
      ActionInfo(
        "what phases took in closed projects, and the forecast", .ask, .everywhere,
        shell: .command("golive stats PROJECT"))
    case .help:
      ActionInfo(
        "help: the keys of this screen", .ask, .everywhere, keys: ["?", "f1"], spoken: nil,
        shell: .command("golive --help"))
    case .palette:
      ActionInfo(
        "commands, customers, everything", .ask, .everywhere, keys: [":", "ctrl-p"], spoken: nil,
        shell: .dashboard)
    case .copy:
      ActionInfo(
        "copy", .ask, .screen, keys: ["y"], spoken: nil, shell: .none("it hands text to the terminal"))
    case .customerView:
      ActionInfo(
        "what the customer sees, exactly", .ask, .everywhere, keys: ["V"],
        shell: .command("golive seat PROJECT"))
    // The program
    case .theme:
      ActionInfo(
        "choose a theme, with preview", .program, .everywhere, spoken: nil,
        shell: .command("golive --theme NAME"))
    case .seen: ActionInfo("mark all changes as seen", .program, .everywhere, shell: .seenHere)
    case .messages: ActionInfo("messages shown so far", .program, .everywhere, spoken: nil, shell: .dashboard)
    case .demo:
      ActionInfo(
        "try a demo with 12 customers", .program, .everywhere, on: [.portfolio: "t"], spoken: nil,
        shell: .command("golive demo"))
    case .mouse:
      ActionInfo(
        "mouse on or off", .program, .everywhere, keys: ["%"], spoken: nil, shell: .dashboard)
    case .linear:
      ActionInfo(
        "plain lines instead of a screen; the word screen comes back", .program, .everywhere, spoken: nil,
        shell: .command("golive --linear"))
    case .redraw:
      ActionInfo(
        "redraw the screen", .program, .everywhere, keys: ["ctrl-l"], spoken: nil, shell: .dashboard)
    case .suspend:
      ActionInfo(
        "suspend; fg comes back", .program, .everywhere, keys: ["ctrl-z"], spoken: nil, shell: .dashboard)
    case .quit:
      ActionInfo(
        "close this; at the top, leave", .program, .everywhere, keys: ["q"], spoken: ["leave", "exit"],
        shell: .dashboard)
    }
  }
}
