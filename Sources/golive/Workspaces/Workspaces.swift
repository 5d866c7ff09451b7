import Domain
import Platform
import StateStore

/// Opens workspaces for people at this machine.
enum Workspaces {
  /// The channel of entries, for history.
  enum Channel: String {
    case dashboard = "tui"
    case commandLine = "cli"
    case login = "ssh"
  }

  /// Opens an existing workspace; a missing one is an error.
  static func open(_ call: Invocation) throws(CommandFailure) -> Workspace {
    try storing { () throws(StoreError) in try session(on: engine(of: call), as: call) }
  }

  /// As `open`, of a customer's side only what is theirs.
  static func projects(_ call: Invocation) throws(CommandFailure) -> any ProjectStore {
    try storing { () throws(StoreError) in
      try projects(
        on: engine(of: call), as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
    }
  }

  /// Opens a workspace, or creates it if there is none.
  static func openOrCreate(_ call: Invocation) throws(CommandFailure) -> Workspace {
    try storing { () throws(StoreError) in
      let engine = try Engines.openOrCreate(at: call.paths.workspace, for: call.actor)
      return try session(on: prepared(engine, call), as: call)
    }
  }

  private static func engine(of call: Invocation) throws(StoreError) -> any Engine {
    prepared(try Engines.open(at: call.paths.workspace, for: call.actor), call)
  }

  private static func prepared(_ engine: any Engine, _ call: Invocation) -> any Engine {
    engine.whileWaiting = LockNotice().tell
    if let damage = engine.damage { Output.complain(damage.sentence(for: call.actor)) }
    return engine
  }

  private static func session(on engine: any Engine, as call: Invocation) throws(StoreError) -> Workspace {
    try session(on: engine, as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
  }

  /// - Parameter upgrade: makes the copy before an older format is changed; `nil` for a workspace made just now.
  static func session(
    on engine: any Engine, as actor: Actor, channel: Channel, upgrade: UpgradeBackup?
  ) throws(StoreError) -> Workspace {
    try check(actor, on: engine)
    return try checked(engine, as: actor, channel: channel, upgrade: upgrade)
  }

  /// For somebody whose account was looked at, which on a server is a question of its own.
  private static func checked(
    _ engine: any Engine, as actor: Actor, channel: Channel, upgrade: UpgradeBackup?
  ) throws(StoreError) -> Workspace {
    try Workspace(engine, actor: actor, via: channel.rawValue, rules: .domain(zones: Clocks.book)) {
      () throws(StoreError) in try upgrade?.make()
    }
  }

  /// What somebody without a login sees of a workspace: all of it, or of a customer's side only what is theirs.
  static func projects(
    on engine: any Engine, as actor: Actor, channel: Channel, upgrade: UpgradeBackup
  ) throws(StoreError) -> any ProjectStore {
    let account = try check(actor, on: engine)
    if let project = account?.project {
      return try session(on: engine, as: actor, of: project, channel: channel, upgrade: upgrade)
    }
    let workspace = try checked(engine, as: actor, channel: channel, upgrade: upgrade)
    return actor.side == .customer ? OwnProjects(workspace) : workspace
  }

  /// Where the database knows whose account it is, nobody else may be named.
  @discardableResult
  private static func check(_ actor: Actor, on engine: any Engine) throws(StoreError) -> ServerAccount? {
    guard let account = try engine.account(), let person = account.person else { return nil }
    guard person == actor else {
      throw .refused(
        .rule(
          "your account of the database is that of \(person.name) (\(person.role.title)). Use --as "
            + "\(ShellText.quoted("\(person.name):\(person.role.rawValue)")), or ask for another account."))
    }
    return account
  }

  /// A login that sees one project.
  static func session(
    on engine: any Engine, as actor: Actor, of project: ProjectID, channel: Channel, upgrade: UpgradeBackup
  ) throws(StoreError) -> ProjectSession {
    try ProjectSession(
      engine, actor: actor, project: project, via: channel.rawValue, rules: .domain(zones: Clocks.book),
      beforeUpgrade: upgrade.make)
  }
}

/// Reports once, on standard error, whom a command line waits for.
private final class LockNotice {
  private var isTold = false

  func tell(_ wait: LockWait) -> Bool {
    if !isTold { Output.complain(wait.sentence + ". Ctrl-C gives up.") }
    isTold = true
    usleep(20_000)
    return true
  }
}
