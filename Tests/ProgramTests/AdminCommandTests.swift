import Foundation
import Platform
import TestSupport
import Testing

/// `golive admin` as root runs it, on its own key file.
@Suite(.enabled(if: geteuid() == 0, "only root may write the file of keys"))
struct AdminCommandTests {
  private let program: CommandLineProgram
  private let place: Place

  /// In directories owned by root, as the file requires.
  private final class Place {
    let path = "/var/lib/golive-keys-\(UUID().uuidString.prefix(8))"
    deinit { TemporaryDirectory.remove(path) }
  }

  init() throws {
    program = try CommandLineProgram()
    place = Place()
    #expect(mkdir(place.path, 0o755) == 0)
  }

  private var file: String { place.path + "/golive/authorized_keys" }

  private func admin(_ arguments: String...) throws -> CommandLineProgram.Answer {
    try program.run(["admin"] + arguments + ["--file", file])
  }

  @Test func aPersonCanBeLetInWithPlainLines() throws {
    let granted = try admin(
      "grant", "mpoc:northwind-dental/Bo Reyes", "--key", KeyFileTests.key(1), "--program", "/usr/bin/golive",
      "--linear")
    #expect(granted.status == 0, "\(granted.complaint)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("session --as=mpoc:northwind-dental/Bo%20Reyes --linear\" "))
    let row = try #require(try admin("list", "--json").rows("logins").first)
    #expect(row["shows"] as? String == "plain lines")
    #expect(try admin("revoke", "mpoc:northwind-dental/Bo Reyes").status == 0)
  }

  @Test func aLoginWhoseProjectNobodyLookedAtSaysSo() throws {
    let granted = try admin(
      "grant", "mpoc:nosuch/Eve", "--key", KeyFileTests.key(2), "--program", "/usr/bin/golive")
    #expect(granted.status == 1 || granted.complaint.contains("was not checked"), "\(granted.complaint)")
  }

  @Test func grantListAndRevoke() throws {
    #expect(try admin("list").output == "Nobody comes in over SSH.\n")
    let granted = try admin(
      "grant", "mpoc:northwind-dental/Dana Ruiz", "--key", KeyFileTests.key(1), "--program", "/usr/bin/golive"
    )
    #expect(granted.status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(
      text
        == "restrict,pty,command=\"/usr/bin/golive session --as=mpoc:northwind-dental/Dana%20Ruiz\" \(KeyFileTests.key(1))\n"
    )
    let row = try #require(try admin("list", "--json").rows("logins").first)
    #expect(row["name"] as? String == "Dana Ruiz")
    #expect(row["role"] as? String == "MPOC")
    #expect(row["project"] as? String == "northwind-dental")
    let fingerprint = try #require(row["key"] as? String)
    #expect(try admin("list").output.contains(fingerprint))
    #expect(try admin("revoke", fingerprint).status == 0)
    #expect(try admin("revoke", fingerprint).status == 3)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "")
  }

  @Test func aKeyMayComeFromAFileAndTheProgramIsThisOne() throws {
    try program.write(KeyFileTests.key(2) + "\n", to: "lee.pub")
    let path = program.home.appendingPathComponent("lee.pub").path
    #expect(try admin("grant", "ipm/Lee Chen", "--key", path).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("restrict,pty,command=\"/"))
    #expect(text.contains("/golive session --as=ipm/Lee%20Chen\" ssh-ed25519 "))
  }

  @Test func everyRefusalHasItsExitCodeAndChangesNothing() throws {
    _ = try admin("grant", "ipm/Lee Chen", "--key", KeyFileTests.key(1), "--program", "/usr/bin/golive")
    let before = try String(contentsOfFile: file, encoding: .utf8)
    let refusals: [(Int32, [String])] = [
      (1, ["grant", "pmo/Kim", "--key", KeyFileTests.key(1)]),
      (1, ["grant", "mpoc:acme/lee chen", "--key", KeyFileTests.key(2)]),
      (2, ["grant", "mpoc/Jo", "--key", KeyFileTests.key(2)]),
      (2, ["grant", "mpoc:acme/Jo\nx", "--key", KeyFileTests.key(2)]),
      (2, ["grant", "mpoc:acme/Jo", "--key", "/nowhere.pub"]),
      (2, ["grant", "mpoc:acme/Jo", "--key", KeyFileTests.key(2) + "\n" + KeyFileTests.key(3)]),
      (2, ["grant", "mpoc:acme/Jo", "--key", KeyFileTests.key(2), "--program", "/bin/sh -c"]),
      (3, ["revoke", "mpoc:acme/Jo"]), (3, ["revoke", "SHA256:nothing"]), (2, ["revoke", "Jo"]),
    ]
    for (status, arguments) in refusals {
      let answer = try program.run(["admin"] + arguments + ["--file", file])
      #expect(answer.status == status, "\(arguments): \(answer.complaint)")
      #expect(answer.complaint.split(separator: "\n").count >= 1)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == before, "\(arguments)")
    }
    #expect(chmod(place.path, 0o777) == 0)
    #expect(try admin("grant", "pmo/Kim", "--key", KeyFileTests.key(4)).status == 5)
  }

  @Test func checkFindsWhatLetsInTooMany() throws {
    _ = try admin("grant", "ipm/Lee Chen", "--key", KeyFileTests.key(1), "--program", "/usr/bin/env")
    #expect(try admin("check").status == 0)
    try (String(contentsOfFile: file, encoding: .utf8) + KeyFileTests.key(2) + "\n").write(
      toFile: file, atomically: false, encoding: .utf8)
    let found = try admin("check")
    #expect(found.status == 1)
    #expect(found.output.contains("Line 2 of \(file) was not written by golive"))
    #expect(try admin("check", "--account", "nobody").output.contains("nologin"))
    #expect(try admin("check", "--account", "nobody-\(UUID().uuidString)").status == 3)
  }
}
