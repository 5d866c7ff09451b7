extension Verb {
  /// The facts of every verb.
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
    case .open: ActionInfo("open", .move, .screen, keys: ["enter"], spoken: ["show", "read"], takes: .place)
    case .back:
      ActionInfo(
        "cancel, clear, or up one level; never quits", .move, .screen, keys: ["esc"], spoken: nil,
        shell: .movesCursor)
    // Find and choose
    case .nextMatch:
      ActionInfo(
        "next match", .find, .screen, keys: ["n"], spoken: nil, shell: .listOnScreen)
    case .previousMatch:
      ActionInfo(
        "previous match", .find, .screen, keys: ["N"], spoken: nil, shell: .listOnScreen)
    case .sort: ActionInfo("sort", .find, .screen, keys: ["s"])
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
        "the usual next step, named in the hint line", .change, .screen, keys: ["space"], spoken: ["start"],
        takes: .rows)
    case .add: ActionInfo("add here", .change, .item, keys: ["a"])
    case .edit: ActionInfo("edit", .change, .item, keys: ["e"], takes: .rows)
    case .editor: ActionInfo("edit in your editor", .change, .item, keys: ["E"], spoken: nil, takes: .rows)
    case .done:
      ActionInfo(
        "done", .change, .item, keys: ["x"], spoken: ["claim", "agree", "pass"],
        searched: ["complete", "tick"], takes: .rows)
    case .moveTo:
      ActionInfo(
        "move to a phase, state, place or day", .change, .item, keys: ["m"], spoken: ["move"], takes: .rows)
    case .moveLeft:
      ActionInfo("move it to the previous phase", .change, .item, keys: ["H"], spoken: nil, takes: .rows)
    case .moveRight:
      ActionInfo("move it to the next phase", .change, .item, keys: ["L"], spoken: nil, takes: .rows)
    case .moveUp: ActionInfo("move it up", .change, .item, keys: ["K"], spoken: nil, takes: .rows)
    case .moveDown: ActionInfo("move it down", .change, .item, keys: ["J"], spoken: nil, takes: .rows)
    case .state: ActionInfo("set the state", .change, .item, keys: ["t"], on: [.issues: "m"], takes: .rows)
    case .comment:
      ActionInfo("comment", .change, .item, keys: ["c"], spoken: ["note"], takes: .rows)
    case .ball: ActionInfo("ball: who must act", .change, .item, keys: ["b"], takes: .rows)
    case .assign: ActionInfo("assign to a person", .change, .item, keys: ["@"], takes: .rows)
    case .date:
      ActionInfo(
        "set a date, in words", .change, .item, keys: ["="], spoken: ["due", "day"], searched: ["deadline"],
        takes: .rows)
    case .priority: ActionInfo("set the priority", .change, .item, keys: ["#"], takes: .rows)
    case .evidence:
      ActionInfo("attach evidence", .change, .item, keys: ["A"], searched: ["proof"], takes: .rows)
    case .notNeeded:
      ActionInfo(
        "not needed here (asks why)", .change, .item, keys: ["X"], spoken: ["na"],
        searched: ["not applicable"], takes: .rows)
    case .problem:
      ActionInfo(
        "it failed, or there is a problem", .change, .item, keys: ["!"], spoken: ["dispute", "fail"],
        takes: .rows)
    case .raise:
      ActionInfo("raise an issue from this", .change, .item, keys: ["i"], spoken: ["issue"], takes: .rows)
    case .action: ActionInfo("add an action to the working plan", .change, .item, keys: ["+"], takes: .rows)
    case .waive: ActionInfo("waive, with reason and approver", .change, .item, keys: ["W"], takes: .rows)
    case .reopen: ActionInfo("re-open (asks why)", .change, .item, keys: ["R"], takes: .rows)
    case .phase:
      ActionInfo(
        "advance the project to the next phase", .change, .item, keys: ["P"], searched: ["gate", "pass"])
    case .baseline: ActionInfo("baseline: compare with it, or store the next", .change, .screen, keys: ["B"])
    // Ask
    case .why: ActionInfo("why is it like this?", .ask, .screen, keys: ["w"], takes: .rows)
    case .copy:
      ActionInfo(
        "copy", .ask, .screen, keys: ["y"], spoken: nil, shell: .none("it hands text to the terminal"),
        takes: .rows)
    }
  }
}
