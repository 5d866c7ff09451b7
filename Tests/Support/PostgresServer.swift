import Foundation
import Platform
import StateStore
import Synchronization

/// A database server of the tests' own, in a temporary directory, on a socket there and a free port of the loopback
/// address. It ends with the process that started it.
package final class PostgresServer: Sendable {
  /// Why there is none.
  package struct Missing: Error, CustomStringConvertible {
    package let description: String
  }

  package let directory: String
  package let port: Int
  /// Further settings: `ssl=on`.
  private let settings: [String]
  /// The shell beside the server. It has to be waited for: a child that nobody waits for hides the end of others from the
  /// tests that wait for any.
  private let watcher = Mutex<pid_t>(0)

  /// One for all tests of this process that leave it as it is; started when it is first asked for.
  package static let shared = Result { try PostgresServer() }

  /// Debian's place of the newest server, or that of the system.
  private static let programs =
    ["15", "16", "17", "18"].reversed().map { "/usr/lib/postgresql/\($0)/bin" }
    .first { access($0 + "/initdb", X_OK) == 0 } ?? "/usr/bin"

  package static var isInstalled: Bool { access(programs + "/initdb", X_OK) == 0 }

  /// - Parameters:
  ///   - settings: of the server, such as `ssl=on`.
  ///   - prepare: makes the files of the data directory; a new database where it is left out.
  package init(
    settings: [String] = [], prepare: (_ data: String) -> [String] = PostgresServer.newDatabase,
    whenPrepared: (PostgresServer) throws -> Void = { _ in }
  ) throws {
    guard Self.isInstalled else {
      throw Missing(description: "PostgreSQL's server is not installed (Debian: postgresql-15)")
    }
    self.settings = settings
    var template = Array("\(Disk.inMemory ?? "/tmp")/golive-pg-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Missing(description: "no temporary directory") }
    directory = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    chmod(directory, 0o755)
    guard let port = Loopback.freePort() else { throw Missing(description: "no free port") }
    self.port = port
    let data = directory + "/data"
    mkdir(data, 0o700)
    if geteuid() == 0, let account = getpwnam("postgres") {
      chown(data, account.pointee.pw_uid, account.pointee.pw_gid)
    }
    // Its own order of texts is another one than golive's.
    let made = try ChildProcess.run(Self.asServer + prepare(data))
    guard made.status == 0 else { throw Missing(description: made.said) }
    try whenPrepared(self)
    try start()
  }

  deinit {
    try? kill()
    endWatcher()
    TemporaryDirectory.remove(directory)
  }

  package static func newDatabase(at data: String) -> [String] {
    [
      programs + "/initdb", "-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-sync",
      "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en",
    ]
  }

  /// A second server that follows this one; what is stored here is stored there too before it is acknowledged.
  package func standby() throws -> PostgresServer {
    let follower = try PostgresServer(prepare: { data in
      [
        Self.programs + "/pg_basebackup", "-D", data, "-h", self.directory + "/data", "-p",
        String(self.port), "-U", "owner", "-R", "--checkpoint=fast", "--no-sync",
      ]
    })
    try sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try sql("SELECT pg_reload_conf()")
    try waitUntil("the second server to follow") {
      try sql("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'").contains("1")
    }
    return follower
  }

  /// The follower takes over.
  package func promote() throws { try sql("SELECT pg_promote()") }

  /// Lets more people in: a line of `pg_hba.conf`.
  package func admit(_ line: String) throws {
    let path = directory + "/data/pg_hba.conf"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    try (rules + line + "\n").write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Puts a file into the directory that only the server may read.
  package func put(_ path: String, as name: String) throws {
    let target = directory + "/" + name
    try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: target))
    chmod(target, 0o600)
    if geteuid() == 0, let account = getpwnam("postgres") {
      chown(target, account.pointee.pw_uid, account.pointee.pw_gid)
    }
  }

  /// A server does not run as root.
  private static var asServer: [String] {
    geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : ["/usr/bin/env"]
  }

  package func start() throws {
    let server =
      Self.asServer + [
        Self.programs + "/postgres", "-D", directory + "/data", "-p", String(port), "-k", directory + "/data",
        "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "shared_buffers=64MB",
        "-c", "logging_collector=off",
      ] + settings.flatMap { ["-c", $0] }
    let script = """
      "$@" >> '\(directory)/log' 2>&1 & server=$!
      while [ -d /proc/\(getpid()) ] && kill -0 $server 2> /dev/null; do sleep 0.5; done
      if ! [ -d /proc/\(getpid()) ]; then kill -QUIT $server; wait $server; rm -rf '\(directory)'; fi
      """
    // Somebody else may have its port for a moment.
    for _ in 1...20 {
      let shell = try ChildProcess.start(["/bin/sh", "-c", script, "sh"] + server)
      watcher.withLock { $0 = shell }
      try waitUntil("the database server to answer, or to end") { self.isAnswering || self.hasEnded }
      if isAnswering { return }
      usleep(200_000)
    }
    throw Missing(description: "the database server ends at once: \(directory)/log")
  }

  private var hasEnded: Bool {
    watcher.withLock { watcher in
      guard watcher > 0, waitpid(watcher, nil, WNOHANG) == watcher else { return watcher == 0 }
      watcher = 0
      return true
    }
  }

  package var isAnswering: Bool {
    let asked = try? ChildProcess.run(
      [
        Self.programs + "/pg_isready", "-q", "-h", directory + "/data", "-p", String(port), "-U", "owner",
        "-d", "postgres",
      ])
    return asked?.status == 0
  }

  /// Ends every process of the server at once, as when the power fails.
  package func kill() throws {
    let pids = try String(contentsOfFile: directory + "/data/postmaster.pid", encoding: .utf8)
    guard let master = pids.split(separator: "\n").first.flatMap({ Int32($0) }) else { return }
    Platform.kill(master, SIGKILL)
    try waitUntil("the server's children to end") { !self.hasProcesses }
    unlink(directory + "/data/postmaster.pid")
    endWatcher()
  }

  private func endWatcher() {
    watcher.withLock { watcher in
      guard watcher > 0 else { return }
      Platform.kill(watcher, SIGKILL)
      while waitpid(watcher, nil, 0) < 0 && errno == EINTR {}
      watcher = 0
    }
  }

  private var hasProcesses: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd"))
        == directory + "/data"
    }
  }

  /// The address of a database, as its owner, over the socket.
  package func address(database: String = "postgres", schema: String = "golive", user: String = "owner")
    -> String
  {
    "postgresql:///\(database)?host=\(directory)/data&port=\(port)&user=\(user)&schema=\(schema)"
  }

  /// The same over the network.
  package func networkAddress(
    database: String = "postgres", schema: String = "golive", user: String = "owner", port: Int? = nil
  ) -> String {
    "postgresql://\(user)@127.0.0.1:\(port ?? self.port)/\(database)?schema=\(schema)"
  }

  /// What a person with the server's own tool does.
  @discardableResult
  package func sql(_ text: String, user: String = "owner", database: String = "postgres") throws -> String {
    let result = try ChildProcess.run(
      [
        "/usr/bin/psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", directory + "/data", "-p",
        String(port), "-U", user, "-d", database, "-c", text,
      ])
    guard result.status == 0 else { throw Missing(description: result.said) }
    return result.said
  }
}
