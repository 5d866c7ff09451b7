import ArgumentParser
import Domain
import Platform

struct AdminGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admin",
    abstract: "Who may log in over SSH to the workspace of a team; workspaces on a server.",
    discussion: """
      Each person has one key and one line in a file that sshd reads. The README section "For a team" sets it up.
      """,
    subcommands: [
      AdminGrant.self, AdminRevoke.self, AdminList.self, AdminCheck.self, AdminInit.self, AdminMigrate.self,
      AdminMove.self, AdminAccount.self,
    ],
    defaultSubcommand: AdminList.self)
}

struct KeyFileArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file of keys; owned by root, like all directories above it.", valueName: "path"),
    completion: .file())
  var file = KeyFile.usual

  var keys: KeyFile { KeyFile(path: file) }
}

struct AdminGrant: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Grant a person access.",
    discussion: """
      golive admin grant "mpoc:northwind-dental/Dana Ruiz" --key dana.pub
      golive admin grant "ipm/Lee Chen" --key lee.pub
      golive admin grant "mpoc:northwind-dental/Bo Reyes" --key bo.pub --linear     for a screen reader
      golive admin grant "mpoc:northwind-dental/Eva Lang" --key eva.pub --language de
      golive admin grant "ipm/Lee Chen" --key lee.pub --workspace postgresql://golive@db/golive
      """)
  @Argument(
    help: ArgumentHelp(
      "Role, project and name. Without a project, a person of the provider sees all.",
      valueName: "role[:project]/name"))
  var person: String
  @Option(help: "The public key: a .pub file, or its text in quotes.", completion: .file(extensions: ["pub"]))
  var key: String
  @Option(
    help: ArgumentHelp("The golive that the session runs; otherwise this one.", valueName: "path"))
  var program: String?
  @Option(help: "The service account: a project that its workspace does not have is refused.")
  var account: String?
  @OptionGroup var file: KeyFileArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let program = if let program { program } else { try Self.thisProgram() }
    // `--linear`, `--language` and an address as `--workspace`, options of every command, are stored here for this
    // person's sessions.
    let server = options.workspace
    let line = try KeyLine(
      login: try Login(person), program: program, key: try publicKey(), isLinear: options.linear,
      language: options.language, server: server)
    if server == nil { try checkProject(of: line.login) }
    try file.keys.change { (lines) throws(CommandFailure) in try lines.grant(line) }
    call.output.stored.note(shownBy: "golive admin list")
    try call.output.show(.granted(line, file: file.file))
  }

  /// Without this check, a login to a project that does not exist would be noticed only by the person who
  /// cannot get in.
  private func checkProject(of login: Login) throws(CommandFailure) {
    guard login.project != nil else { return }
    let name = account ?? ServiceAccount.usual
    let found = account == nil ? try? ServiceAccount(named: name) : try ServiceAccount(named: name)
    if let missing = found?.missingProject(of: login) {
      throw CommandFailure(
        .refused, "Not granted: \(missing). golive list, run as \(name), shows the projects.")
    }
    if found == nil {
      Output.complain(
        "whether there is a project \(login.project.map(\.rawValue) ?? "") was not checked: give --account NAME."
      )
    }
  }

  private func publicKey() throws(CommandFailure) -> PublicKey {
    if PublicKey.types.contains(where: { key.hasPrefix($0 + " ") }) { return try PublicKey(file: key) }
    let text: String
    do throws(CommandFailure) {
      text = try InputFile.text(
        key, limit: 1 << 14, otherwise: "Nobody was granted access; give --key a .pub file or its text.")
    } catch { throw CommandFailure(.usage, error.sentence) }
    return try PublicKey(file: text)
  }

  private static func thisProgram() throws(CommandFailure) -> String {
    guard let path = ThisProgram.path else {
      throw CommandFailure(.usage, "The path of this program is not known. Give --program PATH.")
    }
    return path
  }
}

struct AdminRevoke: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Revoke a person's access; a session that is open stays open.")
  @Argument(help: ArgumentHelp("A person as granted, or the fingerprint of a key.", valueName: "who"))
  var who: String
  @OptionGroup var file: KeyFileArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let gone = try file.keys.change { (lines) throws(CommandFailure) in try lines.revoke(who) }
    call.output.stored.note(shownBy: "golive admin list")
    try call.output.show(.people(gone, kind: "revoked", foreign: []))
  }
}

struct AdminList: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Who has access, with which key.")
  @OptionGroup var file: KeyFileArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let lines = try file.keys.read()
    try call.output.show(.people(lines.people, kind: "logins", foreign: lines.foreign))
  }
}
