extension ScreenInfo {
  static let checklists = ScreenInfo(
    .project(ChecklistsScreen.self), "Checklists", tab: "Check", digit: 3, letter: "c",
    "Checklists of the project",
    shell: "golive check list PROJECT", filter: "golive check list PROJECT --filter 'ball:cust due<fri'",
    changing: [.primary],
    importing: "golive check import-items PROJECT FILE --list PRE",
    commandLine: [
      .open: "golive check show PROJECT CHECK",
      .why: "golive check show PROJECT CHECK",
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
    ])
}

extension Model {
  package var checklists: ChecklistsScreen {
    get { screens[ChecklistsScreen.self] }
    set { screens[ChecklistsScreen.self] = newValue }
  }
}
