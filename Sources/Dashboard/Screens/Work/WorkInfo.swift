extension ScreenInfo {
  static let work = ScreenInfo(
    .workspace(WorkScreen.self), "Work", tab: "Work", digit: nil, letter: "q",
    "Open work of all customers: waiting, mine, agenda, all",
    spoken: ["open work"], shell: "golive work", filter: "golive work all --filter 'kind:issue state:open'",
    commandLine: [
      .open: "golive show PROJECT",
      .sort: "golive work waiting --by project --sort due",
      .nextPane: "golive work mine",
    ])
}
