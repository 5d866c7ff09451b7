import Foundation
import TestSupport
import Testing

/// Everything a person with a customer's key can send to sshd. None of it may start anything else.
@Suite(.serialized, .enabled(if: SSHSite.isPossible, SSHSite.obstacle))
struct EscapeAttemptTests {
  @Test func nobodyGetsOut() throws {
    let site = try SSHSite()
    try site.golive("new", "Acme Logistics", "--mpoc", "Dana Ruiz")
    try site.grant("mpoc:acme-logistics/Dana Ruiz", key: "dana")
    try site.makeKey("stranger")
    try plant(in: site)
    try theSameAttemptsWorkWhereNothingIsRestricted(site)

    let attempts = Attempts(site: site)
    let all = attempts.commands + attempts.connections + (try attempts.terminals)
    for (attempt, (status, said)) in zip(all, try site.runTogether(all.map(\.command), seconds: 90)) {
      #expect(!said.contains(attempt.success), "\(attempt.name): \(said)")
      #expect(status != 0, "\(attempt.name): \(said)")
      if let landing = attempt.landing { #expect(said.contains(landing), "\(attempt.name): \(said)") }
    }

    let left = try FileManager.default.contentsOfDirectory(atPath: site.drop)
    #expect(left == [], "something was run")
    let find = "find /tmp /var/tmp /dev/shm /run -user \(site.service) 2>/dev/null"
    #expect(
      try site.run(["/bin/sh", "-c", find]).said == "", "an agent's socket, a display or another file")
    try otherAccountsSeeNothing(site)
  }

  /// Ensures that a success of the program is not a mistake in the test.
  private func theSameAttemptsWorkWhereNothingIsRestricted(_ site: SSHSite) throws {
    let keys = "\(site.directory)/neighbour/.ssh"
    try site.must([
      "/bin/sh", "-c",
      """
      install -d -m 700 -o \(site.neighbour) \(keys)
      install -m 600 -o \(site.neighbour) \(site.directory)/keys/stranger.pub \(keys)/authorized_keys
      """,
    ])
    let attempts = Attempts(site: site, address: "\(site.neighbour)@127.0.0.1", key: "stranger")
    let typed = try attempts.typing(Typing(keys: Attempts.payload + "\r", awaited: "[$#]"))
    #expect(try site.run(typed, seconds: 90).said.contains(Attempts.success))
    let works = ["shell command", "-W", "-L", "-D"]
    for attempt in attempts.commands + attempts.connections where works.contains(attempt.name) {
      #expect(try site.run(attempt.command, seconds: 20).said.contains(attempt.success), "\(attempt.name)")
    }
  }

  private func otherAccountsSeeNothing(_ site: SSHSite) throws {
    let workspace = site.home + "/.local/share/golive/workspace"
    let paths = try FileManager.default.contentsOfDirectory(atPath: workspace).map { "\(workspace)/\($0)" }
    #expect(paths.count >= 2)
    for path in paths + [workspace] {
      let deeds = "for deed in cat ls touch 'rm -rf'; do $deed '\(path)' && echo DONE; done"
      let said = try site.run(["/usr/sbin/runuser", "-u", site.neighbour, "--", "/bin/sh", "-c", deeds]).said
      #expect(said.components(separatedBy: "Permission denied").count == 5, "\(path): \(said)")
      #expect(!said.contains("DONE"), "\(path): \(said)")
    }
  }

  /// Files by which an account could change its own logins, as if an attacker had written them.
  private func plant(in site: SSHSite) throws {
    let script = """
      echo '\(Attempts.payload) > \(site.drop)/planted; \(Attempts.payload)' > \(site.directory)/evil
      chmod 755 \(site.directory)/evil
      cd \(site.home); mkdir -p .ssh .terminfo/x .config/golive/themes .config/golive/templates
      for f in .ssh/rc .profile .bashrc .bash_profile .zshenv .kshrc; do cp \(site.directory)/evil $f; done
      printf 'LD_PRELOAD=/evil.so\\nEDITOR=%s/evil\\nENV=%s/evil\\n' \(site.directory) \(site.directory) > .ssh/environment
      cp .ssh/environment .pam_environment
      cp \(site.directory)/keys/stranger.pub .ssh/authorized_keys
      printf '"q" = "palette"\\n' > .config/golive/keys.toml
      chown -R \(site.service) .
      """
    try site.must(["/bin/sh", "-c", script])
  }
}
