extension ScreenInfo {
  static let today = ScreenInfo(
    title: "Today", tab: "Today", digit: 0, needsProject: false,
    commandLine: [
      .open: "golive show PROJECT",
      .primary: "golive show PROJECT",
      .why: "golive show PROJECT",
      .filter: "golive list --filter 'ball:cust due<fri'",
    ])
}
