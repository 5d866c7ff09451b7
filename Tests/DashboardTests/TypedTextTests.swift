import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// Typed or pasted text: cleaned, limited, never lost, and never refused without a message.
@Suite struct TypedTextTests {
  private let rows = Customers.rows(2)

  private func form(_ desk: DashboardHarness) throws -> Form {
    guard case .form(let form)? = desk.model.overlays.last else { throw Refusal.rule("no form") }
    return form
  }

  private func prompt(_ desk: DashboardHarness) throws -> Prompt {
    guard case .prompt(let prompt)? = desk.model.overlays.last else { throw Refusal.rule("no prompt") }
    return prompt
  }

  @Test func invisibleCharactersAreLeftOutOfAPasteAndJoinersOfTextAreKept() {
    var line = LineEditor("")
    line.insert("zero\u{200B}wi\u{AD}dth\u{FEFF} \u{1F469}\u{200D}\u{1F4BB}\tx\r\ny")
    #expect(line.text == "zerowidth \u{1F469}\u{200D}\u{1F4BB} x y")
    #expect(line.bytes == line.text.utf8.count)
  }

  @Test func aPictureTypedScalarByScalarBecomesOneCharacter() {
    var line = LineEditor("")
    for scalar in "\u{1F469}\u{200D}\u{1F4BB}e\u{301}".unicodeScalars {
      _ = line.handle(.character(Character(scalar)))
    }
    #expect(line.characters.count == 2 && line.cursor == 2)
    _ = line.handle(.backspace)
    #expect(line.text == "\u{1F469}\u{200D}\u{1F4BB}")
  }

  @Test(arguments: [":", "/", "?", "a"])
  func aPasteOfAMegabyteIsBoundedEverywhere(key: String) {
    var desk = DashboardHarness(rows: rows)
    desk.press(key)
    let text = String(repeating: "y\u{E9}", count: 350_000)
    desk.send(.input(.paste(text)))
    desk.press("x backspace left")
    switch desk.model.overlays.last {
    case .palette(let palette): #expect(palette.line.bytes <= LineEditor.longestSearch)
    case .prompt(let prompt): #expect(prompt.line.bytes <= LineEditor.longestSearch)
    case .help(let help): #expect(help.line.bytes <= LineEditor.longestSearch)
    case .form(let form): #expect(form.entries[0].line.bytes <= LineEditor.longest)
    default: Issue.record("\(String(describing: desk.model.overlays.last))")
    }
  }

  @Test func theLimitIsSaidWhileTypingAndEnterSaysItAgain() throws {
    var desk = DashboardHarness(rows: rows)
    desk.press("a")
    desk.send(.input(.paste(String(repeating: "n", count: 230))))
    #expect(try form(desk).entries[0].problem == "Too long: shorten it by 30 letters (at most 200).")
    desk.press("ctrl-s")
    #expect(try form(desk).focus == 0 && desk.effects.isEmpty)
    for _ in 0..<30 { desk.press("backspace") }
    #expect(try form(desk).entries[0].problem == nil)
  }

  @Test func whatFoundNoRoomIsCounted() throws {
    var line = LineEditor("", room: 10)
    line.insert("0123456789abc")
    #expect(line.text == "0123456789" && line.leftOut == 3)
    #expect(line.lengthProblem(keeping: .title, .english) == "Only the first 10 bytes fit; 3 were left out.")
    _ = line.handle(.backspace)
    #expect(line.lengthProblem(keeping: .title, .english) == nil)
  }

  @Test func aRefusedPromptStaysWithTheReasonInItsOwnLine() throws {
    var desk = DashboardHarness(rows: rows)
    desk.press("enter 4 a")
    desk.type("Ports")
    desk.press("ctrl-s")
    desk.press("c")
    // More accents than one letter may have.
    desk.type("a")
    desk.send(.input(.paste(String(repeating: "\u{301}", count: 9))))
    desk.press("enter")
    let prompt = try prompt(desk)
    #expect(prompt.problem?.contains("at most 4 accents") == true)
    #expect(prompt.line.text.unicodeScalars.first == "a")
  }

  @Test func aRefusedNewCustomerFormStaysAndNamesTheField() throws {
    var known = rows
    known[1].id = .slug(from: "M\u{FC}ller GmbH")
    var desk = DashboardHarness(rows: known)
    desk.press("a")
    desk.type("M\u{FC}ller GmbH")
    desk.press("tab tab tab")
    desk.type("Dana")
    desk.press("ctrl-s")
    let form = try form(desk)
    #expect(form.focus == 0 && form.entries[0].problem?.contains("exists already") == true)
    #expect(form.entries[0].value == "M\u{FC}ller GmbH" && form.entries[3].value == "Dana")
  }

  @Test func anAnswerAScreenCannotTakeKeepsTheFormToo() throws {
    var desk = DashboardHarness(rows: rows)
    desk.press("enter a")
    desk.type("Order phones")
    desk.press("tab tab tab ctrl-u")
    desk.type("two")
    desk.press("ctrl-s")
    let form = try form(desk)
    #expect(form.entries[form.focus].id == "duration")
    #expect(form.entries[0].value == "Order phones")
    #expect(form.entries[form.focus].problem?.contains("whole number") == true)
  }

  @Test func escPutsAFilledFormAsideAndOpeningItAgainBringsItBack() throws {
    var desk = DashboardHarness(rows: rows)
    desk.press("a")
    desk.type("Oak & Iron")
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.hasPrefix("Kept as a draft") == true)
    desk.press("a")
    #expect(try form(desk).entries[0].value == "Oak & Iron")
    desk.press("ctrl-u esc a")
    #expect(try form(desk).entries[0].value == "")
  }

  @Test func aPromptLeftWithEscIsThereAgainForThatItemOnly() throws {
    var desk = DashboardHarness(rows: rows)
    desk.press("enter c")
    desk.type("half a thought")
    desk.press("esc c")
    #expect(try prompt(desk).line.text == "half a thought")
    desk.press("esc l c")
    #expect(try prompt(desk).line.text == "")
    desk.press("esc h c enter c")
    #expect(try prompt(desk).line.text == "", "what was stored is no draft")
  }

  @Test func lettersTypedIntoHelpSearchFromTheFirst() {
    var desk = DashboardHarness(rows: rows)
    desk.press("?")
    desk.type("jump")
    guard case .help(let help)? = desk.model.overlays.last else { return #expect(Bool(false)) }
    #expect(help.line.text == "jump")
  }
}
