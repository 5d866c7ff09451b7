extension ScreenInfo {
  static let issues = ScreenInfo(
    .project(IssuesScreen.self), "Issues", tab: "Issue", digit: 4, letter: "i",
    "Issues of the project",
    shell: "golive issue list PROJECT", filter: "golive issue list PROJECT --filter 'priority:p1 ball:us'",
    changing: [.primary],
    commandLine: [
      .open: "golive issue show PROJECT ISSUE",
      .why: "golive issue show PROJECT ISSUE",
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
    ])
}

extension Model {
  package var issues: IssuesScreen {
    get { screens[IssuesScreen.self] }
    set { screens[IssuesScreen.self] = newValue }
  }
}
