extension ScreenInfo {
  static let cutover = ScreenInfo(
    .project(CutoverScreen.self), "Cutover", tab: "Cutover", digit: nil, letter: "r",
    "Go-live day: runbook, poll, log", spoken: ["go-live day", "runbook"],
    shell: "golive cutover PROJECT", filter: "golive cutover show PROJECT --filter @IPM",
    changing: [.primary], aboutAll: [.add, .comment, .date, .phase, .state],
    hasClock: true,
    words: [
      ScreenWord(
        "poll", .phase, "who says GO or NO-GO before the numbers move",
        shell: "golive cutover poll PROJECT ENG go"),
      ScreenWord(
        "declare", .state, "services are live, or go back; the customer confirms",
        shell: "golive cutover declare PROJECT live"),
      ScreenWord(
        "skip", .notNeeded, "leave a step out (asks why)",
        shell: "golive cutover skip PROJECT 5 --reason TEXT"),
      ScreenWord(
        "move", .date, "move T0, and the open steps with it",
        shell: "golive cutover move PROJECT 2026-11-24T09:30 --reason TEXT"),
      ScreenWord(
        "note", .comment, "write into the log; the customer sees it",
        shell: "golive cutover note PROJECT TEXT"),
      ScreenWord(
        "done", .done, "the step is done; the time is stamped", shell: "golive cutover done PROJECT 5"),
      ScreenWord("reopen", .reopen, "the step is open again", shell: "golive cutover reopen PROJECT 5"),
      ScreenWord(
        "add", .add, "plan the day, or add a step to it",
        shell: "golive cutover plan PROJECT --at 2026-11-24T08:00 --zone Europe/London"),
      ScreenWord("why", .why, "what stands before services are live", shell: "golive cutover show PROJECT"),
    ],
    commandLine: [
      .open: "golive cutover show PROJECT",
      .primary: "golive cutover done PROJECT 5",
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
