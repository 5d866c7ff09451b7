import ArgumentParser
import Domain
import Platform

/// The command sshd runs for a key granted by `golive admin grant`. It takes one argument and trusts
/// nothing else.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "The dashboard for one person who logs in over SSH.",
    discussion: """
      Started by sshd with the line that golive admin grant writes. Who it is comes from that line alone: the
      environment, SSH_ORIGINAL_COMMAND and files of the account are not looked at.
      """)

  static let name = "session"

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who logs in.", valueName: "role[:project]/name"))
  var login: String

  @Flag(help: "Plain lines instead of a screen, for a screen reader.")
  var linear = false

  @Option(help: ArgumentHelp("Language of the customer's screen.", valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp("A workspace on a database server; otherwise the account's own.", valueName: "address")
  )
  var workspace: String?

  func run() throws {
    let login = try Login(login)
    let server = try server()
    do throws(CommandFailure) { try open(login, server) } catch {
      throw login.project == nil ? error : Self.discreet(error)
    }
  }

  private func open(_ login: Login, _ server: String?) throws(CommandFailure) {
    try Sandbox.harden()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw CommandFailure(.usage, "This login opens the dashboard, which needs a terminal: ssh -t.")
    }
    // In plain lines the terminal keeps its signal keys, and no shell could continue the session after
    // Ctrl-Z.
    signal(SIGTSTP, SIG_IGN)
    let call = Invocation(login, language: language, server: server)
    var launchOptions = LaunchOptions()
    launchOptions.isLinear = linear
    let status = try DashboardRun.run(call, launchOptions)
    if status != 0 { Platform.exit(status) }
  }

  private func server() throws(CommandFailure) -> String? {
    guard let workspace else { return nil }
    guard Engines.isServer(workspace) else {
      throw CommandFailure(.usage, "This login names a workspace that is not on a database server.")
    }
    return try Invocation.workspace(workspace)
  }

  /// Details and location of a fault in the workspace are for its administrators.
  private static func discreet(_ failure: CommandFailure) -> CommandFailure {
    switch failure.kind {
    case .usage, .unanswered: failure
    case .refused, .notFound, .busy, .workspace:
      CommandFailure(
        failure.kind,
        "Your project cannot be opened now; nothing was changed. Tell your project manager, or try later.")
    }
  }
}
