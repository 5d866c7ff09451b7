import ArgumentParser
import Domain
import Glibc

struct AdminCheck: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for what lets somebody in who should not, or keeps somebody out.",
    discussion: "Exit code 1 where something was found. What sshd itself reads: sshd -T -C user=ACCOUNT")
  @Option(help: "The service account, to be looked at too.") var account: String?
  @OptionGroup var file: KeyFileArgument
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let lines = try file.keys.read()
    var findings = lines.foreign.map { number in
      "Line \(number) of \(file.file) was not written by golive: it may give a shell. Remove it."
    }
    for program in Set(lines.people.map(\.program)).sorted() {
      findings += TrustedPath.problems(ofProgram: program)
    }
    if let account { findings += try ServiceAccount(named: account).problems }
    try call.output.show(.findings(findings))
    if !findings.isEmpty { Glibc.exit(CommandFailure.Kind.refused.rawValue) }
  }
}

/// What nobody but its owner, who is root outside of tests, may be able to change.
enum TrustedPath {
  /// What is wrong with one file or directory, and the command that mends it.
  static func problem(_ status: stat, _ path: String, owner: uid_t, mode: String) -> String? {
    let shown = DisplayText.line(path)
    if status.st_uid != owner {
      return "\(shown) does not belong to root, so its owner could let people in. Run: chown root \(shown)"
    }
    guard status.st_mode & 0o022 != 0 else { return nil }
    return "others can write \(shown), and so let people in. Run: chmod \(mode) \(shown)"
  }

  static func problems(ofProgram path: String) -> [String] {
    guard access(path, X_OK) == 0, let real = realpath(path, nil) else {
      return ["\(DisplayText.line(path)) cannot be started, so nobody comes in with it."]
    }
    defer { free(real) }
    let whole = String(cString: real)
    let places = zip(whole.indices, whole).filter { $0.1 == "/" && $0.0 > whole.startIndex }
      .map { String(whole[..<$0.0]) }
    return (places + [whole]).compactMap { place in
      var status = stat()
      guard stat(place, &status) == 0 else { return nil }
      return problem(status, place, owner: 0, mode: "go-w").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
  }
}

/// The account all logins share.
struct ServiceAccount {
  private let name: String
  private let user: uid_t
  private let home: String
  private let shell: String

  init(named name: String) throws(CommandFailure) {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let code = getpwnam_r(name, &entry, &buffer, buffer.count, &found)
    guard code == 0, found != nil else {
      throw CommandFailure(.notFound, "There is no account \(DisplayText.line(name)) on this machine.")
    }
    self.name = name
    user = entry.pw_uid
    home = entry.pw_dir.map { String(cString: $0) } ?? "/"
    shell = entry.pw_shell.map { String(cString: $0) } ?? ""
  }

  var problems: [String] { identity + workspace }

  private var identity: [String] {
    var problems: [String] = []
    if user == 0 { problems.append("\(name) is root. Logins need an account that owns nothing else.") }
    let isRefusing = shell.hasSuffix("/nologin") || shell.hasSuffix("/false")
    if isRefusing || access(shell.isEmpty ? "/bin/sh" : shell, X_OK) != 0 {
      problems.append(
        "\(name)'s login shell, \(shell), starts nothing, and sshd starts the session through it. "
          + "Run: usermod -s /bin/sh \(name)")
    }
    if isLocked {
      problems.append(
        "\(name)'s password is locked with !, for which sshd refuses keys too where UsePAM is no. "
          + "Run: usermod -p '*' \(name)")
    }
    return problems
  }

  private var isLocked: Bool {
    let accounts = (try? Intake.text("/etc/shadow")) ?? ""
    return accounts.split(separator: "\n").contains { $0.hasPrefix("\(name):!") }
  }

  private var workspace: [String] {
    let path = Paths(home: home).workspace
    var status = stat()
    guard lstat(path, &status) == 0 else { return [] }
    if status.st_uid != user {
      return ["\(path) does not belong to \(name). Run: chown -R \(name) \(path)"]
    }
    return status.st_mode & 0o077 == 0 ? [] : ["Others can look into \(path). Run: chmod 700 \(path)"]
  }
}
