extension ScreenInfo {
  static let imports = ScreenInfo(
    .project(ImportScreen.self), "Import", tab: "Import", digit: nil, letter: nil,
    "The list that is about to be imported", shell: "golive people import PROJECT FILE",
    filter: "golive people import PROJECT FILE", changing: [.open, .primary],
    aboutAll: [.open, .primary, .done, .editor],
    words: [
      ScreenWord(
        "store", .done, "import the rows without an error", shell: "golive people import PROJECT FILE --keep"
      ),
      ScreenWord(
        "findings", .editor, "save errors and warnings as CSV", takes: .text,
        shell: "golive people import PROJECT FILE"),
    ],
    commandLine: [:])
}

extension Model {
  package var imports: ImportScreen {
    get { screens[ImportScreen.self] }
    set { screens[ImportScreen.self] = newValue }
  }
}
