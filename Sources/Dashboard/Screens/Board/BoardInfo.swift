extension ScreenInfo {
  static let board = ScreenInfo(
    .project(BoardScreen.self), "Board", tab: "Board", digit: 2, letter: "b",
    "Board of the project",
    shell: "golive board PROJECT", filter: "golive board PROJECT --filter 'ball:cust due<fri'",
    changing: [.primary], aboutAll: [.waive, .why],
    importing: "golive task import PROJECT FILE",
    commandLine: [
      .open: "golive task show PROJECT TASK",
      .why: "golive gate PROJECT",
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
    ])
}

extension Model {
  package var board: BoardScreen {
    get { screens[BoardScreen.self] }
    set { screens[BoardScreen.self] = newValue }
  }
}
