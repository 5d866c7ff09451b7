extension ScreenInfo {
  static let figures = ScreenInfo(
    .workspace(FiguresScreen.self), "Figures", tab: "Figures", digit: nil, letter: "n",
    "Figures over projects: on time, re-plans, days held", spoken: ["pmo", "kpi", "trend"],
    shell: "golive stats --by month", filter: "golive stats --by month --filter 'product:NAME'",
    commandLine: [
      .open: "golive list --scope all --filter 'ipm=\"NAME\"'",
      .nextPane: "golive stats --by product",
      .zoomIn: "golive stats --by month --from 2026-06-01",
      .zoomOut: "golive stats --by month --from 2025-01-01",
    ])
}

extension Model {
  package var figures: FiguresScreen {
    get { screens[FiguresScreen.self] }
    set { screens[FiguresScreen.self] = newValue }
  }
}
