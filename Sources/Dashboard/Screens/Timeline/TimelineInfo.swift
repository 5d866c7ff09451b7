extension ScreenInfo {
  static let timeline = ScreenInfo(
    .project(TimelineScreen.self), "Timeline", tab: "Time", digit: 5, letter: "l",
    "Timeline of the project", spoken: ["plan"],
    shell: "golive timeline PROJECT", filter: "golive timeline PROJECT --filter 'ball:cust due<fri'",
    commandLine: [
      .open: "golive task show PROJECT TASK",
      .why: "golive plan PROJECT",
      .edit: "golive plan duration PROJECT TASK 3",
      .moveTo: "golive what-if PROJECT TASK --to fri",
      .moveLeft: "golive what-if PROJECT TASK --shift 1",
      .moveRight: "golive what-if PROJECT TASK --shift 1",
      .comment: "golive task comment PROJECT TASK TEXT",
      .ball: "golive task ball PROJECT cust TASK",
      .assign: "golive task assign PROJECT TASK --to PERSON",
      .date: "golive plan fix PROJECT TASK fri --grade confirmed",
      .baseline: "golive plan baseline PROJECT",
    ])
}

extension Model {
  package var timeline: TimelineScreen {
    get { screens[TimelineScreen.self] }
    set { screens[TimelineScreen.self] = newValue }
  }
}
