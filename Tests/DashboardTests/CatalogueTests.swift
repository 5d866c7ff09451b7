import Dashboard
import Domain
import Testing

@Suite("Catalogue and keymap")
struct CatalogueTests {
  @Test(
    "Every action has a name people can type, a title, and a command line or a reason",
    arguments: Action.allCases)
  func complete(action: Action) {
    #expect(action.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(!action.title.isEmpty && action.title.count <= 60)
    for screen in ScreenID.allCases {
      switch action.commandLine(on: screen) {
      case .command(let text): #expect(text.hasPrefix("golive "))
      case .none(let why): #expect(why.count > 8)
      }
    }
  }

  @Test("What changes an item has the twin of the screen it is changed on", arguments: ScreenID.allCases)
  func twins(screen: ScreenID) {
    let nouns: [ScreenID: Set<String>] = [
      .board: ["TASK", "PHASE", "CRITERION", "TITLE"], .checklists: ["CHECK"], .issues: ["ISSUE", "TITLE"],
      .timeline: ["TASK", "baseline"], .ports: ["ORDER", "TITLE", "add", "numbers"],
    ]
    for verb in Verb.allCases where verb.info.group == .change {
      let action = Action.verb(verb)
      guard case .command(let text) = action.commandLine(on: screen), let nouns = nouns[screen] else {
        continue
      }
      #expect(
        text.split(separator: " ").contains { nouns.contains(String($0)) }, "\(action) on \(screen): \(text)")
    }
    #expect(Action.verb(.done).commandLine(on: .checklists) != Action.verb(.done).commandLine(on: .board))
  }

  @Test("Names are unique")
  func unique() {
    #expect(Set(Action.allCases.map(\.rawValue)).count == Action.allCases.count)
  }

  @Test("No key is bound twice on a screen, every default key can be read, and none is a forbidden one")
  func defaultsAreSound() {
    var everywhere: [String: Action] = [:]
    for action in Action.allCases {
      for key in action.info.keys {
        #expect(KeySequence(text: key) != nil, "\(key)")
        #expect(everywhere[key] == nil, "\(key) is \(action) and \(String(describing: everywhere[key]))")
        everywhere[key] = action
        #expect(!Keymap.reserved.contains { $0.key == key })
      }
    }
    var own: Set<String> = []
    for action in Action.allCases {
      for (screen, key) in action.info.screenKeys {
        #expect(own.insert("\(screen) \(key)").inserted)
        #expect(everywhere[key] != action, "\(key) is that on every screen already")
      }
    }
  }

  @Test("No key hides a sequence that begins with it", arguments: ScreenID.allCases)
  func prefixFree(screen: ScreenID) {
    let keys = Keymap.defaults.bindings(on: screen).map(\.keys)

    for key in keys {
      #expect(!keys.contains { $0 != key && $0.begins(with: key.keys) }, "\(key.text)")
    }
  }

  @Test(
    "Keys read and write the same text",
    arguments: [
      "j", "G", "ctrl-p", "alt-b", "space", "f1", "shift-up", "pageup", "esc", "g g", ":", "-", "tab",
    ])
  func keyText(text: String) {
    #expect(KeySequence(text: text)?.text == text)
  }

  @Test("Text that is no key is not read", arguments: ["", "ctrl-", "ctrl-ab", "hyper-x", "f99", "jj"])
  func noKey(text: String) {
    #expect(KeySequence(text: text) == nil)
  }

  @Test("A line of keys.toml moves a key, on one screen or on all")
  func overriding() {
    let (keymap, problems) = Keymap.defaults.applying([
      KeyOverride(key: "ctrl-n", action: "down"),
      KeyOverride(screen: "issues", key: "x", action: "ball"),
      KeyOverride(key: "%", action: "none"),
    ])

    #expect(problems.isEmpty)
    #expect(keymap.label(for: .verb(.down), on: .board) == "Ctrl-N")
    #expect(keymap.match([.character("x")], on: .issues) == .action(.verb(.ball)))
    #expect(keymap.match([.character("x")], on: .board) == .action(.verb(.done)))
    #expect(keymap.match([.character("%")], on: .board) == .none)
  }

  @Test(
    "A line that cannot be taken says why and leaves the keymap as it was",
    arguments: [
      (
        KeyOverride(key: "d", action: "done"),
        "keys.toml: \"d\" is never bound: it means delete, done or describe elsewhere."
      ),
      (
        KeyOverride(key: "ctlr-p", action: "down"),
        "keys.toml: \"ctlr-p\" is not a key; write j, ctrl-p, space, f1 or g g."
      ),
      (KeyOverride(key: "spcae", action: "down"), "keys.toml: \"spcae\" is not a key; did you mean space."),
      (
        KeyOverride(key: "o", action: "filtre"),
        "keys.toml: \"o\" names an unknown action \"filtre\"; did you mean filter."
      ),
      (
        KeyOverride(screen: "bord", key: "o", action: "open"),
        "keys.toml: \"o\" on bord is for an unknown screen \"bord\"; screens are today, portfolio, work, load, figures, board, checklists, issues, timeline, people, documents, history, ports, cutover, calls, registers, preview."
      ),
      (
        KeyOverride(key: "g", action: "open"), "would hide"
      ),
    ])
  func refusing(line: KeyOverride, sentence: String) {
    let (keymap, problems) = Keymap.defaults.applying([line])

    #expect(problems.count == 1)
    #expect(problems.first?.sentence.contains(sentence) == true, "\(problems)")
    #expect(keymap == .defaults)
  }

  @Test("Two lines for one key are a conflict that names both owners")
  func conflict() {
    let (keymap, problems) = Keymap.defaults.applying([
      KeyOverride(key: "o", action: "open"), KeyOverride(key: "o", action: "scope"),
    ])

    #expect(problems.map(\.sentence) == ["keys.toml: \"o\" is given to both open and scope; open keeps it."])
    #expect(keymap.match([.character("o")], on: .board) == .action(.verb(.open)))
  }

  @Test("The table of the manual lists every action once")
  func table() {
    let rows = Keymap.defaults.manualTable.split(separator: "\n")

    for action in Action.allCases {
      #expect(rows.count { $0.hasSuffix("| \(action.title) |") } >= 1, "\(action)")
    }
  }
}
