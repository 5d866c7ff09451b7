extension ScreenInfo {
  static let ports = ScreenInfo(
    .project(PortsScreen.self), "Ports", tab: "Ports", digit: 9, letter: "o",
    "Port orders of the project", spoken: ["port", "orders"],
    shell: "golive port list PROJECT", filter: "golive port list PROJECT --filter 'state:rejected'",
    changing: [.primary],
    commandLine: [
      .open: "golive port show PROJECT ORDER",
      .why: "golive port show PROJECT ORDER",
      .primary: "golive port event PROJECT ORDER ask-documents",
      .state: "golive port event PROJECT ORDER note --note TEXT",
      .moveTo: "golive port offers PROJECT ORDER",
      .done: "golive port event PROJECT ORDER ported",
      .add: "golive port add PROJECT 'Old Tel' --numbers 40",
      .edit: "golive port set PROJECT ORDER pon TEXT",
      .evidence: "golive port set PROJECT ORDER loa-signed-on today",
      .date: "golive port set PROJECT ORDER asked-day +15bd",
      .problem: "golive port event PROJECT ORDER reject --reason LOCATION_MISMATCH",
      .reopen: "golive port event PROJECT ORDER correct",
      .notNeeded: "golive port event PROJECT ORDER cancel --note TEXT",
      .comment: "golive port comment PROJECT ORDER TEXT",
      .raise: "golive issue raise PROJECT TITLE --from ORDER",
    ])
}

extension Model {
  package var ports: PortsScreen {
    get { screens[PortsScreen.self] }
    set { screens[PortsScreen.self] = newValue }
  }
}
