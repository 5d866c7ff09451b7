import ArgumentParser
import Domain

struct CalendarImport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read days off from a file; --keep stores them.",
    discussion: """
      Read are a CSV file of date,name, or with a heading row in any column order (date, last, name), a calendar (.ics), \
      and bank holidays as JSON, such as https://www.gov.uk/bank-holidays.json. Without --keep it only reports. A file \
      with one bad line imports nothing.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(
    help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "ics", "json", "txt"]))
  var file: String
  @Option(help: "us, cust or carr; otherwise everybody.") var side: Side?
  @Option(help: "Of a JSON file with several: england-and-wales, scotland or northern-ireland.")
  var division: String?
  @Option(
    help:
      "How days are written: us for 11/24/2026, eu for 24/11/2026; otherwise what reads two ways is an error."
  )
  var dates: DateForm?
  @Flag(help: "Store the days, as one step to undo.") var keep = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let (found, encoding) = try days()
    let field = side.map(Field.daysOff(of:)) ?? .daysOff
    let merged = DatedNotes(stored: open.value(field)).adding(found)
    guard keep else {
      return try call.output.show(.importReport(open, found, encoding, field, merged, today: call.today))
    }
    guard merged.text != open.value(field) else {
      throw CommandFailure(
        .refused, "Nothing was imported: all \(found.lines.count) days are there already.")
    }
    try open.commit(.set([open.item], field, merged.text))
  }

  private func days() throws(CommandFailure) -> (DaysOffFile, encoding: String) {
    let bytes = try InputFile.bytes(file, limit: InputFile.textLimit)
    let text: FeedText
    do throws(ImportProblem) { text = try FeedText(bytes) } catch {
      throw failure(error.line, error.column, error.sentence)
    }
    do throws(DaysOffFile.Problem) {
      return (try DaysOffFile.eachLine(text, dates, division: division).whole(), text.encoding)
    } catch { throw failure(error.line, error.column, error.sentence) }
  }

  private func failure(_ line: Int, _ column: Int, _ sentence: String) -> CommandFailure {
    CommandFailure(
      .usage,
      "\(InputFile.name(of: file)), line \(line), column \(column): \(sentence). Nothing was imported.")
  }
}
