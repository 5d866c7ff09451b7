import Dashboard
import Domain
import TestSupport
import Testing

/// What a screen calls the things its verbs do there, in the palette and in help.
struct ScreenWordTests {
  private func ports(_ keys: String) throws -> DashboardHarness {
    let project = try PortsProject.midway()
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    var desk = DashboardHarness(
      rows: [row], states: [row.id: project.state],
      files: HarnessFiles(["/list.csv": PortsProject.list(3)]))
    desk.press("enter 9 tab a")
    desk.type("/list.csv")
    desk.press("ctrl-s enter \(keys)")
    return desk
  }

  private func cutover() throws -> DashboardHarness {
    let row = ProjectSummary(try CutoverDay.planned(), on: CutoverDay.moment().today)
    var desk = DashboardHarness(
      rows: [row], states: [row.id: try CutoverDay.planned().state], zones: CutoverDay.zones)
    desk.press("enter g r")
    return desk
  }

  private func entries(_ desk: DashboardHarness, _ typed: String = "") throws -> [PaletteEntry] {
    var desk = desk
    desk.press(":")
    desk.type(typed)
    guard case .palette(let palette)? = desk.model.overlays.last else {
      throw Refusal.rule("the palette is not open")
    }
    return desk.model.paletteEntries(palette)
  }

  private func first(_ desk: DashboardHarness, _ typed: String) throws -> PaletteEntry {
    try #require(try entries(desk, typed).first)
  }

  @Test(arguments: ["add", "set", "user", "assign", "renumber", "remove", "release", "export"])
  func theNumbersHaveTheirOwnCommandsInThePalette(word: String) throws {
    let entry = try first(ports("g g"), word)
    #expect(entry.command == word && entry.off == nil)
    #expect(entry.shell.hasPrefix("golive numbers "))
  }

  @Test func noCommandOfTheNumbersIsOneOfTheOrders() throws {
    let works = try entries(ports("g g")).filter { $0.off == nil }
    #expect(!works.contains { $0.shell.hasPrefix("golive port event") })
  }

  @Test func aNumberIsRemovedByItsWord() throws {
    var desk = try ports("g g")
    let before = desk.model.ports.numbers.total?.numbers
    desk.run("remove")
    #expect(before == 3 && desk.model.ports.numbers.total?.numbers == 2)
  }

  @Test func removingAllThatAFilterFindsAsksWhichNumbersAreMeant() throws {
    var desk = try ports("/")
    desk.type("usage:spare")
    desk.press("enter")
    desk.run("remove")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      return #expect(Bool(false), "nothing is asked")
    }
    #expect(picker.title == "Move: which numbers?" && picker.choices.map(\.id) == ["one", "all"])
    desk.press("down enter")
    #expect(desk.model.ports.numbers.total?.numbers == 1)
  }

  @Test func aListIsImportedFromTheOrdersToo() throws {
    var desk = try ports("tab tab")
    #expect(desk.model.ports.part == .orders)
    desk.run("import")
    guard case .form(let form)? = desk.model.overlays.last else {
      return #expect(Bool(false), "nothing is asked")
    }
    #expect(form.title == "Import a number list")
    desk.type("/list.csv")
    desk.press("ctrl-s")
    #expect(desk.model.screen == .imports)
    desk.press("esc")
    #expect(desk.model.screen == .ports)
  }

  @Test func whatActsOnNumbersIsOffWhereNoneIsSeen() throws {
    let entry = try first(ports("tab tab"), "release")
    #expect(entry.command == "release" && entry.off?.contains("numbers") == true)
  }

  @Test(arguments: [
    ("poll", "poll", "P"), ("declare", "declare", "t"), ("skip", "skip", "X"), ("phase", "poll", "P"),
  ])
  func theGoLiveDayHasItsOwnWords(typed: String, command: String, key: String) throws {
    let entry = try first(cutover(), typed)
    #expect(entry.command == command && entry.key == key)
    #expect(entry.shell.hasPrefix("golive cutover \(command)"))
  }

  @Test func helpSaysWhatAKeyDoesOnTheScreen() throws {
    var desk = try cutover()
    desk.press("?")
    let titles = (desk.help.map(desk.model.helpLines) ?? []).compactMap { line in
      if case .key(.verb(.phase), _, let title, _) = line { title } else { nil }
    }
    #expect(titles == ["who says GO or NO-GO before the numbers move"])
  }

  @Test("A word is one thing on its screen, and no other action's name unless it is that action")
  func wordsAreUnambiguous() {
    for screen in ScreenID.allCases {
      for word in screen.info.words {
        #expect(word.title.count <= 60 && word.shell.hasPrefix("golive "))
        if let verb = Verb(rawValue: word.word), verb != word.verb {
          #expect(screen.info.words.contains { $0.verb == verb }, "\(word.word) hides a verb")
        }
        #expect(ScreenID(rawValue: word.word) == nil && SharedAction(rawValue: word.word) == nil)
      }
    }
  }
}
