/// How the same is done from a shell.
package enum ShellForm: Hashable, Sendable {
  case command(String)
  /// Why a shell has no use for it.
  case none(String)

  package var sentence: String {
    switch self {
    case .command(let text): text
    case .none(let why): "no shell form: \(why)"
    }
  }
}

extension Action {
  package var shell: ShellForm {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane,
      .previousPlace, .back:
      .none("it moves the cursor")
    case .nextMatch, .previousMatch, .clearFilter, .select, .fold, .zoomIn, .zoomOut:
      .none("it is about the list on screen")
    case .redraw, .suspend, .quit, .mouse, .messages, .palette, .repeatLast:
      .none("it is about the dashboard itself")
    case .nextChange, .previousChange, .seen: .none("it is about what you saw here")
    case .today: .command("golive list --sort due")
    case .portfolio: .command("golive list")
    case .board: .command("golive board PROJECT")
    case .checklists: .command("golive check list PROJECT")
    case .issues: .command("golive issue list PROJECT")
    case .timeline: .command("golive timeline PROJECT")
    case .history: .command("golive history PROJECT")
    case .open, .why: .command("golive show PROJECT")
    case .filter: .command("golive list --filter 'ball:cust due<fri'")
    case .sort: .command("golive list --sort go-live")
    case .scope: .command("golive list --scope all")
    case .primary: .command("golive task state PROJECT in-progress TASK")
    case .add: .command("golive new CUSTOMER")
    case .edit, .editor: .command("golive task set PROJECT TASK note TEXT")
    case .done: .command("golive task done PROJECT TASK --evidence TEXT")
    case .moveTo, .moveLeft, .moveRight: .command("golive task move PROJECT PHASE TASK")
    case .moveUp, .moveDown: .command("golive task place PROJECT TASK --behind TASK")
    case .state: .command("golive task state PROJECT STATE TASK --reason TEXT")
    case .comment: .command("golive issue comment PROJECT ISSUE TEXT")
    case .ball: .command("golive task ball PROJECT cust TASK")
    case .assign: .command("golive task assign PROJECT TASK --to PERSON")
    case .date: .command("golive task due PROJECT fri TASK")
    case .priority: .command("golive issue set PROJECT ISSUE priority P1")
    case .evidence: .command("golive check claim PROJECT CHECK --evidence TEXT")
    case .notNeeded: .command("golive check na PROJECT CHECK --reason TEXT")
    case .problem: .command("golive check dispute PROJECT CHECK TEXT")
    case .raise: .command("golive issue raise PROJECT TITLE")
    case .action: .command("golive issue plan PROJECT ISSUE TEXT --due fri")
    case .waive: .command("golive check waive PROJECT CHECK --reason TEXT")
    case .reopen: .command("golive check reopen PROJECT CHECK --reason TEXT")
    case .phase: .command("golive phase set PROJECT PHASE")
    case .status: .command("golive status PROJECT on-hold --reason TEXT")
    case .goLive: .command("golive go-live PROJECT fri")
    case .decide: .command("golive gate decide PROJECT go --name NAME")
    case .window: .command("golive window PROJECT 08:00-10:30 --zone Europe/London")
    case .contact: .command("golive contact PROJECT --note 'Dana Ruiz, phone'")
    case .health: .command("golive health PROJECT amber --reason TEXT")
    case .approvals: .command("golive approvals PROJECT")
    case .stats: .command("golive stats PROJECT")
    case .baseline: .command("golive plan baseline PROJECT")
    case .undo: .command("golive undo PROJECT")
    case .redo: .command("golive redo PROJECT")
    case .help: .command("golive --help")
    case .copy: .command("golive export PROJECT")
    case .customerView: .command("golive seat PROJECT")
    case .theme: .command("golive --theme NAME")
    case .demo: .command("golive demo")
    case .linear: .command("golive --linear")
    }
  }
}
