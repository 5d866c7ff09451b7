extension ScreenInfo {
  static let history = ScreenInfo(
    .project(HistoryScreen.self), "History", tab: "Hist", digit: 8, letter: "h",
    "History of the project", spoken: ["log"],
    shell: "golive history PROJECT", filter: "golive history PROJECT --filter '@lee'",
    commandLine: [
      .open: "golive history PROJECT --item TASK",
      .primary: "golive history PROJECT --item TASK",
    ])
}

extension Model {
  package var history: HistoryScreen {
    get { screens[HistoryScreen.self] }
    set { screens[HistoryScreen.self] = newValue }
  }
}
