extension ScreenInfo {
  static let calls = ScreenInfo(
    .project(CallsScreen.self), "Calls", tab: "Calls", digit: nil, letter: "m", key: "M",
    "Calls: agenda, decisions, actions, minutes", spoken: ["call", "meetings"],
    shell: "golive call show PROJECT", filter: "golive call show PROJECT --filter part:agenda",
    changing: [.primary],
    aboutAll: [.action, .add, .assign, .comment, .date, .notNeeded, .phase, .problem, .state],
    hasClock: true,
    words: [
      ScreenWord("decide", .phase, "write down a decision", shell: "golive call decide PROJECT TEXT"),
      ScreenWord(
        "action", .action, "write down work that somebody takes on",
        shell: "golive call action PROJECT TEXT --owner MPOC --due fri"),
      ScreenWord("risk", .problem, "write down a risk", shell: "golive call risk PROJECT TEXT"),
      ScreenWord(
        "note", .comment, "write down a note; internal: hides it from the customer",
        shell: "golive call note PROJECT TEXT"),
      ScreenWord(
        "present", .assign, "who is there, and who is not", shell: "golive call present PROJECT PERSON"),
      ScreenWord("end", .state, "end the call and make the minutes", shell: "golive call end PROJECT"),
      ScreenWord(
        "plan", .add, "plan a call",
        shell: "golive call plan PROJECT status --at 2026-11-19T10:00 --zone Europe/London"),
      ScreenWord(
        "move", .date, "move the call to another time", shell: "golive call move PROJECT 2026-11-20T15:30"),
      ScreenWord(
        "cancel", .notNeeded, "cancel the call (asks why)", shell: "golive call cancel PROJECT --reason TEXT"),
    ],
    commandLine: [
      .open: "golive call show PROJECT",
      .why: "golive call show PROJECT",
      .primary: "golive call start PROJECT",
      .done: "golive issue action PROJECT done A3",
      .reopen: "golive issue action PROJECT open A3",
      .edit: "golive set PROJECT CALL-1 place TEXT",
      .editor: "golive doc mail PROJECT minutes",
      .raise: "golive issue raise PROJECT TITLE",
    ])
}

extension Model {
  package var calls: CallsScreen {
    get { screens[CallsScreen.self] }
    set { screens[CallsScreen.self] = newValue }
  }
}
