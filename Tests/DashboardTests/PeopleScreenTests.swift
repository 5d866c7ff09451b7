import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("The People screen")
struct PeopleScreenTests {
  private func desk(by actor: Actor = ListsProject.ipm) throws -> ListsHarness<PeopleScreen> {
    ListsHarness(PeopleScreen(), try PeopleProject.midway(), actor)
  }

  @Test func peopleStandBySideWhoHoldsMostFirst() throws {
    let desk = try desk()
    #expect(desk.screen.list.sections.map(\.key) == ["customer", "provider", "carrier"])
    for section in desk.screen.list.sections {
      let counts = section.rows.compactMap { desk.screen.holdings(of: $0)?.things.count }
      #expect(counts == counts.sorted(by: >))
    }
  }

  @Test func aContactIsRecordedWithThePersonUnderTheCursor() throws {
    var desk = try desk()
    desk.select("P3")
    let touched = desk.press(.comment).filled([Field.contactNote.rawValue: "phone, on Friday"])
    #expect(
      touched.commands == [
        .touch("P3", NewTouch(on: ListsProject.moment.today, note: "phone, on Friday"))
      ])
    let reminded = desk.press(.comment).filled([Field.contactNote.rawValue: "mail", "reminded": "yes"])
    #expect(
      reminded.commands == [.touch("P3", NewTouch(.reminded, on: ListsProject.moment.today, note: "mail"))])
  }

  @Test func theFormChangesOnlyWhatWasTyped() throws {
    var desk = try desk()
    desk.select("P1")
    let form = try #require(desk.press(.edit).form)
    #expect(form.entries.first { $0.id == Field.deputy.rawValue }?.value == "Jo Park")
    #expect(form.entries.first { $0.id == Field.role.rawValue }?.value == Role.mpoc.title)
    let changed = desk.press(.edit).filled([Field.hours.rawValue: "09:00-17:00"])
    #expect(changed.commands == [.together([.set(["P1"], .hours, "09:00-17:00")])])
    #expect(desk.press(.edit).filled([:]).commands.isEmpty)
  }

  @Test func aPersonIsAddedWithAllFields() throws {
    var desk = try desk()
    let added = desk.press(.add).filled([
      Field.name.rawValue: "Ann Bell", Field.role.rawValue: Role.trainer.title,
      Field.hours.rawValue: "10:00-18:00",
    ])
    #expect(
      added.commands == [
        .addPerson(NewPerson(name: "Ann Bell", role: .trainer, fields: [.hours: "10:00-18:00"]))
      ])
  }

  @Test func teamMembersChangeDetailsButNoRoles() throws {
    var desk = try desk(by: Actor(name: "Ruth Okafor", role: .engineer))
    desk.select("P1")
    let fields = try #require(desk.press(.edit).form).entries.map(\.id)
    #expect(fields.contains("phone") && !fields.contains("role") && !fields.contains("name"))
  }

  @Test func theCursorStaysOnAPersonWhenTheOrderChanges() throws {
    var desk = try desk()
    desk.select("P3")
    _ = desk.press(.sort)
    desk.screen.refresh(desk.context)
    #expect(desk.current == "P3")
  }

  @Test func dutiesAreReadStepByStep() throws {
    var desk = try desk()
    let asked = desk.press(.why)
    guard case .ask(.reader(let reader))? = asked.first else { return #expect(Bool(false), "no reader") }
    #expect(reader.lines.contains { $0.text.contains("A Lee Chen") })
  }
}

@Suite("Reminders by key")
struct ReminderKeyTests {
  private func desk(
    files: HarnessFiles = HarnessFiles(), by actor: Actor = SmallProject.ipm
  ) throws -> DashboardHarness {
    let project = try PeopleProject.midway()
    let row = ProjectSummary(project, on: SmallProject.moment.today)
    return DashboardHarness(rows: [row], by: actor, states: [row.id: project.state], files: files)
  }

  private func dana(_ desk: DashboardHarness) -> Project.Person? { desk.model.project?.person("P1") }

  @Test func itsTextIsShownBeforeAnythingIsRecorded() throws {
    var desk = try desk()
    desk.press("enter 6 C")
    guard case .confirm(let shown)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no text is shown")
    }
    #expect(shown.lines.contains("Hello Dana Ruiz,") && shown.lines.contains("Northwind Dental"))
    #expect(dana(desk)?.reminded == nil && desk.commits.isEmpty)
    desk.press("esc")
    #expect(dana(desk)?.reminded == nil)
  }

  @Test func copyingItRecordsTheReminder() throws {
    var desk = try desk()
    desk.press("enter 6 C g enter")
    #expect(
      desk.effects.contains {
        if case .copy(let text) = $0 { text.contains("Hello Dana Ruiz,") } else { false }
      })
    #expect(dana(desk)?.reminded == SmallProject.moment.today)
  }

  @Test func aDraftIsWrittenToTheFileThatWasNamed() throws {
    let files = HarnessFiles()
    var desk = try desk(files: files)
    desk.press("enter 6 C g down enter enter")
    #expect(files.texts["reminder-dana-ruiz.eml"]?.contains("Hello Dana Ruiz,") == true)
    #expect(dana(desk)?.reminded == SmallProject.moment.today)
  }

  @Test func onAnyScreenItIsForWhoHasTheItem() throws {
    var desk = try desk()
    desk.press("enter 4 C")
    guard case .confirm(let shown)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no text is shown")
    }
    #expect(shown.title.hasPrefix("Reminder to "))
  }

  @Test func whoHoldsNothingIsNotReminded() throws {
    var desk = try desk()
    desk.press("enter 6")
    desk.type("/Bea")
    desk.press("enter C")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.contains("holds nothing") == true)
  }
}
