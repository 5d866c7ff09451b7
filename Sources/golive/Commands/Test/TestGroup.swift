import ArgumentParser
import Domain

struct TestGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "The test script: runs of its cases, at every site.",
    discussion: """
      The project may also come before the verb: golive test northwind record T14 --site DEN --result pass.
      """,
    subcommands: [TestList.self, TestShow.self, TestRecord.self], defaultSubcommand: TestList.self)
}

struct TestList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every case at every site with its newest run, and how testing stands.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only this site.") var site: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let site = try site.map { (code) throws(CommandFailure) in try open.project.site(named: code) }
    try call.output.show(.tests(open.project, at: site))
  }
}

struct TestShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all runs of one case.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The case, such as T14.") var item: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.checkID(item, in: nil)
    guard let check = open.project.check(id) else { return }
    try call.output.show(.test(check, in: open.project))
  }
}

struct TestRecord: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record a run of cases at a site; earlier runs stay beside it.",
    discussion: """
      golive test record northwind T14 --site DEN --result fail --note "reads back the old address" --number 933
      A fail raises an issue; of an emergency case one of priority 1.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The cases, such as T14.") var items: [String]
  @Option(help: "pass, partial, fail, not-run or n/a.") var result: TestResult
  @Option(name: .customLong("site"), help: "Where: a site's code, once for each, or all.")
  var sites: [String] = []
  @Option(help: "What was seen; needed unless it passed.") var note: String?
  @Option(help: "Who tested; without it you.") var tester: String?
  @Option(name: .customLong("number"), help: "The number called, or called from.") var numberUsed: String?
  @Option(help: "When, on the clocks of the site: 09:12 today, or 2026-11-24T09:12; without it now.")
  var at: String?
  @Option(help: "The zone of that time, if it is not the site's.") var zone: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let ids = try open.project.checkIDs(items, in: nil)
    let time = try at.map { (text) throws(CommandFailure) in try instant(text, open.project, call) }
    try open.commit(
      .recordRun(
        ids,
        NewTestRun(
          result, sites: sites, note: try note.map(InputFile.argument), tester: tester, time: time,
          numberUsed: numberUsed)))
  }

  private func instant(
    _ text: String, _ project: Project, _ call: Invocation
  ) throws(CommandFailure) -> Timestamp {
    let there = sites.count == 1 ? project.site(sites[0])?.zoneName : nil
    let zone = try (zone ?? there).map(Clocks.checked) ?? Clocks.own
    return try ZonedTime(typed: text, in: zone, today: call.clock.now.timestamp, what: "--at").instant
  }
}

struct ReadinessCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness", abstract: "The outcome of the readiness check: measured figures against limits."
  )
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard let list = open.project.readinessList, let report = open.project.readiness(of: list.code) else {
      throw CommandFailure(.notFound, "No checklist of \(open.id) has limits for measured figures.")
    }
    try call.output.show(.readiness(report, of: list, in: open.project))
  }
}
