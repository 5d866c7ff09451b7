import Domain
import TestSupport
import Testing

/// Lists of people, tasks and checklist items, compared with a project and stored as one change.
struct FeedTests {
  private static let moment = SmallProject.moment

  private func people(_ text: String, _ project: Project = SmallProject.project) throws -> Feed {
    try Feed.people(FeedText(text), into: project, by: SmallProject.ipm, at: Self.moment)
  }

  private func tasks(
    _ text: String, _ project: Project = SmallProject.project, dates: DateForm? = nil
  ) throws -> Feed {
    try Feed.tasks(
      FeedText(text), into: project, phase: nil, dates: dates, source: "plan.md", by: SmallProject.ipm,
      at: Self.moment)
  }

  private func checks(_ text: String, _ project: Project = SmallProject.project, list: ItemID? = nil) throws
    -> Feed
  {
    try Feed.checks(
      FeedText(text), into: project, list: list.flatMap(project.checklist), dates: nil, by: SmallProject.ipm,
      at: Self.moment)
  }

  private func stored(_ feed: Feed, on project: Project = SmallProject.project) throws -> Project {
    try SmallProject.after(try #require(feed.command(from: "list.csv")), on: project.state)
  }

  private func standings(_ feed: Feed) -> [ImportStanding] { feed.rows.map(\.standing) }
  private func errors(_ feed: Feed) -> [String] {
    feed.rows.flatMap { row in row.findings.map { "\(row.line):\($0.column) \($0.severity) \($0.text)" } }
  }

  // MARK: People

  @Test func peopleComeInAnyColumnOrderAndTheSameListChangesNothing() throws {
    let text = """
      E-Mail;Colour;Name;Role;Deputy;Time Zone
      dana@acme.test;red;Dana Ruiz;MPOC;Jo Park;America/Denver
      jo@acme.test;blue;Jo Park;Customer IT;;
      """
    let feed = try people(text)
    #expect(standings(feed) == [.new, .new] && feed.unknown == ["Colour"])
    let project = try stored(feed)
    #expect(project.people.map(\.name) == ["Dana Ruiz", "Jo Park"])
    #expect(project.people[0].deputy == project.people[1].id && project.people[1].role == .customerIT)
    let again = try people(text, project)
    #expect(standings(again) == [.unchanged, .unchanged] && again.command(from: "x") == nil)

    let renamed = try people("name,email,phone\nDana Ruiz-Lee,DANA@acme.test,+1 555", project)
    #expect(standings(renamed) == [.changed])
    let changed = try stored(renamed, on: project)
    #expect(
      changed.people.map(\.name) == ["Dana Ruiz-Lee", "Jo Park"] && changed.people[0].phone == "+1 555")
  }

  @Test(arguments: [
    ("name,role\nAnn,", "2:1 error a new person needs a role"),
    ("name,role\nAnn,Chef", "2:5 error \"Chef\" is not known"),
    ("name,role\n,MPOC", "2:1 error there is no name"),
    ("name,role,zone\nAnn,ENG,Denver time", "2:9 error \"Denver time\" cannot be taken"),
    ("name,role\nAnn,ENG\nann,ENG", "3:1 error ann is on line 2 already"),
    ("name,role,deputy\nAnn,ENG,Bob", "2:9 error \"Bob\" is no other person of the list or the project"),
    ("name,role\n\"Ann,ENG", "2:1 error the quote is not closed"),
  ])
  func aWrongPersonIsNamedByLineAndColumn(text: String, expected: String) throws {
    let feed = try people(text)
    #expect(errors(feed).contains { $0.hasPrefix(expected) }, "\(errors(feed))")
    #expect(feed.count(.error) == 1)
  }

  @Test(arguments: ["role,phone\nENG,1", "", "name,name\nA,B", "name,person\nA,B"])
  func aListWithoutAClearHeadingIsRefused(text: String) {
    #expect(throws: ImportProblem.self) { try people(text) }
  }

  // MARK: Tasks

  private static let list = """
    id,phase,task name,duration,predecessors,resource names,due
    1,PLAN,Order lines,3 days,,PORT,
    2,BUILD,Build lines,1w,"1FS+2 days;PLN-1SS",IPM,12/24/2026
    BLD-1,,,,3FF-1d,,
    3,BUILD,Test lines,0,2,,
    """

  @Test func tasksNameEachOtherByTheNumbersOfTheFile() throws {
    let feed = try tasks(Self.list)
    #expect(standings(feed) == [.new, .new, .changed, .new], "\(errors(feed))")
    let project = try stored(feed)
    let ids = project.tasks.filter { $0.id.rawValue.hasPrefix("ADD-") }
    #expect(ids.map(\.title) == ["Order lines", "Build lines", "Test lines"])
    #expect(ids.map(\.duration) == [3, 5, 0] && ids[0].owner == .porting)
    #expect(ids[1].after.map(\.description) == ["ADD-1+2", "PLN-1SS"] && ids[1].fixed?.iso == "2026-12-24")
    #expect(project.task("BLD-1")?.after.map(\.description) == ["ADD-3FF-1"])
    #expect(standings(try tasks(Self.list, project)) == Array(repeating: .unchanged, count: 4))
  }

  @Test func oneUndoTakesAllOfItBack() throws {
    let start = SmallProject.state
    let plan = try plan(
      try #require(try tasks(Self.list).command(from: "plan.csv")), on: start, by: SmallProject.ipm,
      at: Self.moment)
    #expect(plan.summary.hasPrefix("imported 4 tasks from plan.csv: 3 new, 1 changed"))
    var state = start
    try state.apply(plan.changes)
    try state.apply(plan.changes.map(\.inverse))
    #expect(state.items.mapValues(\.values).filter { !$0.value.isEmpty } == start.items.mapValues(\.values))
  }

  @Test(arguments: [
    ("id,title,due\nBLD-1,,03/04/2026", "2:8 error \"03/04/2026\" reads two ways"),
    ("title,phase\nx,MOON", "2:3 error there is no phase \"MOON\""),
    ("title,after\nx,NIX-1", "2:3 error there is no task NIX-1 in the list or the project"),
    ("title,after\nx,\"BLD-1,BLD-1SS\"", "2:3 error BLD-1 is there twice"),
    ("title,after\nx,BLD-1+50%", "2:3 error \"BLD-1+50%\" is no link"),
    ("title,duration\nx,soon", "2:3 error \"soon\" is no number of days"),
    ("title,owner\nx,Nobody", "2:3 error \"Nobody\" is neither a role nor a person"),
    ("id,title\nPRE-A1,x", "2:1 error PRE-A1 is no task"),
    ("id,duration\n7,2", "2:1 error there is no task 7"),
    ("title\nx\nX", "3:1 error X is on line 2 already"), ("id,state\nBLD-1,waiting", "2:1 error"),
    ("title,site\nx,DEN", "2:3 error \"DEN\" cannot be taken"),
  ])
  func aWrongTaskIsNamedByLineAndColumn(text: String, expected: String) throws {
    let feed = try tasks(text)
    #expect(errors(feed).contains { $0.hasPrefix(expected) }, "\(errors(feed))")
    #expect(feed.count(.error) == 1)
  }

  @Test func aCircleThroughTheListIsRefusedAsAWhole() throws {
    let feed = try tasks("id,title,after\n1,One,2\n2,Two,1")
    #expect(
      performing: { try stored(feed) }, throws: { ($0 as? Refusal)?.sentence.contains("waits for") == true })
  }

  @Test func boxesOfMarkdownBecomeTasksOfTheirHeadings() throws {
    let text = """
      # Roll-out
      - [ ] Tell everybody
      ## Build
      - [x] Order cables
        - [ ] Label them
      - no box
      * [ ] Second: floor
      """
    let feed = try tasks(text)
    #expect(standings(feed) == [.new, .new, .new, .unchanged, .new])
    #expect(errors(feed).map { String($0.prefix(11)) } == ["2:1 warning", "6:1 warning"], "\(errors(feed))")
    let project = try stored(feed)
    let added = project.tasks.filter { $0.id.rawValue.hasPrefix("ADD-") }
    #expect(
      Set(added.map { "\($0.phase) \($0.title)" }) == [
        "PLAN Tell everybody", "BUILD Order cables", "BUILD Order cables: Label them", "BUILD Second: floor",
      ])
    let done = try #require(added.first { $0.title == "Order cables" })
    #expect(done.state == .done && done.evidence == "ticked in plan.md")
    #expect(try tasks(text, project).command(from: "x") == nil)
  }

  // MARK: Checklist items

  @Test func itemsAreNumberedAfterTheLastOfTheirSection() throws {
    let text = """
      list,section,item,owner,due,weight
      PRE,,Check the lift line,CIT,G-5,advisory
      PRE,Phones,Unpack,MPOC,2026-12-01,
      PRE,Phones,Plug in,MPOC,,required
      """
    let feed = try checks(text)
    #expect(standings(feed) == [.new, .new, .new], "\(errors(feed))")
    let project = try stored(feed)
    let new = try #require(project.checklist("PRE")).checks.suffix(3)
    #expect(new.map(\.title) == ["Check the lift line", "Unpack", "Plug in"])
    #expect(
      new.map(\.weight) == [.advisory, .required, .required] && new.map(\.state) == [.open, .open, .open])
    #expect(new.first?.due == project.calendar.add(try #require(project.head.goLive), -5))
    #expect(Set(new.map(\.number)).count == 3)
    #expect(try checks(text, project).command(from: "x") == nil)
    let moved = try stored(
      try checks("list,id,due\nPRE,\(new.last?.number ?? ""),2026-12-03", project), on: project)
    #expect(moved.checklist("PRE")?.checks.last?.due?.iso == "2026-12-03")
  }

  @Test func aHeadingIsAListOrASection() throws {
    let feed = try checks("## Network\n- [x] Open ports\n## PRE\n- [ ] Last look", list: "PRE")
    #expect(standings(feed) == [.new, .new], "\(errors(feed))")
    #expect(errors(feed).map { String($0.prefix(11)) } == ["2:7 warning"])
    let new = try #require(try stored(feed).checklist("PRE")).checks.suffix(2)
    #expect(new.map(\.section).first == "Network" && new.map(\.state) == [.open, .open])
  }

  @Test(arguments: [
    ("item\nx", "2:1 error no checklist is named"), ("list,item\nMOON,x", "2:1 error there is no checklist"),
    ("list,item,due\nPRE,x,G-soon", "2:7 error"), ("list,id\nPRE,Z9", "2:5 error PRE has no item Z9"),
  ])
  func aWrongItemIsNamedByLineAndColumn(text: String, expected: String) throws {
    let feed = try checks(text)
    #expect(errors(feed).contains { $0.hasPrefix(expected) }, "\(errors(feed))")
  }

  // MARK: Rights

  @Test func whoMayNotChangeThePlanImportsNothing() throws {
    let command = try #require(try tasks(Self.list).command(from: "plan.csv"))
    for role in [Role.mpoc, .viewer, .trainer] {
      #expect(throws: Refusal.self) {
        try SmallProject.after(command, by: Actor(name: "Tom", role: role))
      }
    }
    let closed = try SmallProject.after(.setStatus(.cancelled, reason: "lost")).state
    #expect(throws: Refusal.self) { try SmallProject.after(command, on: closed) }
  }
}
