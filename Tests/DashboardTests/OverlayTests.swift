import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Overlays by keys")
struct OverlayTests {
  @Test("A new project asks, checks beside the field, and is created")
  func newProject() throws {
    var desk = DashboardHarness(rows: Customers.rows(2))

    desk.press("a ctrl-s")
    let form = try #require(desk.form)
    #expect(form.focus == 0 && form.entries[0].problem == "Needed.")

    desk.type("Delta Freight")
    desk.press("tab ctrl-u")
    desk.type("03/04")
    desk.press("tab")
    #expect(desk.form?.entries[1].problem == "03/04 reads two ways: write 3 apr or 4 mar.")
    desk.press("shift-tab ctrl-u")
    desk.type("+2bd")
    desk.press("enter right enter")
    desk.type("Dana")
    desk.press("enter space enter enter enter enter")

    let expected = NewProjectForm(
      customer: "Delta Freight", start: SmallProject.moment(day: "2026-11-20").today, calendar: "us",
      mpoc: "Dana",
      options: [.devices, .porting], template: "operator-connect")
    #expect(desk.effects.contains(.create(expected)))
  }

  @Test("A sentence typed where something is chosen chooses nothing, and the choices are named")
  func chosenNotTyped() throws {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press("a tab tab")
    let before = try #require(desk.form?.entries[2].value)
    guard case .choice(let options)? = desk.form?.entries[2].kind else { throw Refusal.rule("no choice") }

    desk.type("No ringback at Denver")

    #expect(desk.form?.entries[2].value == before)
    let problem = try #require(desk.form?.entries[2].problem)
    #expect(options.prefix(3).allSatisfy { problem.contains($0) }, "\(problem)")
    desk.press("right")
    #expect(desk.form?.entries[2].value != before && desk.form?.entries[2].problem == nil)

    desk.press("tab tab")
    desk.type("any new one")
    #expect(desk.form?.entries[4].value == "no")
    desk.press("backspace")
    desk.type("y")
    #expect(desk.form?.entries[4].value == "yes")
  }

  @Test("The palette finds a command by letters in order, runs it, and shows it first next time")
  func palette() throws {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press(":")
    desk.type("opn harb")
    let palette = try #require(desk.palette)
    #expect(desk.model.paletteEntries(palette).first?.command == "open Harbor Credit Union")
    desk.press("enter")
    #expect(desk.model.screen == .board)
    desk.press(":")
    #expect(desk.model.paletteEntries(Palette()).first?.command == "open Harbor Credit Union")
  }

  @Test(
    "The palette finds a customer that the portfolio has not loaded",
    arguments: ["freight 97", "opn freight 97"])
  func distantCustomer(typed: String) throws {
    var desk = DashboardHarness(rows: Customers.rows(1200))
    desk.press(":")
    let before = desk.model.paletteEntries(try #require(desk.palette))
    #expect(!before.contains { $0.command == "open Delta Freight 97" })

    desk.type(typed)
    desk.press("enter")

    #expect(desk.model.project?.id == "p1160")
  }

  @Test("An answer to an older text is not taken for the newer one")
  func staleCustomers() throws {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press(":")
    desk.type("delta")

    desk.send(.found(Customers.rows(12), for: "del"))

    let entries = desk.model.paletteEntries(try #require(desk.palette))
    #expect(!entries.contains { $0.command.hasPrefix("open Delta") })
  }

  @Test("A palette entry that is off says why and does nothing")
  func offEntry() {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press(":")
    desk.type("repeat")

    desk.press("enter")

    #expect(desk.model.notice?.text == "Nothing to repeat yet.")
  }

  @Test("A theme is shown while it is chosen, and Esc brings the old one back")
  func theme() {
    var desk = DashboardHarness(rows: Customers.rows(2))

    desk.press(":")
    desk.type("theme")
    desk.press("enter down")
    #expect(desk.model.preferences.theme == "dark")
    desk.press("esc")
    #expect(desk.model.preferences.theme == "terminal")
  }

  @Test("Help can be searched, and an action that is off says why")
  func help() {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press("?")
    desk.type("waive")

    let lines = desk.help.map(desk.model.helpLines) ?? []

    #expect(
      lines.contains(
        .key(
          .verb(.waive), keys: "W", title: Action.verb(.waive).title,
          off: "Open the customer first.  Enter opens it")))
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("A day is echoed before Enter, and handed on as ISO")
  func dayPrompt() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.model.show(
      .prompt(Prompt("Due", kind: .day) { [.say($0)] }))

    desk.type("24 nov")
    #expect(desk.model.reading(of: "24 nov")?.text == "= Tue 24 Nov 2026 (in 4 bd)")
    desk.press("enter")

    #expect(desk.model.notice?.text == "2026-11-24")
  }

  @Test("A required text may not be empty; the prompt stays and says so")
  func required() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.model.show(.prompt(Prompt("Why?", kind: .required) { [.say($0)] }))

    desk.press("space enter")

    #expect(desk.prompt?.problem == "It may not be empty.")
  }

  @Test("What was typed at a prompt comes back with Up")
  func history() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    for text in ["one", "two"] {
      desk.model.show(.prompt(Prompt("Note") { _ in [] }))
      desk.type(text)
      desk.press("enter")
    }
    desk.model.show(.prompt(Prompt("Note") { _ in [] }))

    desk.press("up up down")

    #expect(desk.prompt?.line.text == "two")
  }

  @Test("Ctrl-X Ctrl-E hands the line to the editor and takes it back")
  func editor() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.model.show(.prompt(Prompt("Note", text: "short") { _ in [] }))

    desk.press("ctrl-x ctrl-e")
    #expect(desk.effects == [.edit(text: "short", purpose: .prompt)])
    desk.send(.edited(.text("long\ntext\n"), .prompt))
    #expect(desk.prompt?.line.text == "long\ntext")
  }

  @Test("A text from the editor that is refused comes back in a form, whole")
  func refusedEdit() throws {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.press("enter")
    let item = try #require(desk.model.project?.tasks.first?.id)
    let text = String(repeating: "line\n", count: 5000)

    desk.send(.edited(.text(text), .field(item, .note)))

    #expect(desk.commits == [.set([item], .note, text)])
    #expect(desk.form?.entries.first?.value == text)
    #expect(desk.form?.entries.first?.problem != nil)
    desk.press("ctrl-x ctrl-e")
    #expect(desk.effects == [.edit(text: text, purpose: .prompt)])
    desk.send(.edited(.text("shorter"), .prompt))
    desk.press("ctrl-s")
    #expect(desk.commits == [.set([item], .note, "shorter")])
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("An editor that failed is said, and nothing else happens")
  func failedEdit() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.send(
      .edited(.failed("Left unchanged: there is no editor \"x\"; set EDITOR."), .field("INI-1", .note)))

    #expect(desk.effects.isEmpty)
    #expect(desk.model.notice?.text == "Left unchanged: there is no editor \"x\"; set EDITOR.")
  }

  @Test("A confirmation answers to its own key alone; Enter and Esc cancel")
  func confirm() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    let confirm = Confirm("Close it?", lines: ["2 issues stay open."], key: "c") { [.say("closed")] }

    desk.model.show(.confirm(confirm))
    desk.press("enter")
    #expect(desk.model.notice?.text == "Cancelled: nothing was changed.")
    desk.model.show(.confirm(confirm))
    desk.press("x c")
    #expect(desk.model.notice?.text == "closed")
  }

  @Test("Text pasted where no field is does nothing but say so")
  func paste() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.send(.input(.paste("q\nx\nq")))
    #expect(desk.effects.isEmpty)
    #expect(desk.model.notice?.text.hasPrefix("Pasted 3 lines: not in a text field") == true)

    desk.press("/")
    desk.send(.input(.paste("har")))
    #expect(desk.model.portfolio.count == 1)
  }

  @Test("A failure that stays is a bar until a command works again; messages are kept")
  func bar() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter")
    desk.send(.failed(Failure("Not saved: the disk is full.", place: .bar)))
    desk.press("1 j")
    #expect(desk.model.notices.bar == "Not saved: the disk is full.")

    desk.hold(because: "budget")

    #expect(desk.model.notices.bar == nil)
    let said = desk.model.notice?.text ?? ""
    #expect(said.hasPrefix("Harbor Credit Union: ") && said.hasSuffix(".  u undo"), "\(said)")
    desk.press(":")
    desk.type("messages")
    desk.press("enter")
    #expect(desk.reader?.lines.map(\.text).contains("Not saved: the disk is full.") == true)
  }
}

@Suite("What has to be read")
struct UnreadNoticeTests {
  private let words = "Everything is older now."

  @Test("It stays through prompts, stored changes and other messages until Esc says that it was read")
  func stays() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("m")
    #expect(!desk.model.overlays.isEmpty)
    desk.send(.replaced(Failure(words)))
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notices.unreadText(.english)?.hasPrefix(words) == true)
    desk.hold(because: "budget")
    #expect(desk.model.notice?.text.hasSuffix("u undo") == true)
    #expect(desk.model.notice?.text.contains("refused") != true)
    #expect(desk.model.notices.unreadText(.english)?.hasPrefix(words) == true)

    desk.press("esc")

    #expect(desk.model.notices.unreadText(.english) == nil)
    desk.press(":")
    desk.type("messages")
    desk.press("enter")
    #expect(desk.reader?.lines.map(\.text).contains(words) == true)
  }

  @Test(
    "A workspace that cannot be read is a bar that goes when it can, with what could not be stored meanwhile")
  func loss() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.send(.loss(Failure("No workspace.", place: .bar)))
    #expect(desk.model.notices.bar == "No workspace." && desk.model.notices.savedWord == "NOT READ")
    desk.send(.failed(Failure("Not saved: no workspace.", place: .bar)))
    desk.send(.loss(nil))
    #expect(desk.model.notices.bar == nil && desk.model.notices.savedWord == "saved")
  }
}

extension DashboardHarness {
  var form: Form? { if case .form(let form) = model.overlays.last { form } else { nil } }
  var palette: Palette? { if case .palette(let palette) = model.overlays.last { palette } else { nil } }
  var help: Help? { if case .help(let help) = model.overlays.last { help } else { nil } }
  var prompt: Prompt? { if case .prompt(let prompt) = model.overlays.last { prompt } else { nil } }
  var reader: Reader? { if case .reader(let reader) = model.overlays.last { reader } else { nil } }
}
