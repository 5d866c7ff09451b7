extension ScreenInfo {
  static let today = ScreenInfo(
    .workspace(TodayScreen.self), "Today", tab: "Today", digit: 0, letter: "t",
    "Today: what needs you, and what others changed",
    shell: "golive today", filter: "golive list --filter 'ball:cust due<fri'",
    commandLine: [
      .open: "golive show PROJECT",
      .primary: "golive show PROJECT",
      .why: "golive show PROJECT",
    ])
}

extension Model {
  package var today: TodayScreen {
    get { screens[TodayScreen.self] }
    set { screens[TodayScreen.self] = newValue }
  }
}
