import ArgumentParser
import Domain
import StateStore

struct NumbersImport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a number list; --keep stores it.",
    discussion: """
      Without --keep it only says of every row whether it is new, changed, unchanged or wrong, and what helps. With \
      --keep a file with errors is not stored at all, unless --valid-rows leaves out the rows with errors. A column the \
      file does not have is left as it is, an empty cell clears the value. One import is one step to undo.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt"]))
  var file: String
  @Flag(help: "Store the rows, as one step to undo.") var keep = false
  @Flag(
    name: .customLong("valid-rows"), help: "With --keep, leave out rows with errors and store the others.")
  var validRows = false
  @Option(help: "Two letters, such as US or GB: rows without a country may have its national form.")
  var country: String?
  @Option(help: "full or partial: whether the billing number (BTN) must be, or must not be, in the list.")
  var port: NumberImport.PortScope?
  @Option(
    help: ArgumentHelp("Write every error and warning to this new file, as CSV.", valueName: "file"),
    completion: .file())
  var errors: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let country, NumberingPlan.of(country) == nil {
      throw ValidationError("--country needs the two letters of a country known here, such as US or GB.")
    }
    if validRows, !keep { throw ValidationError("--valid-rows stores rows and needs --keep.") }
  }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let list = try InputFile.numberList(file, country: country)
    let found = try open.review(list, scope: port)
    if let errors { try SafeFile.write(found.findingsCSV, to: errors, replace: false) }
    guard keep else {
      try call.output.show(.numberImport(found, of: list, open.id, stored: nil))
      return try Self.sayErrors(found, kept: "Nothing was stored")
    }
    if found.count(.error) > 0, !validRows {
      try call.output.show(.numberImport(found, of: list, open.id, stored: nil))
      return try Self.sayErrors(
        found, kept: "Nothing was imported", way: " --valid-rows imports the others.")
    }
    guard !found.changes.isEmpty else {
      throw CommandFailure(
        .refused,
        "Nothing was imported: \(found.count(.unchanged)) rows are there already, \(found.count(.error)) have errors."
      )
    }
    let bar = ProgressBar("Importing")
    let stored: ImportedNumbers
    do {
      defer { bar.clear() }
      stored = try open.importNumbers(list, scope: port, validRowsOnly: validRows, progress: bar.show)
    }
    try call.output.show(.numberImport(stored.rows, of: list, open.id, stored: stored.entry))
    let count = stored.rows.changes.count
    try Self.sayErrors(stored.rows, kept: "\(count.counted("row was", "rows were")) imported")
  }

  /// A file with errors exits with an error, so that a script notices.
  private static func sayErrors(
    _ found: NumberImport, kept: String, way: String = ""
  ) throws(CommandFailure) {
    let wrong = found.rows.filter { $0.standing == .error }
    guard let first = wrong.first, let finding = first.findings.first(where: { $0.severity == .error }) else {
      return
    }
    throw CommandFailure(
      .refused,
      "\(kept); \(wrong.count.counted("row has an error", "rows have errors")). Line \(first.line), "
        + "\(DisplayText.line(finding.heading)): \(finding.text); \(finding.remedy).\(way)")
  }
}

extension InputFile {
  /// - Throws: a usage failure with line and column if no row can be read.
  static func numberList(_ file: String, country: String?) throws(CommandFailure) -> NumberFile {
    let bytes = try bytes(file, limit: NumberFile.Limit.bytes)
    do throws(ImportProblem) { return try NumberFile(reading: bytes, country: country) } catch {
      throw CommandFailure(
        .usage,
        "\(name(of: file)), line \(error.line), column \(error.column): "
          + "\(DisplayText.line(error.sentence)). Nothing was read.")
    }
  }
}
