import Domain
import Platform
import StateStore

/// The account that all logins share.
struct ServiceAccount {
  private let name: String
  private let user: uid_t
  private let group: gid_t
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
    group = entry.pw_gid
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
    let accounts = (try? InputFile.text("/etc/shadow")) ?? ""
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

extension ServiceAccount {
  /// The name the README uses.
  static let usual = "golive"

  /// Why a login cannot work; `nil` if its project exists, if it needs none, or if that cannot be
  /// determined.
  func missingProject(of login: Login) -> String? {
    guard let project = login.project, has(project) == false else { return nil }
    return "\(login.text) leads nowhere: \(name)'s workspace has no project \(project)"
  }

  /// Whether its workspace has a project; `nil` if it cannot be read.
  ///
  /// Reads as the account itself, because files created there by root would lock the account out.
  private func has(_ project: ProjectID) -> Bool? {
    let (before, beforeGroup) = (geteuid(), getegid())
    guard setegid(group) == 0 else { return nil }
    defer { setegid(beforeGroup) }
    guard seteuid(user) == 0 else { return nil }
    defer { seteuid(before) }
    let admin = Actor(name: SystemUser.current.name, role: .ipm)
    guard let workspace = try? Workspaces.open(Invocation(Paths(home: home), as: admin)) else { return nil }
    do throws(StoreError) { _ = try workspace.summary(project) } catch {
      if case .noSuchProject = error { return false }
      return nil
    }
    return true
  }
}
