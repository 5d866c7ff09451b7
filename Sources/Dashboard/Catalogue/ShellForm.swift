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
    let own =
      switch screen {
      case .today, .portfolio: Self.onLists
      case .board: Self.onBoard
      case .checklists: Self.onChecklists
      case .issues: Self.onIssues
      case .timeline: Self.onTimeline
      case .history: Self.onHistory
      }
    return own[self].map(ShellForm.command) ?? .none("this screen has no use for it")
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
    case .daysOff: .command("golive calendar off PROJECT fri --name TEXT --side cust")
    case .freeze: .command("golive calendar freeze PROJECT fri +5bd --name TEXT")
    case .waves: .command("golive plan waves PROJECT")
    case .team: .command("golive people ipm PROJECT NAME")
    case .approvals: .command("golive approvals PROJECT")
    case .stats: .command("golive stats PROJECT")
    case .undo: .command("golive undo PROJECT")
    case .redo: .command("golive redo PROJECT")
    case .help: .command("golive --help")
    case .customerView: .command("golive seat PROJECT")
    case .theme: .command("golive --theme NAME")
    case .demo: .command("golive demo")
    case .linear: .command("golive --linear")
    case .open, .why, .filter, .sort, .scope, .primary, .add, .edit, .editor, .done, .moveTo, .moveLeft,
      .moveRight, .moveUp, .moveDown, .state, .comment, .ball, .assign, .date, .priority, .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .baseline:
      nil
    }
  }

  private static let onLists: [Action: String] = [
    .open: "golive show PROJECT",
    .primary: "golive show PROJECT",
    .why: "golive show PROJECT",
    .filter: "golive list --filter 'ball:cust due<fri'",
    .sort: "golive list --sort go-live",
    .scope: "golive list --scope all",
    .add: "golive new CUSTOMER",
    .moveTo: "golive status PROJECT on-hold --reason TEXT",
  ]

  private static let onBoard: [Action: String] = [
    .open: "golive task show PROJECT TASK",
    .why: "golive gate PROJECT",
    .filter: "golive board PROJECT --filter 'ball:cust due<fri'",
    .primary: "golive task place PROJECT TASK --behind TASK",
    .moveUp: "golive task place PROJECT TASK --behind TASK",
    .moveDown: "golive task place PROJECT TASK --behind TASK",
    .add: "golive task add PROJECT TITLE --phase PHASE",
    .edit: "golive task set PROJECT TASK title TEXT",
    .editor: "golive task set PROJECT TASK note TEXT",
    .done: "golive task done PROJECT TASK --evidence TEXT",
    .moveTo: "golive task move PROJECT PHASE TASK",
    .moveLeft: "golive task move PROJECT PHASE TASK",
    .moveRight: "golive task move PROJECT PHASE TASK",
    .state: "golive task state PROJECT STATE TASK --reason TEXT",
    .comment: "golive task comment PROJECT TASK TEXT",
    .ball: "golive task ball PROJECT cust TASK",
    .assign: "golive task assign PROJECT TASK --to PERSON",
    .date: "golive task due PROJECT fri TASK --reason TEXT",
    .evidence: "golive task set PROJECT TASK evidence TEXT",
    .notNeeded: "golive task na PROJECT TASK --reason TEXT",
    .problem: "golive task state PROJECT waiting TASK --reason TEXT",
    .raise: "golive issue raise PROJECT TITLE --from TASK",
    .waive: "golive gate waive PROJECT CRITERION --reason TEXT",
    .reopen: "golive task reopen PROJECT TASK --reason TEXT",
    .phase: "golive phase set PROJECT PHASE",
  ]

  private static let onChecklists: [Action: String] = [
    .open: "golive check show PROJECT CHECK",
    .why: "golive check show PROJECT CHECK",
    .filter: "golive check list PROJECT --filter 'ball:cust due<fri'",
    .primary: "golive check claim PROJECT CHECK --evidence TEXT",
    .done: "golive check claim PROJECT CHECK --evidence TEXT",
    .edit: "golive check set PROJECT CHECK title TEXT",
    .editor: "golive check set PROJECT CHECK note TEXT",
    .state: "golive check agree PROJECT CHECK --on-behalf 'Dana Ruiz, phone'",
    .moveTo: "golive check agree PROJECT CHECK --on-behalf 'Dana Ruiz, phone'",
    .comment: "golive check comment PROJECT CHECK TEXT",
    .ball: "golive check ball PROJECT cust CHECK",
    .assign: "golive check assign PROJECT CHECK --to PERSON",
    .date: "golive check due PROJECT fri CHECK",
    .evidence: "golive check evidence PROJECT CHECK TEXT",
    .notNeeded: "golive check na PROJECT CHECK --reason TEXT",
    .problem: "golive check dispute PROJECT CHECK TEXT",
    .raise: "golive issue raise PROJECT TITLE --from CHECK",
    .waive: "golive check waive PROJECT CHECK --reason TEXT",
    .reopen: "golive check reopen PROJECT CHECK --reason TEXT",
  ]

  private static let onIssues: [Action: String] = [
    .open: "golive issue show PROJECT ISSUE",
    .why: "golive issue show PROJECT ISSUE",
    .filter: "golive issue list PROJECT --filter 'priority:p1 ball:us'",
    .primary: "golive issue state PROJECT acknowledged ISSUE",
    .add: "golive issue raise PROJECT TITLE",
    .edit: "golive issue set PROJECT ISSUE title TEXT",
    .editor: "golive issue set PROJECT ISSUE description TEXT",
    .done: "golive issue state PROJECT fixed ISSUE --note TEXT",
    .moveTo: "golive issue state PROJECT in-progress ISSUE",
    .state: "golive issue state PROJECT in-progress ISSUE",
    .comment: "golive issue comment PROJECT ISSUE TEXT",
    .ball: "golive issue ball PROJECT cust ISSUE",
    .assign: "golive issue assign PROJECT ISSUE --to PERSON",
    .date: "golive issue due PROJECT fri ISSUE",
    .priority: "golive issue priority PROJECT P1 ISSUE",
    .notNeeded: "golive issue state PROJECT declined ISSUE --note TEXT",
    .problem: "golive issue reopen PROJECT ISSUE --reason TEXT",
    .reopen: "golive issue reopen PROJECT ISSUE --reason TEXT",
    .raise: "golive issue raise PROJECT TITLE --from ISSUE",
    .action: "golive issue plan PROJECT ISSUE TEXT --due fri",
  ]

  private static let onTimeline: [Action: String] = [
    .open: "golive task show PROJECT TASK",
    .why: "golive plan PROJECT",
    .filter: "golive timeline PROJECT --filter 'ball:cust due<fri'",
    .edit: "golive plan duration PROJECT TASK 3",
    .moveTo: "golive what-if PROJECT TASK --to fri",
    .moveLeft: "golive what-if PROJECT TASK --shift 1",
    .moveRight: "golive what-if PROJECT TASK --shift 1",
    .comment: "golive task comment PROJECT TASK TEXT",
    .ball: "golive task ball PROJECT cust TASK",
    .assign: "golive task assign PROJECT TASK --to PERSON",
    .date: "golive plan fix PROJECT TASK fri --grade confirmed",
    .baseline: "golive plan baseline PROJECT",
  ]

  private static let onHistory: [Action: String] = [
    .open: "golive history PROJECT --item TASK",
    .primary: "golive history PROJECT --item TASK",
    .filter: "golive history PROJECT --filter '@lee'",
  ]
}
