extension ScreenInfo {
  static let load = ScreenInfo(
    .workspace(LoadScreen.self), "Load", tab: "Load", digit: nil, letter: "u", key: "T",
    "Load: open work per person and week, go-live days", spoken: ["workload", "capacity"],
    shell: "golive load", filter: "golive load --filter 'kind:task'",
    commandLine: [
      .open: "golive work all --filter 'who=\"NAME\" due:mon..fri'",
      .nextPane: "golive load --side cust",
    ])
}
