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

      One that is not there is made, without a password: how it proves who it is, is pg_hba.conf's. The database itself \
      then refuses entries in another name and, on the customer's side, rows of other projects. What is internal in a \
      project it does not hide; customers log in over SSH, so that none of them needs an account.
      """)
  @OptionGroup var server: ServerArgument
  @Argument(help: ArgumentHelp("The account of the database.", valueName: "account")) var account: String
  @Argument(help: ArgumentHelp("Role, project and name.", valueName: "role[:project]/name")) var person:
    String?
  @Option(
    help: ArgumentHelp("The side of an account that serves several people.", valueName: "provider|customer"))
  var serves: String?
  @Flag(help: "A customer's account may read what of its project is internal to the provider.")
  var readsInternal = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let address = try server.checked()
    let member = try member()
    if member.side == .customer, let person = member.person, !readsInternal {
      throw CommandFailure(
        .refused,
        "Not done: the database does not hide from an account what of its project is internal to you. Let "
          + "\(DisplayText.line(person.name)) in over SSH (golive help server), or add --reads-internal.")
    }
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
      return ServerAccount(
        account: account, side: login.role.side, person: login.actor, project: login.project)
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
      Column("project", "PROJECT"),
      Column("name", "NAME"),
    ]
    let rows = accounts.map { account -> [Value] in
      [
        .text(account.account), .text(account.side.rawValue), Value(account.person?.role.rawValue),
        Value(account.project?.rawValue), Value(account.person?.name),
      ]
    }
    return Report(
      kind: kind,
      tables: [Table(kind, "Accounts", columns, rows: rows, empty: "No account has access but the owner's.")])
  }
}
