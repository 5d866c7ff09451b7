extension ScreenInfo {
  static let portfolio = ScreenInfo(
    .workspace(PortfolioScreen.self), "Portfolio", tab: "All", digit: 1, letter: "p",
    "Portfolio: all customers", spoken: ["customers"],
    shell: "golive list", filter: "golive list --filter 'ball:cust due<fri'",
    commandLine: [
      .open: "golive show PROJECT",
      .primary: "golive show PROJECT",
      .why: "golive show PROJECT",
      .sort: "golive list --sort go-live",
      .add: "golive new CUSTOMER",
      .moveTo: "golive status PROJECT on-hold --reason TEXT",
    ])
}

extension Model {
  package var portfolio: PortfolioScreen {
    get { screens[PortfolioScreen.self] }
    set { screens[PortfolioScreen.self] = newValue }
  }
}
