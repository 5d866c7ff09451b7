extension ScreenInfo {
  static let portfolio = ScreenInfo(
    title: "Portfolio", tab: "Port", digit: 1, needsProject: false,
    commandLine: [
      .open: "golive show PROJECT",
      .primary: "golive show PROJECT",
      .why: "golive show PROJECT",
      .filter: "golive list --filter 'ball:cust due<fri'",
      .sort: "golive list --sort go-live",
      .scope: "golive list --scope all",
      .add: "golive new CUSTOMER",
      .moveTo: "golive status PROJECT on-hold --reason TEXT",
    ])
}
