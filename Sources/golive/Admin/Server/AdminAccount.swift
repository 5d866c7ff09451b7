import ArgumentParser
import Domain
import StateStore

struct AdminAccount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Which database accounts reach a workspace on a server, and whose they are.",
    subcommands: [AccountAdd.self, AccountRemove.self, AccountList.self], defaultSubcommand: AccountList.self)
}

struct AccountAdd: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Let an account in.",
    discussion: """
      golive admin account add postgresql://owner@db/golive lee "ipm/Lee Chen"
      golive admin account add postgresql://owner@db/golive golive --serves customer     for logins over SSH
      golive admin account add postgresql://owner@db/golive dana "mpoc:northwind-dental/Dana Ruiz"     for reports

      One that is not there is made, without a password: how it proves who it is, is pg_hba.conf's. The database itself \
      then refuses entries in another name and, on the customer's side, rows of other projects. A customer's person gets \
      an account for psql, reports and other programs: it reads what of its project is visible to the customer, in the \
      views golive_visible.item, golive_visible.change and so on, and changes nothing. golive itself is for them over SSH, or with \
      --reads-internal, where the database shows it the whole project.
      """)
  @OptionGroup var server: ServerArgument
  @Argument(help: ArgumentHelp("The account of the database.", valueName: "account")) var account: String
  @Argument(help: ArgumentHelp("Role, project and name.", valueName: "role[:project]/name")) var person:
    String?
  @Option(
    help: ArgumentHelp("The side of an account that serves several people.", valueName: "provider|customer"))
  var serves: String?
  @Flag(
    help:
      "A customer's account may use golive, and read in the database what of its project is internal to the provider."
  )
  var readsInternal = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    let member = try member()
    try storing { () throws(StoreError) in
      try Engines.enroll(member, at: address, for: call.actor)
    }
    call.output.stored.note(shownBy: "golive admin account list \(address)")
    try call.output.show(.accounts([member], kind: "added"))
  }

  private func member() throws(CommandFailure) -> ServerAccount {
    switch (person, serves) {
    case (let person?, nil):
      let login = try Login(person)
      let side = login.role.side
      guard side == .customer || !readsInternal else {
        throw CommandFailure(
          .usage,
          "--reads-internal is for a customer's person; the provider's read everything. Nothing was changed.")
      }
      return ServerAccount(
        account: account, side: side, person: login.actor, project: login.project,
        reads: side == .customer && !readsInternal ? .visible : .whole)
    case (nil, let serves?):
      guard let side = Side(rawValue: serves), side != .carrier else {
        throw CommandFailure(
          .usage, "--serves: \(DisplayText.line(serves)) is not provider or customer. Nothing was changed.")
      }
      return ServerAccount(account: account, side: side, person: nil, project: nil)
    case (nil, nil), (_?, _?):
      throw CommandFailure(
        .usage,
        "An account is one person's (ipm/Lee Chen), or serves a side (--serves customer). Nothing was changed."
      )
    }
  }
}

struct AccountRemove: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an account's access away; the account itself stays.")
  @OptionGroup var server: ServerArgument
  @Argument(help: ArgumentHelp("The account of the database.", valueName: "account")) var account: String
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    let had = try storing { () throws(StoreError) in
      try Engines.dismiss(account: account, at: address, for: call.actor)
    }
    guard had else {
      throw CommandFailure(
        .notFound, "There is no account \(DisplayText.line(account)): golive admin account list shows them.")
    }
    call.output.stored.note(shownBy: "golive admin account list \(address)")
    try call.output.show(Report(kind: "removed", facts: [.init("account", "Removed", .text(account))]))
  }
}

struct AccountList: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Which accounts have access.")
  @OptionGroup var server: ServerArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    let accounts = try storing { () throws(StoreError) in
      try Engines.accounts(at: address, for: call.actor)
    }
    try call.output.show(.accounts(accounts, kind: "accounts"))
  }
}

extension Report {
  fileprivate static func accounts(_ accounts: [ServerAccount], kind: String) -> Report {
    let columns = [
      Column("account", "ACCOUNT"), Column("side", "SIDE"), Column("role", "ROLE"),
      Column("project", "PROJECT"), Column("reads", "READS"), Column("name", "NAME"),
    ]
    let rows = accounts.map { account -> [Value] in
      [
        .text(account.account), .text(account.side.rawValue), Value(account.person?.role.rawValue),
        Value(account.project?.rawValue), .text(account.reach), Value(account.person?.name),
      ]
    }
    return Report(
      kind: kind,
      tables: [Table(kind, "Accounts", columns, rows: rows, empty: "No account has access but the owner's.")])
  }
}

extension ServerAccount {
  fileprivate var reach: String {
    switch (side, reads) {
    case (.customer, .visible): "visible"
    case (.customer, .whole): "whole project"
    case (.provider, _), (.carrier, _): "all projects"
    }
  }
}
