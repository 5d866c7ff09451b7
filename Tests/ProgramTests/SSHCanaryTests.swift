import Foundation
import Platform
import TestSupport
import Testing

/// A customer's session over SSH, driven with random keys among projects full of tokens.
@Suite(.serialized, .enabled(if: SSHSite.isPossible, SSHSite.obstacle))
struct SSHCanaryTests {
  private static let rounds = TestLength.isLong ? 60 : 2
  private static let token = "ZQJX"

  @Test func noTokenOfAnotherProjectIsPrintedOrWritten() throws {
    let site = try SSHSite()
    try fill(site)
    try site.grant("mpoc:northwind-dental/Dana Ruiz", key: "dana")
    try site.grant("ipm/Lee Chen", key: "lee")
    for round in 1...Self.rounds {
      let printed = try drive(site, key: "dana", seed: UInt64(round))
      #expect(printed.contains("Northwind"))
      expectClean(printed, "round \(round): the terminal")
      // Screens wrap and cut; in the raw output only escape sequences come between letters.
      expectClean(Self.letters(of: printed), "round \(round): the terminal's letters")
    }
    expectClean(try written(site), "files of the sessions")
    expectClean(site.log, "sshd's log")
    // The same keys show tokens to the provider, so a leak would be visible.
    #expect(Self.letters(of: try drive(site, key: "lee", seed: 1)).contains(Self.token))
  }

  private func fill(_ site: SSHSite) throws {
    for number in 1...3 {
      let customer = "\(Self.token)\(number) Ltd"
      try site.golive("new", customer, "--mpoc", "Dana \(Self.token)", "--start", "2026-11-02")
      try site.golive("issue", "raise", customer, "\(Self.token) broken")
    }
    try site.golive("new", "Northwind Dental", "--mpoc", "Dana Ruiz", "--start", "2026-11-02")
  }

  /// Opens a session, presses keys until all are used or it ends, and returns everything it printed.
  private func drive(_ site: SSHSite, key: String, seed: UInt64) throws -> String {
    let tmux = try site.open(key: key)
    try tmux.waitUntil(contains: "Northwind")
    let process = try #require(site.sessions().first)
    expectClean(try environment(of: process), "its environment")
    var random = Seeded(seed)
    for _ in 0..<12 where !site.processes().isEmpty {
      try tmux.keys((0..<10).map { _ in random.pick(Self.keys) })
      try tmux.waitUntilStill()
    }
    try tmux.closePane()
    try site.waitUntilNobodyIsThere()
    return String(decoding: try tmux.recording().bytes, as: UTF8.self)
  }

  /// tmux names of keys. The key to leave is not among them, but the session may still end.
  private static let keys =
    [
      "Enter", "Escape", "Tab", "Up", "Down", "Left", "Right", "Space", "C-x", "C-e", "C-z", "C-\\", "C-l",
      "C-p",
      "PageDown", "F1", "BTab", "C-u",
    ] + "0123458abcefghijklmnopstuvwxyzHJKLNPRSWX/:?=@#!+.-[]<>%*'\"".map(String.init)

  private static func letters(of text: String) -> String {
    text.replacing(/\u{1B}(\[[0-9;?]*[A-Za-z]|\][^\u{7}]*\u{7}|[()][A-Z0-9]|.)/, with: "")
  }

  private func environment(of process: pid_t) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/environ")), as: UTF8.self)
  }

  /// What sessions left in the account's home, besides the shared workspace.
  private func written(_ site: SSHSite) throws -> String {
    let find = "find \(site.home) -type f -not -path '*/workspace/*' -print -exec cat {} +"
    return try site.must(["/bin/sh", "-c", find])
  }

  private func expectClean(_ text: String, _ what: Comment) {
    let range = text.range(of: Self.token, options: .caseInsensitive)
    let around = range.map { text[$0.lowerBound...].prefix(60) }
    #expect(around == nil, what)
  }
}
