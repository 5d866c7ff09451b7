import Foundation
import Platform
import TestSupport
import Testing

/// Work over SSH: who sees what, what their process may do, and how it ends.
@Suite(.serialized, .enabled(if: SSHSite.isPossible, SSHSite.obstacle))
struct SSHSessionTests {
  @Test func twoPeopleWorkAndNothingIsLeftOfThem() throws {
    let site = try SSHSite()
    try site.golive("new", "Acme Logistics", "--mpoc", "Dana Ruiz")
    try site.golive("new", "Globex Secret", "--mpoc", "Sam Poe")
    try site.grant("mpoc:acme-logistics/Dana Ruiz", key: "dana")
    try site.grant("ipm/Lee Chen", key: "lee")

    let lee = try site.open(key: "lee")
    try lee.waitUntil(contains: "Globex Secret")
    let screen = try lee.waitUntil(contains: "Acme Logistics")
    #expect(screen.contains("(2)"))
    let dana = try site.open(key: "dana")
    #expect(try !dana.waitUntil(contains: "Acme Logistics").contains("Globex"))
    try changesAreSeenWithoutAKey(site, dana)
    try theProcessKeepsToItself(site)
    try hangingUpEndsIt(site, dana)
    try aRevokedKeyIsRefused(site)
    try lee.keys("C-c", "C-c")
    try site.waitUntilNobodyIsThere()
    #expect(try !site.golive("history", "acme", "--json").isEmpty)
  }

  @Test func theDeputyAnswersAndTheViewerOnlyLooks() throws {
    let site = try SSHSite()
    try site.golive("new", "Acme Logistics", "--mpoc", "Dana Ruiz", "--start", "2025-11-03")
    try site.grant("deputy:acme-logistics/Kim Doe", key: "kim")
    try site.grant("viewer:acme-logistics/Val Moss", key: "val")

    let kim = try site.open(key: "kim")
    try kim.waitUntil(contains: "Hello, Kim Doe")
    try kim.type("a")
    try kim.waitUntil(contains: "What would you like to know?")
    try kim.type("Which day is it?")
    try kim.keys("Enter")
    try kim.waitUntil(contains: "has your question")

    let val = try site.open(key: "val")
    try val.waitUntil(contains: "Hello, Val Moss")
    for key in ["y", "n", "a"] {
      try val.type(key)
      try val.waitUntil("a refusal") {
        $0.contains("may not") || $0.contains("Only Dana Ruiz") || $0.contains("no question")
      }
    }
    for tmux in [kim, val] { try tmux.keys("q") }
    try site.waitUntilNobodyIsThere()
    let history = try site.golive("history", "acme", "--json")
    #expect(history.contains("Kim Doe") && !history.contains("Val Moss"))
  }

  @Test func aGrantCarriesTheLanguageOfItsPerson() throws {
    let site = try SSHSite()
    try site.golive("new", "Acme Logistics", "--mpoc", "Dana Ruiz", "--start", "2025-11-03")
    try site.grant("mpoc:acme-logistics/Dana Ruiz", key: "dana", "--language", "de")
    let dana = try site.open(key: "dana")
    try dana.waitUntil(contains: "Guten Tag, Dana Ruiz")
    try dana.type("a")
    try dana.waitUntil(contains: "Was möchten Sie wissen?")
    try dana.type("Welcher Tag?")
    try dana.keys("Enter")
    try dana.waitUntil(contains: "Ihre Frage und antwortet hier")
    try dana.keys("q")
    try site.waitUntilNobodyIsThere()
    #expect(try site.golive("history", "acme", "--json").contains("Dana Ruiz"))
  }

  /// The watch on the workspace was opened before the process was confined.
  private func changesAreSeenWithoutAKey(_ site: SSHSite, _ dana: Tmux) throws {
    try site.golive("set", "acme", "project", "customer", "Acme Renamed")
    try dana.waitUntil(contains: "Acme Renamed")
  }

  private func theProcessKeepsToItself(_ site: SSHSite) throws {
    let sessions = site.sessions()
    #expect(sessions.count == 2)
    for process in sessions {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      #expect(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1"))
      #expect(
        try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8).contains(
          /Max core file size +0 +0/))
      // Another session of the same account, if it escaped, cannot read this one.
      for name in ["environ", "mem", "maps", "fd/3"] {
        let look = ["/usr/sbin/runuser", "-u", site.service, "--", "/bin/cat", "/proc/\(process)/\(name)"]
        let (status, said) = try site.run(look)
        #expect(status != 0 && said.contains("Permission denied"), "\(name): \(said)")
      }
    }
  }

  private func hangingUpEndsIt(_ site: SSHSite, _ dana: Tmux) throws {
    let before = site.processes().count
    try dana.closePane()
    try waitUntil("the end of the session") { site.processes().count < before }
  }

  private func aRevokedKeyIsRefused(_ site: SSHSite) throws {
    try site.must([
      site.program, "admin", "revoke", "mpoc:acme-logistics/Dana Ruiz", "--file",
      site.directory + "/etc/authorized_keys",
    ])
    let (status, said) = try site.run(site.client(key: "dana") + [site.address])
    #expect(status == 255)
    #expect(said.contains("Permission denied (publickey)"))
  }
}
