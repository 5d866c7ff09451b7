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
    try session(call) { () throws(StoreError) in
      try Engines.open(at: call.paths.workspace, for: call.actor)
    }
  }

  /// Opens a workspace, or creates it if there is none.
  static func openOrCreate(_ call: Invocation) throws(CommandFailure) -> Workspace {
    try session(call) { () throws(StoreError) in
      try Engines.openOrCreate(at: call.paths.workspace, for: call.actor)
    }
  }

  private static func session(
    _ call: Invocation, on opening: () throws(StoreError) -> any Engine
  ) throws(CommandFailure) -> Workspace {
    try storing { () throws(StoreError) in
      let engine = try opening()
      engine.whileWaiting = LockNotice().tell
      if let damage = engine.damage { Output.complain(damage.sentence(for: call.actor)) }
      return try session(on: engine, as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
    }
  }

  /// - Parameter upgrade: makes the copy before an older format is changed; `nil` for a workspace made just now.
  static func session(
    on engine: any Engine, as actor: Actor, channel: Channel, upgrade: UpgradeBackup?
  ) throws(StoreError) -> Workspace {
    try Workspace(engine, actor: actor, via: channel.rawValue, rules: .domain(zones: Clocks.book)) {
      () throws(StoreError) in try upgrade?.make()
    }
  }

  /// What somebody without a login sees of a workspace: all of it, or of a customer's side only what is theirs.
  static func projects(of workspace: Workspace) -> any ProjectStore {
    if workspace.actor.side == .customer { return OwnProjects(workspace) }
    return workspace
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
