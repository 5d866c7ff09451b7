extension ScreenInfo {
  static let ports = ScreenInfo(
    .project(PortsScreen.self), "Ports", tab: "Ports", digit: 9, letter: "o",
    "Port orders of the project", spoken: ["port", "orders"],
    shell: "golive port list PROJECT", filter: "golive port list PROJECT --filter 'state:rejected'",
    changing: [.primary],
    importing: "golive numbers import PROJECT FILE",
    words: PortsScreen.Part.allCases.flatMap { part in part.words.map { $0.on(part.rawValue) } },
    commandLine: [.raise: "golive issue raise PROJECT TITLE --from ORDER"])
}

extension PortsScreen.Part {
  /// What the verbs do to what is listed.
  fileprivate var words: [ScreenWord] {
    switch self {
    case .orders: Self.orderWords
    case .numbers: Self.numberWords
    case .reconcile: Self.differenceWords
    }
  }

  private static let orderWords = [
    ScreenWord(
      "open", .open, "the order, its papers and its events", shell: "golive port show PROJECT ORDER"),
    ScreenWord(
      "why", .why, "what holds it up, and what is possible now", shell: "golive port show PROJECT ORDER"),
    ScreenWord(
      "primary", .primary, "record the event that usually comes next",
      shell: "golive port event PROJECT ORDER ask-documents"),
    ScreenWord(
      "event", .state, "record what happened to the order",
      shell: "golive port event PROJECT ORDER note --note TEXT"),
    ScreenWord(
      "offers", .moveTo, "ways on after a rejection or another date",
      shell: "golive port offers PROJECT ORDER"),
    ScreenWord(
      "ported", .done, "the numbers are ported and tested", shell: "golive port event PROJECT ORDER ported"),
    ScreenWord("add", .add, "a port order", shell: "golive port add PROJECT 'Old Tel' --numbers 40"),
    ScreenWord(
      "edit", .edit, "account, address, dates of the order", shell: "golive port set PROJECT ORDER pon TEXT"),
    ScreenWord(
      "papers", .evidence, "letter of authorisation, bill, CSR",
      shell: "golive port set PROJECT ORDER loa-signed-on today"),
    ScreenWord(
      "date", .date, "the day to ask the carrier for", shell: "golive port set PROJECT ORDER asked-day +15bd"),
    ScreenWord(
      "reject", .problem, "the carrier rejected it, with its reason",
      shell: "golive port event PROJECT ORDER reject --reason LOCATION_MISMATCH"),
    ScreenWord(
      "correct", .reopen, "corrected after a rejection, or drafted again",
      shell: "golive port event PROJECT ORDER correct"),
    ScreenWord(
      "cancel", .notNeeded, "cancel the order (asks why)",
      shell: "golive port event PROJECT ORDER cancel --note TEXT"),
    ScreenWord(
      "comment", .comment, "on the order", shell: "golive port comment PROJECT ORDER TEXT"),
  ]

  private static let numberWords = [
    ScreenWord(
      "add", .add, "a number list: read first, then stored", shell: "golive numbers import PROJECT FILE"),
    ScreenWord(
      "set", .edit, "usage, site, type and more of numbers",
      shell: "golive numbers set PROJECT NUMBERS usage fax"),
    ScreenWord(
      "user", .assign, "who has the numbers",
      shell: "golive numbers set PROJECT NUMBERS assign_email ana@oak.example"),
    ScreenWord(
      "assign", .moveTo, "into a port order, or out of one",
      shell: "golive numbers assign PROJECT NUMBERS ORDER"),
    ScreenWord(
      "renumber", .moveTo, "other numbers in place of these", choice: NumberForms.Place.renumber,
      shell: "golive numbers renumber PROJECT NUMBERS +12125550900"),
    ScreenWord(
      "remove", .moveTo, "out of the inventory, as after a mistaken import",
      choice: NumberForms.Place.remove, shell: "golive numbers remove PROJECT NUMBERS"),
    ScreenWord(
      "release", .notNeeded, "numbers that are given up", shell: "golive numbers release PROJECT NUMBERS"),
    ScreenWord(
      "export", .editor, "all that is listed, as CSV", takes: .text,
      shell: "golive numbers export PROJECT"),
    ScreenWord(
      "open", .open, "the number, and what happened to it", shell: "golive numbers history PROJECT NUMBER"),
    ScreenWord(
      "why", .why, "the number, and what happened to it", shell: "golive numbers history PROJECT NUMBER"),
  ]

  private static let differenceWords = [
    ScreenWord(
      "compare", .add, "numbers with orders, an export or a bill",
      shell: "golive numbers reconcile PROJECT --vendor FILE"),
    ScreenWord(
      "save", .editor, "the differences, as CSV", takes: .text,
      shell: "golive numbers reconcile PROJECT --csv"),
    ScreenWord("open", .open, "the difference and its remedy", shell: "golive numbers reconcile PROJECT"),
    ScreenWord("why", .why, "the difference and its remedy", shell: "golive numbers reconcile PROJECT"),
  ]
}

extension Model {
  package var ports: PortsScreen {
    get { screens[PortsScreen.self] }
    set { screens[PortsScreen.self] = newValue }
  }
}
