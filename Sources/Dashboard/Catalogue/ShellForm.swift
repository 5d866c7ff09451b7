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
  /// What does the same from a shell as this does on that screen.
  package func shell(on screen: ScreenID) -> ShellForm {
    if let everywhere { return everywhere }
    let own: String? =
      switch screen {
      case .today, .portfolio: onLists
      case .board: onBoard
      case .checklists: onChecklists
      case .issues: onIssues
      case .timeline: onTimeline
      case .history: onHistory
      }
    if self == .sort, own == nil { return .none("the list on this screen has one order") }
    return own.map(ShellForm.command) ?? .none("this screen has no use for it")
  }

  /// What means the same on every screen.
  private var everywhere: ShellForm? {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane,
      .previousPlace, .back:
      .none("it moves the cursor")
    case .nextMatch, .previousMatch, .clearFilter, .select, .fold, .zoomIn, .zoomOut:
      .none("it is about the list on screen")
    case .redraw, .suspend, .quit, .mouse, .messages, .palette, .repeatLast:
      .none("it is about the dashboard itself")
    case .nextChange, .previousChange, .seen: .none("it is about what you saw here")
    case .copy: .none("it hands text to the terminal")
    case .today: .command("golive today")
    case .portfolio: .command("golive list")
    case .board: .command("golive board PROJECT")
    case .checklists: .command("golive check list PROJECT")
    case .issues: .command("golive issue list PROJECT")
    case .timeline: .command("golive timeline PROJECT")
    case .history: .command("golive history PROJECT")
    case .status: .command("golive status PROJECT on-hold --reason TEXT")
    case .goLive: .command("golive go-live PROJECT fri")
    case .decide: .command("golive gate decide PROJECT go --name NAME")
    case .window: .command("golive window PROJECT 08:00-10:30 --zone Europe/London")
    case .contact: .command("golive contact PROJECT --note 'Dana Ruiz, phone'")
    case .health: .command("golive health PROJECT amber --reason TEXT")
    case .approvals: .command("golive approvals PROJECT")
    case .stats: .command("golive stats PROJECT")
    case .undo: .command("golive undo PROJECT")
    case .redo: .command("golive redo PROJECT")
    case .help: .command("golive --help")
    case .customerView: .command("golive seat PROJECT")
    case .theme: .command("golive --theme NAME")
    case .demo: .command("golive demo")
    case .open, .why, .filter, .sort, .scope, .primary, .add, .edit, .editor, .done, .moveTo, .moveLeft,
      .moveRight, .moveUp, .moveDown, .state, .comment, .ball, .assign, .date, .priority, .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .baseline:
      nil
    }
  }

  private var onLists: String? {
    switch self {
    case .open, .primary, .why: "golive show PROJECT"
    case .filter: "golive list --filter 'ball:cust due<fri'"
    case .sort: "golive list --sort go-live"
    case .scope: "golive list --scope all"
    case .add: "golive new CUSTOMER"
    case .moveTo: "golive status PROJECT on-hold --reason TEXT"
    default: nil
    }
  }

  private var onBoard: String? {
    switch self {
    case .open: "golive task show PROJECT TASK"
    case .why: "golive gate PROJECT"
    case .filter: "golive board PROJECT --filter 'ball:cust due<fri'"
    case .primary, .moveUp, .moveDown: "golive task place PROJECT TASK --behind TASK"
    case .add: "golive task add PROJECT TITLE --phase PHASE"
    case .edit: "golive task set PROJECT TASK title TEXT"
    case .editor: "golive task set PROJECT TASK note TEXT"
    case .done: "golive task done PROJECT TASK --evidence TEXT"
    case .moveTo, .moveLeft, .moveRight: "golive task move PROJECT PHASE TASK"
    case .state: "golive task state PROJECT STATE TASK --reason TEXT"
    case .comment: "golive task comment PROJECT TASK TEXT"
    case .ball: "golive task ball PROJECT cust TASK"
    case .assign: "golive task assign PROJECT TASK --to PERSON"
    case .date: "golive task due PROJECT fri TASK"
    case .evidence: "golive task set PROJECT TASK evidence TEXT"
    case .notNeeded: "golive task na PROJECT TASK --reason TEXT"
    case .problem: "golive task state PROJECT waiting TASK --reason TEXT"
    case .raise: "golive issue raise PROJECT TITLE --from TASK"
    case .waive: "golive gate waive PROJECT CRITERION --reason TEXT"
    case .reopen: "golive task reopen PROJECT TASK --reason TEXT"
    case .phase: "golive phase set PROJECT PHASE"
    default: nil
    }
  }

  private var onChecklists: String? {
    switch self {
    case .open, .why: "golive check show PROJECT CHECK"
    case .filter: "golive check list PROJECT --filter 'ball:cust due<fri'"
    case .primary, .done: "golive check claim PROJECT CHECK --evidence TEXT"
    case .edit: "golive check set PROJECT CHECK title TEXT"
    case .editor: "golive check set PROJECT CHECK note TEXT"
    case .state, .moveTo: "golive check agree PROJECT CHECK --on-behalf 'Dana Ruiz, phone'"
    case .comment: "golive check comment PROJECT CHECK TEXT"
    case .ball: "golive check ball PROJECT cust CHECK"
    case .assign: "golive check assign PROJECT CHECK --to PERSON"
    case .date: "golive check due PROJECT fri CHECK"
    case .evidence: "golive check evidence PROJECT CHECK TEXT"
    case .notNeeded: "golive check na PROJECT CHECK --reason TEXT"
    case .problem: "golive check dispute PROJECT CHECK TEXT"
    case .raise: "golive issue raise PROJECT TITLE --from CHECK"
    case .waive: "golive check waive PROJECT CHECK --reason TEXT"
    case .reopen: "golive check reopen PROJECT CHECK --reason TEXT"
    default: nil
    }
  }

  private var onIssues: String? {
    switch self {
    case .open, .why: "golive issue show PROJECT ISSUE"
    case .filter: "golive issue list PROJECT --filter 'priority:p1 ball:us'"
    case .primary: "golive issue state PROJECT acknowledged ISSUE"
    case .add: "golive issue raise PROJECT TITLE"
    case .edit: "golive issue set PROJECT ISSUE title TEXT"
    case .editor: "golive issue set PROJECT ISSUE description TEXT"
    case .done: "golive issue state PROJECT fixed ISSUE --note TEXT"
    case .moveTo, .state: "golive issue state PROJECT in-progress ISSUE"
    case .comment: "golive issue comment PROJECT ISSUE TEXT"
    case .ball: "golive issue ball PROJECT cust ISSUE"
    case .assign: "golive issue assign PROJECT ISSUE --to PERSON"
    case .date: "golive issue due PROJECT fri ISSUE"
    case .priority: "golive issue priority PROJECT P1 ISSUE"
    case .notNeeded: "golive issue state PROJECT declined ISSUE --note TEXT"
    case .problem, .reopen: "golive issue reopen PROJECT ISSUE --reason TEXT"
    case .raise: "golive issue raise PROJECT TITLE --from ISSUE"
    case .action: "golive issue plan PROJECT ISSUE TEXT --due fri"
    default: nil
    }
  }

  private var onTimeline: String? {
    switch self {
    case .open: "golive task show PROJECT TASK"
    case .why: "golive plan PROJECT"
    case .filter: "golive timeline PROJECT --filter 'ball:cust due<fri'"
    case .edit: "golive plan duration PROJECT TASK 3"
    case .moveTo: "golive what-if PROJECT TASK --to fri"
    case .moveLeft, .moveRight: "golive what-if PROJECT TASK --shift 1"
    case .comment: "golive task comment PROJECT TASK TEXT"
    case .ball: "golive task ball PROJECT cust TASK"
    case .assign: "golive task assign PROJECT TASK --to PERSON"
    case .date: "golive plan fix PROJECT TASK fri --grade confirmed"
    case .baseline: "golive plan baseline PROJECT"
    default: nil
    }
  }

  private var onHistory: String? {
    switch self {
    case .open, .primary: "golive history PROJECT --item TASK"
    case .filter: "golive history PROJECT --filter '@lee'"
    default: nil
    }
  }
}
