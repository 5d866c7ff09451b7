import ArgumentParser
import Domain
import StateStore

extension DateForm: SpokenArgument {}

/// How a list is read, and whether it is stored.
struct FeedOptions: ParsableArguments {
  @Flag(help: "Store the rows, as one step to undo.") var keep = false
  @Flag(
    name: .customLong("valid-rows"), help: "With --keep, leave out rows with errors and store the others.")
  var validRows = false
  @Option(
    help:
      "How days are written: us for 11/24/2026, eu for 24/11/2026; otherwise what reads two ways is an error."
  )
  var dates: DateForm?
  @Option(
    help: ArgumentHelp("Write every error and warning to this new file, as CSV.", valueName: "file"),
    completion: .file())
  var errors: String?

  func validate() throws {
    if validRows, !keep { throw ValidationError("--valid-rows stores rows and needs --keep.") }
  }

  /// Reads a file, and what is in it.
  ///
  /// - Throws: a usage failure with line and column if no row can be read.
  func read<Read>(_ file: String, _ body: (FeedText) throws(ImportProblem) -> Read) throws(CommandFailure)
    -> Read
  {
    let bytes = try InputFile.bytes(file, limit: FeedText.limit)
    do throws(ImportProblem) { return try body(try FeedText(bytes)) } catch {
      throw CommandFailure(
        .usage,
        "\(InputFile.name(of: file)), line \(error.line), column \(error.column): "
          + "\(DisplayText.line(error.sentence)). Nothing was read.")
    }
  }

  /// Shows what the list would do, or stores it.
  func carryOut(
    _ feed: Feed, from file: String, in open: OpenProject, _ call: Invocation
  ) throws(CommandFailure) {
    if let errors { try SafeFile.write(feed.findingsCSV, to: errors, replace: false) }
    let wrong = feed.rows.filter { $0.standing == .error }
    let command = feed.command(from: Self.shortName(file))
    guard keep, wrong.isEmpty || validRows else {
      let planned =
        try wrong.isEmpty
        ? command.map { (command) throws(CommandFailure) in
          try open.planned(command, at: call.clock.now)
        } : nil
      try call.output.show(.feed(feed, open.id, planned: planned, stored: nil))
      return try Self.sayErrors(
        wrong.map { ($0.line, $0.findings) }, kept: keep ? "Nothing was imported" : "Nothing was stored",
        way: keep ? " --valid-rows imports the others." : "")
    }
    guard let command else {
      throw CommandFailure(
        .refused,
        "Nothing was imported: \(feed.count(.unchanged)) rows are there already, \(wrong.count) have errors.")
    }
    let entry = try open.stored(command)
    try call.output.show(.feed(feed, open.id, planned: nil, stored: entry))
    let count = feed.count(.new) + feed.count(.changed)
    try Self.sayErrors(
      wrong.map { ($0.line, $0.findings) }, kept: "\(count) row\(count == 1 ? " was" : "s were") imported")
  }

  /// A file with errors exits with an error, so that a script notices.
  static func sayErrors(
    _ wrong: [(line: Int, findings: [ImportFinding])], kept: String, way: String = ""
  ) throws(CommandFailure) {
    guard let first = wrong.first, let finding = first.findings.first(where: { $0.severity == .error }) else {
      return
    }
    throw CommandFailure(
      .refused,
      "\(kept); \(wrong.count) row\(wrong.count == 1 ? " has an error" : "s have errors"). Line \(first.line), "
        + "column \(finding.column), \(DisplayText.line(finding.heading)): \(finding.text); \(finding.remedy).\(way)"
    )
  }

  private static func shortName(_ file: String) -> String {
    file == "-" ? "standard input" : Feed.source(file)
  }

  /// The name of the file as history keeps it.
  func source(_ file: String) -> String { Self.shortName(file) }
}

extension OpenProject {
  /// What a command would do, in words; nothing is stored.
  func planned(_ command: Command, at moment: Moment) throws(CommandFailure) -> String {
    for zone in command.zones { _ = try Clocks.checked(zone) }
    do throws(Refusal) {
      return try Domain.plan(command, on: project.state, by: invocation.actor, at: moment).summary
    } catch { throw CommandFailure(.refused(error)) }
  }
}
