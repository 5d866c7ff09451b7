extension ScreenInfo {
  static let history = ScreenInfo(
    title: "History", tab: "Hist", digit: 8, needsProject: true,
    commandLine: [
      .open: "golive history PROJECT --item TASK",
      .primary: "golive history PROJECT --item TASK",
      .filter: "golive history PROJECT --filter '@lee'",
    ])
}
