import ArgumentParser
import Domain
import Platform

struct AdminCheck: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check for access that should not exist, and for faults that keep people out.",
    discussion: "Exit code 1 where something was found. What sshd itself reads: sshd -T -C user=ACCOUNT")
  @Option(help: "The service account, to be checked too.") var account: String?
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
    if let account {
      let account = try ServiceAccount(named: account)
      findings +=
        account.problems + lines.people.compactMap { account.missingProject(of: $0.login) }.map { $0 + "." }
    }
    try call.output.show(.findings(findings))
    if !findings.isEmpty { Platform.exit(CommandFailure.Kind.refused.rawValue) }
  }
}

/// Files and directories that only their owner may be able to change: root, except in tests.
enum TrustedPath {
  /// What is wrong with one file or directory, and the command that fixes it.
  static func problem(_ status: stat, _ path: String, owner: uid_t, mode: String) -> String? {
    let shown = DisplayText.line(path)
    if status.st_uid != owner {
      return "\(shown) does not belong to root, so its owner could grant access. Run: chown root \(shown)"
    }
    guard status.st_mode & 0o022 != 0 else { return nil }
    return "others can write \(shown), and so grant access. Run: chmod \(mode) \(shown)"
  }

  static func problems(ofProgram path: String) -> [String] {
    guard access(path, X_OK) == 0, let real = realpath(path, nil) else {
      return ["\(DisplayText.line(path)) cannot be started, so nobody can log in with it."]
    }
    defer { free(real) }
    let whole = String(cString: real)
    let places = zip(whole.indices, whole).filter { $0.1 == "/" && $0.0 > whole.startIndex }
      .map { String(whole[..<$0.0]) }
    return (places + [whole]).compactMap { place in
      var status = stat()
      guard stat(place, &status) == 0 else { return nil }
      return problem(status, place, owner: 0, mode: "go-w").map(\.sentenceStart)
    }
  }
}
