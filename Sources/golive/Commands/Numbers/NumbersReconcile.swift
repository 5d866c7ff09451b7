import ArgumentParser
import Domain

struct NumbersReconcile: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Hold the numbers against the port orders, an export of the platform or a carrier's bill.",
    discussion: """
      Without a file: count, carrier, type and BTN of every port order, full and partial ports, and numbers in no order.
      --vendor reads what the vendor's admin centre exports, --bill a CSV file with a column of numbers.
      The exit code is 1 if something differs.
      """)
  @OptionGroup var target: ProjectArgument
  @Option(
    help: ArgumentHelp(
      "What the vendor of the platform exports of its numbers; - reads standard input.", valueName: "file"),
    completion: .file())
  var vendor: String?
  // The name from before there were other vendors: scripts have it.
  @Option(name: .customLong("microsoft"), help: .hidden) var former: String?
  @Option(
    help: ArgumentHelp("A carrier's bill as CSV; - reads standard input.", valueName: "file"),
    completion: .file())
  var bill: String?
  @Option(help: "With --bill, the losing carrier whose numbers must be on it; without it all to be ported.")
  var carrier: String?
  @Option(help: "Two letters, such as US or GB: the file may have its national form.")
  var country: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if vendor != nil, former != nil { throw ValidationError("Name one file of --vendor.") }
    if export != nil, bill != nil { throw ValidationError("Name one file: --vendor or --bill.") }
    if carrier != nil, bill == nil { throw ValidationError("--carrier is for --bill.") }
    if let country, NumberingPlan.of(country) == nil {
      throw ValidationError("--country needs the two letters of a country known here, such as US or GB.")
    }
  }

  private var export: String? { vendor ?? former }

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let page = try open.numbers(NumberQuery(open.id, limit: 50_000))
    let found: NumberReconciliation
    if let file = export ?? bill {
      found = NumberReconciliation(
        page.numbers, against: try InputFile.numberList(file, country: country),
        as: export == nil ? .bill : .vendor,
        vendor: open.project.head.platform.vendor, carrier: carrier)
    } else {
      found = NumberReconciliation(page.numbers, against: open.project.portOrders)
    }
    try call.output.show(.reconciliation(found, page.tally, of: open.id))
    guard let first = found.differences.first else { return }
    let count = found.differences.count
    throw CommandFailure(
      .refused,
      "\(count.counted("difference")); the first: \(first.what); \(first.remedy). Nothing was stored."
    )
  }
}
