import ArgumentParser
import Domain
import StateStore

struct DoctorCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the workspace: place, file, every history, back-ups.",
    discussion: """
      Exit code 0 is a workspace in which nothing is wrong but what somebody accepted, 5 is one with something bad. A \
      damaged workspace can only be read from then on, until somebody decides how to go on: golive restore, --rebuild, \
      or --accept. --rebuild reads the histories of a damaged workspace, also one that nothing else opens, and writes a \
      new workspace from them; the damaged one stays as it is. --repair computes anew what golive computes: the rows \
      that the lists show, the lines of Today, and the counts.
      """)
  @Option(help: "A receipt that must hold; may be given several times.") var receipt: [String] = []
  @Option(
    help: ArgumentHelp(
      "Write a new workspace there from what can be read of this one.", valueName: "directory"),
    completion: .directory)
  var rebuild: String?
  @Flag(help: "Go on with a damaged workspace as it is; who did, and why, is kept beside it.")
  var accept = false
  @Option(help: "Why it is accepted.") var reason: String?
  @Flag(help: "Compute anew what is computed and was found wrong.") var repair = false
  @Flag(help: "Print nothing; the exit code tells.") var quiet = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if [rebuild != nil, accept, repair].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --rebuild, --repair and --accept.")
    }
    if reason != nil, !accept { throw ValidationError("--reason says why something is accepted: --accept.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "check the workspace")
    if let rebuild { return try Rebuilding(call, into: Paths.absolute(rebuild)).run() }
    var receipts: [Receipt] = []
    for text in receipt { receipts.append(try Receipt(argument: text)) }
    let check = FullCheck(call, receipts)
    if !quiet { try call.output.show(.examination(check.findings, of: call.paths.workspace)) }
    if accept { return try check.accept(call, reason) }
    if repair { return try check.repair(call) }
    try check.conclude()
  }
}
