extension ScreenInfo {
  static let people = ScreenInfo(
    .project(PeopleScreen.self), "People", tab: "People", digit: 6, letter: "e",
    "People of the project: who holds what", spoken: ["contacts", "stakeholders"],
    shell: "golive people list PROJECT", filter: "golive people list PROJECT",
    words: [
      ScreenWord(
        "touch", .comment, "record a contact with the person",
        shell: "golive people touch PROJECT PERSON --note TEXT")
    ],
    commandLine: [
      .open: "golive people show PROJECT PERSON",
      .why: "golive people raci PROJECT",
      .primary: "golive remind PERSON",
      .add: "golive people add PROJECT NAME --role ENG",
      .edit: "golive people set PROJECT PERSON phone TEXT",
      .editor: "golive people set PROJECT PERSON note TEXT",
      .raise: "golive issue raise PROJECT TITLE",
      .problem: "golive issue raise PROJECT TITLE",
    ])
}

extension Model {
  package var people: PeopleScreen {
    get { screens[PeopleScreen.self] }
    set { screens[PeopleScreen.self] = newValue }
  }
}
