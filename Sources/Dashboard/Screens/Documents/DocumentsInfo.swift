extension ScreenInfo {
  static let documents = ScreenInfo(
    .project(DocumentsScreen.self), "Documents", tab: "Docs", digit: 7, letter: "f",
    "Documents with their versions", spoken: ["docs", "papers"],
    shell: "golive doc list PROJECT", filter: "golive doc list PROJECT",
    changing: [.primary],
    commandLine: [
      .open: "golive doc show PROJECT sow",
      .why: "golive doc diff PROJECT sow",
      .primary: "golive doc make PROJECT sow --reason TEXT",
      .add: "golive doc make PROJECT sow --reason TEXT",
      .state: "golive doc send-record PROJECT sow --recipient NAME",
      .done: "golive doc send-record PROJECT sow --recipient NAME",
      .editor: "golive doc show PROJECT sow --html",
      .moveTo: "golive doc review PROJECT handover accepted --on-behalf TEXT",
      .comment: "golive comment PROJECT DOC-SOW-1 TEXT",
      .raise: "golive issue raise PROJECT TITLE",
      .problem: "golive issue raise PROJECT TITLE",
    ])
}

extension Model {
  package var documents: DocumentsScreen {
    get { screens[DocumentsScreen.self] }
    set { screens[DocumentsScreen.self] = newValue }
  }
}
