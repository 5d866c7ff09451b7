extension ScreenInfo {
  static let cutover = ScreenInfo(
    .project(CutoverScreen.self), "Cutover", tab: "Cutover", digit: nil, letter: "r",
    "Go-live day: runbook, poll, log", spoken: ["go-live day", "runbook"],
    shell: "golive cutover PROJECT", filter: "golive cutover PROJECT",
    changing: [.primary], aboutAll: [.add, .comment, .date, .phase, .state],
    hasClock: true,
    commandLine: [
      .open: "golive cutover show PROJECT",
      .why: "golive cutover show PROJECT",
      .primary: "golive cutover done PROJECT 5",
      .done: "golive cutover done PROJECT 5",
      .notNeeded: "golive cutover skip PROJECT 5 --reason TEXT",
      .reopen: "golive cutover reopen PROJECT 5",
      .add: "golive cutover plan PROJECT --at 2026-11-24T08:00",
      .comment: "golive cutover note PROJECT TEXT",
      .date: "golive cutover move PROJECT 2026-11-24T09:30 --reason TEXT",
      .phase: "golive cutover poll PROJECT ENG go",
      .state: "golive cutover declare PROJECT live",
      .raise: "golive issue raise PROJECT TITLE",
      .problem: "golive issue raise PROJECT TITLE",
    ])
}

extension Model {
  package var cutover: CutoverScreen {
    get { screens[CutoverScreen.self] }
    set { screens[CutoverScreen.self] = newValue }
  }
}
