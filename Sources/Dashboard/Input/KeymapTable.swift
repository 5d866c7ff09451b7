extension Keymap {
  /// The key table of the manual, in Markdown.
  package var manualTable: String {
    var lines: [String] = []
    for group in ActionGroup.allCases {
      lines += ["| \(group.rawValue) | |", "|---|---|"]
      for action in Action.allCases where action.group == group { lines.append(row(action)) }
      lines.append("")
    }
    return (lines + Self.customerTable).joined(separator: "\n")
  }

  /// The short table of the customer's keys.
  private static var customerTable: [String] {
    ["| Customer | |", "|---|---|"]
      + SeatAction.allCases.map { action in
        "| \(action.labels.map { "`\($0)`" }.joined(separator: ", ")) | \(action.title) |"
      }
  }

  private func row(_ action: Action) -> String {
    let all = bindings.filter { $0.action == action }
    let shared = all.filter { $0.screen == nil }.map(\.keys.label).sorted(by: Self.isShorter)
    let own = ScreenID.allCases.flatMap { screen in
      all.filter { $0.screen == screen }.map { "`\($0.keys.label)` on \(screen.title)" }
    }
    let keys = shared.map { "`\($0)`" } + own.sorted()
    return "| \(keys.isEmpty ? "`:\(action.rawValue)`" : keys.joined(separator: ", ")) | \(action.title) |"
  }

  private static func isShorter(_ a: String, _ b: String) -> Bool { (a.count, a) < (b.count, b) }
}
