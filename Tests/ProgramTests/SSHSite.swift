import Foundation
import Platform
import TestSupport
import Testing

/// A service account with a workspace, a second account, and an sshd on the loopback address configured as
/// in the manual. Everything is removed with the value.
final class SSHSite {
  /// Why no such site can be set up here; `nil` if it can.
  static let obstacle: Comment? = {
    if geteuid() != 0 { return "only root can make accounts and start an sshd" }
    let programs = [
      "/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/sftp", "/usr/sbin/useradd", "/usr/sbin/runuser",
    ]
    let missing = programs.filter { !FileManager.default.isExecutableFile(atPath: $0) }
    return missing.isEmpty ? nil : "not installed: \(missing.joined(separator: ", "))"
  }()
  static var isPossible: Bool { obstacle == nil }

  private static let root = "/var/lib"
  private static let prefix = "golive-test-"

  let directory: String
  /// Owns the workspace; all logins use it.
  let service: String
  /// An ordinary account with a shell, without restrictions: what works there shows that an attempt would
  /// work.
  let neighbour: String
  let port: Int
  private var server = pid_t()
  /// The beginning of every command line that reaches the sshd: in another network than this process.
  private let within: [String]

  var home: String { directory + "/home" }
  var program: String { directory + "/bin/golive" }
  /// A directory writable by all, in which a successful attempt leaves a file.
  var drop: String { directory + "/drop" }
  var log: String { (try? String(contentsOfFile: directory + "/sshd.log", encoding: .utf8)) ?? "" }

  init(within: [String] = []) throws {
    self.within = within
    Self.sweep()
    let name = String(UUID().uuidString.prefix(8)).lowercased()
    directory = "\(Self.root)/\(Self.prefix)\(name)"
    service = "gls\(name)"
    neighbour = "gln\(name)"
    guard let port = Loopback.freePort() else { throw Failed(command: ["bind"], said: "no free port") }
    self.port = port
    do {
      try makeDirectories()
      try makeAccounts()
      try startServer()
    } catch {
      remove()
      throw error
    }
  }

  deinit { remove() }

  // MARK: People

  /// Creates a key and grants it access with `golive admin grant`.
  func grant(_ person: String, key: String, _ options: String...) throws {
    try makeKey(key)
    let keys = ["--file", directory + "/etc/authorized_keys", "--program", program]
    try must([program, "admin", "grant", person, "--key", "\(directory)/keys/\(key).pub"] + keys + options)
  }

  func makeKey(_ key: String) throws {
    try must([
      "/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", key, "-f", "\(directory)/keys/\(key)",
    ])
  }

  /// Runs the program as the service account, as its administrator would.
  @discardableResult
  func golive(_ arguments: String...) throws -> String {
    try must(
      ["/usr/sbin/runuser", "-u", service, "--", "/usr/bin/env", "-i", "HOME=\(home)", program] + arguments)
  }

  /// The beginning of a command line of an ssh program; `options` come before the host.
  func client(_ name: String = "/usr/bin/ssh", key: String, _ options: [String] = []) -> [String] {
    let settings = [
      "BatchMode=yes", "IdentitiesOnly=yes", "StrictHostKeyChecking=accept-new", "ConnectTimeout=90",
      "LogLevel=INFO",
      "UserKnownHostsFile=\(directory)/known_hosts", "IdentityFile=\(directory)/keys/\(key)",
    ]
    let portOption = name.hasSuffix("/ssh") ? "-p" : "-P"
    return within + [name, "-F", "/dev/null", portOption, "\(port)"] + settings.flatMap { ["-o", $0] }
      + options
  }

  var address: String { "\(service)@127.0.0.1" }

  /// Runs a command to its end, with a time limit.
  func run(_ command: [String], seconds: Int = 90) throws -> (status: Int32, said: String) {
    let done = try ChildProcess.run(["/usr/bin/timeout", "\(seconds)"] + command)
    return (done.status >> 8, done.said)
  }

  /// Runs several commands at the same time, because they mostly wait.
  func runTogether(_ commands: [[String]], seconds: Int) throws -> [(status: Int32, said: String)] {
    let answers = directory + "/answers-\(UUID().uuidString)"
    let jobs = commands.enumerated().map { number, command in
      """
      while [ "$(jobs -rp | wc -l)" -ge 10 ]; do wait -n; done
      (timeout \(seconds) \(Self.words(command)) </dev/null; echo $? > \(answers)/\(number).status) > \(answers)/\(number) 2>&1 &
      """
    }
    let script = "mkdir \(answers)\n" + jobs.joined(separator: "\n") + "\nwait\n"
    try script.write(toFile: answers + ".sh", atomically: true, encoding: .utf8)
    try must(["/bin/bash", answers + ".sh"], seconds: 300)
    return try commands.indices.map { number in
      let status = try String(contentsOfFile: "\(answers)/\(number).status", encoding: .utf8)
      let said = try Data(contentsOf: URL(fileURLWithPath: "\(answers)/\(number)"))
      return (
        try #require(Int32(status.trimmingCharacters(in: .newlines))), String(decoding: said, as: UTF8.self)
      )
    }
  }

  /// A command as a line for a shell.
  static func words(_ command: [String]) -> String {
    command.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  @discardableResult
  func must(_ command: [String], seconds: Int = 90) throws -> String {
    let done = try run(command, seconds: seconds)
    guard done.status == 0 else { throw Failed(command: command, said: done.said) }
    return done.said
  }

  struct Failed: Error, CustomStringConvertible {
    let command: [String]
    let said: String
    var description: String { "\(command.joined(separator: " ")): \(said)" }
  }

  /// Opens a session in a terminal. After the session nothing remains there that a key could reach.
  func open(key: String, columns: Int = 100, rows: Int = 30) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows)
    try tmux.record()
    let ssh = Self.words(client(key: key, ["-tt", "-e", "none"]) + [address])
    try tmux.run("stty -isig; clear; \(ssh); exec sleep 600")
    return tmux
  }

  /// Processes of the service account.
  func processes() -> [pid_t] { Self.processes(of: service) }

  /// Processes of the service account that run the program.
  func sessions() -> [pid_t] {
    processes().filter { process in
      let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return String(decoding: data, as: UTF8.self).hasPrefix(program)
    }
  }

  /// A session still writes what was typed after its terminal was closed.
  func waitUntilNobodyIsThere() throws {
    try waitUntil("the end of all sessions") { processes().isEmpty }
  }
}

extension SSHSite {
  private func makeDirectories() throws {
    for (path, mode) in [("", "755"), ("/bin", "755"), ("/etc", "755"), ("/keys", "700"), ("/drop", "1777")] {
      try must(["/usr/bin/install", "-d", "-m", mode, directory + path])
    }
    try "\(getpid())\n\(service)\n\(neighbour)\n".write(
      toFile: directory + "/owner", atomically: true, encoding: .utf8)
    try must(["/usr/bin/install", "-m", "755", BuiltProducts.path(of: "golive"), program])
  }

  private func makeAccounts() throws {
    for (account, home) in [(service, home), (neighbour, directory + "/neighbour")] {
      try must([
        "/usr/sbin/useradd", "--create-home", "--home-dir", home, "--shell", "/bin/sh", "--password", "*",
        account,
      ])
      try must(["/bin/chmod", "700", home])
    }
  }

  /// Uses the lines of the manual's page team, so that these are tested too.
  private func startServer() throws {
    try must(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory + "/etc/host"])
    try must(["/usr/bin/install", "-d", "-m", "755", "/run/sshd"])
    let match = try Self.manualLines()
      .replacingOccurrences(of: "User golive", with: "User \(service)")
      .replacingOccurrences(of: "/etc/golive/", with: directory + "/etc/")
    let settings = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(directory)/etc/host
      PidFile none
      UsePAM no
      PasswordAuthentication no
      AllowUsers \(service) \(neighbour)
      LogLevel VERBOSE
      # Harder than usual: what a careless administrator may have switched on for others.
      AllowTcpForwarding yes
      AllowAgentForwarding yes
      X11Forwarding yes
      PermitUserRC yes
      PermitTunnel yes
      MaxStartups 100
      \(match)
      """
    try settings.write(toFile: directory + "/etc/sshd_config", atomically: true, encoding: .utf8)
    try must(["/usr/sbin/sshd", "-t", "-f", directory + "/etc/sshd_config"])
    // Ends by itself if this process cannot end it.
    let command =
      within + [
        "/usr/bin/timeout", "600", "/usr/sbin/sshd", "-D", "-f", directory + "/etc/sshd_config", "-E",
        directory + "/sshd.log",
      ]
    server = try ChildProcess.start(command)
    do { try waitUntil("sshd") { isListening } } catch { throw Failed(command: command, said: log) }
  }

  private static func manualLines() throws -> String {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    let page = try String(
      contentsOf: root.appendingPathComponent("Sources/Manual/Topics/team.md"), encoding: .utf8)
    let block = page.components(separatedBy: "```sshdconfig\n").dropFirst().first
    return try #require(block?.components(separatedBy: "```").first)
  }

  private var isListening: Bool {
    let knock = ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/\(port)"]
    return (try? ChildProcess.run(within + knock))?.status == 0
  }
}

extension SSHSite {
  private func remove() {
    if server > 0 {
      kill(server, SIGTERM)
      var status: Int32 = 0
      waitpid(server, &status, 0)
    }
    Self.remove(directory, accounts: [service, neighbour])
  }

  private static func remove(_ directory: String, accounts: [String]) {
    for account in accounts {
      for process in processes(of: account) { kill(process, SIGKILL) }
      try? waitUntil("the end of its processes") { processes(of: account).isEmpty }
      _ = try? ChildProcess.run(["/usr/sbin/userdel", account])
    }
    TemporaryDirectory.remove(directory)
  }

  /// Removes what a killed test run left.
  private static func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let directory = "\(root)/\(name)"
      let owner = try? String(contentsOfFile: directory + "/owner", encoding: .utf8)
      let lines = owner?.split(separator: "\n").map(String.init) ?? []
      guard lines.count == 3, let process = pid_t(lines[0]), kill(process, 0) != 0 else { continue }
      remove(directory, accounts: Array(lines.dropFirst()))
    }
  }

  private static func processes(of account: String) -> [pid_t] {
    guard let user = getpwnam(account)?.pointee.pw_uid else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      return status.contains("\nUid:\t\(user)\t")
    }
  }
}
