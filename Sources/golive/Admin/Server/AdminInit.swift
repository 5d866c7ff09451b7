import ArgumentParser
import Domain
import StateStore

/// Where a workspace is on a database server.
struct ServerArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The database, as its owner: postgresql://owner@server/database.", valueName: "address"))
  var address: String

  func checked() throws(CommandFailure) -> String {
    guard Engines.isServer(address) else {
      throw CommandFailure(
        .usage,
        "\(DisplayText.line(address)) is not on a database server: it needs the form postgresql://owner@server/database. "
          + "A workspace in a directory is made by golive new.")
    }
    return try storing { () throws(StoreError) in try Engines.checked(server: address) }
  }
}

struct AdminInit: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a workspace on a PostgreSQL server.",
    discussion: """
      golive admin init postgresql://owner@db.example.com/golive

      By an account that owns the database and may make roles. The workspace is a schema of its own (?schema=NAME), \
      with groups of accounts for the provider's people and for the customers'; golive admin account lets people in.
      """)
  @OptionGroup var server: ServerArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    try storing { () throws(StoreError) in
      try Engines.build(at: address, for: call.actor) { (_) throws(StoreError) in }
    }
    call.output.stored.note(shownBy: "golive admin account list \(address)")
    try call.output.show(Report(kind: "made", facts: [.init("workspace", "Workspace", .text(address))]))
  }
}

struct AdminMigrate: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring a workspace on a server to the format of this golive.",
    discussion:
      "In one transaction, by the owner of the database. An older golive may not write there afterwards.")
  @OptionGroup var server: ServerArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    let format = try storing { () throws(StoreError) in try Engines.migrate(at: address, for: call.actor) }
    try call.output.show(
      Report(
        kind: "migrated",
        facts: [
          .init("workspace", "Workspace", .text(address)), .init("format", "Format", .number(format)),
        ]))
  }
}
