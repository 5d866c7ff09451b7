extension ScreenInfo {
  static let timeline = ScreenInfo(
    title: "Timeline", tab: "Time", digit: 5, needsProject: true,
    commandLine: [
      .open: "golive task show PROJECT TASK",
      .why: "golive plan PROJECT",
      .filter: "golive timeline PROJECT --filter 'ball:cust due<fri'",
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
