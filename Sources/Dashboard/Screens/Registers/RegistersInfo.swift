import Domain

extension ScreenInfo {
  static let registers = ScreenInfo(
    .project(RegistersScreen.self), "Registers", tab: "Lists", digit: nil, letter: "k",
    "Registers: risks, training, fine-tuning, lessons", spoken: ["register", "risks", "training", "lessons"],
    shell: "golive register list PROJECT", filter: "golive register list PROJECT --filter 'state:open'",
    changing: [.primary], aboutAll: [.add, .action],
    words: Register.allCases.flatMap { register in register.words.map { $0.on(register.rawValue) } },
    commandLine: [
      .open: "golive register show PROJECT ENTRY",
      .edit: "golive register set PROJECT ENTRY title TEXT",
      .editor: "golive register set PROJECT ENTRY note TEXT",
      .state: "golive register state PROJECT ENTRY closed --note TEXT",
      .moveTo: "golive register state PROJECT ENTRY closed --note TEXT",
      .date: "golive register set PROJECT ENTRY due fri",
    ])
}

extension Register {
  /// What the verbs do to what is listed.
  fileprivate var words: [ScreenWord] {
    let add = ScreenWord("add", .add, "a \(noun)", shell: "golive register add PROJECT \(rawValue) TITLE")
    let move = "golive register state PROJECT ENTRY"
    switch self {
    case .risks:
      return [
        add,
        ScreenWord(
          "start", .action, "the usual risks of the template", takes: .text,
          shell: "golive register start PROJECT"),
        ScreenWord("mitigate", .primary, "somebody works against it", shell: "\(move) mitigating"),
        ScreenWord("occurred", .problem, "it happened: raises its issue", shell: "\(move) occurred"),
        ScreenWord("close", .done, "no risk any more (asks why)", shell: "\(move) closed --note TEXT"),
      ]
    case .training:
      return [
        add,
        ScreenWord("held", .done, "it was held (asks who came)", shell: "\(move) held --attended 12"),
        ScreenWord("cancel", .notNeeded, "it does not take place", shell: "\(move) cancelled --note TEXT"),
      ]
    case .tuning:
      return [
        add, ScreenWord("done", .done, "it is done", shell: "\(move) done --note TEXT"),
        ScreenWord("defer", .notNeeded, "it waits (asks who agreed)", shell: "\(move) deferred --note TEXT"),
        ScreenWord(
          "support", .problem, "it goes to support (asks for the case)",
          shell: "\(move) moved-to-support --note CASE-1"),
      ]
    case .lessons:
      return [
        add, ScreenWord("adopt", .done, "something follows from it", shell: "\(move) adopted"),
        ScreenWord(
          "drop", .notNeeded, "nothing follows from it (asks why)", shell: "\(move) dropped --note TEXT"),
      ]
    }
  }
}

extension Model {
  package var registers: RegistersScreen {
    get { screens[RegistersScreen.self] }
    set { screens[RegistersScreen.self] = newValue }
  }
}
