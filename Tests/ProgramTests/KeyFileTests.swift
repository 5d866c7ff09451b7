import Dispatch
import Platform
import TestSupport
import Testing

@testable import golive

@Suite struct KeyFileTests {
  private let place = TemporaryDirectory()
  private var file: KeyFile { KeyFile(path: place.path + "/etc/keys", owner: geteuid(), top: place.path) }

  private func line(_ person: String, key number: Int = 1) throws -> KeyLine {
    try KeyLine(login: Login(person), program: "/usr/bin/golive", key: PublicKey(line: Self.key(number)))
  }

  /// A well-formed ed25519 key without a known private half.
  static func key(_ number: Int) -> String {
    let type: [UInt8] = Array("ssh-ed25519".utf8)
    let blob =
      [0, 0, 0, 11] + type + [0, 0, 0, 32]
      + (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) }
    return "ssh-ed25519 \(Base64Text.encoded(blob)) person \(number)"
  }

  private func grant(_ person: String, key number: Int = 1) throws {
    let line = try line(person, key: number)
    try file.change { (lines) throws(CommandFailure) in try lines.grant(line) }
  }

  /// Empty if there is no ordinary file.
  private func text() -> String {
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return "" }
    return (try? InputFile.text(file.path)) ?? ""
  }

  @Test func aLineCarriesTheLanguageOfItsPerson() throws {
    for (isLinear, language, options) in [
      (false, "de", " --language=de"), (true, "pt-br", " --linear --language=pt-br"),
    ] {
      let line = try KeyLine(
        login: Login("mpoc:acme/jo"), program: "/usr/bin/golive", key: PublicKey(line: Self.key(1)),
        isLinear: isLinear, language: language)
      #expect(line.text.contains("--as=mpoc:acme/jo\(options)\" ssh-ed25519"))
      #expect(KeyLine(line.text) == line)
      #expect(KeyLine(line.text.replacing(language, with: "d e")) == nil)
      #expect(KeyLine(line.text.replacing(options, with: "\(options) --ascii")) == nil)
    }
    #expect(throws: CommandFailure.self) {
      try KeyLine(
        login: Login("mpoc:acme/jo"), program: "/usr/bin/golive", key: PublicKey(line: Self.key(1)),
        language: "../x")
    }
  }

  @Test func aLineCarriesTheServerOfItsWorkspace() throws {
    let address = "postgresql://golive_ssh@db.example.com:5432/golive?schema=emea"
    let line = try KeyLine(
      login: Login("mpoc:acme/jo"), program: "/usr/bin/golive", key: PublicKey(line: Self.key(1)),
      server: address)
    #expect(line.text.contains("--as=mpoc:acme/jo --workspace=\(address)\" ssh-ed25519"))
    #expect(KeyLine(line.text) == line)
    for wrong in [
      "/var/lib/other", "postgresql://db/x?a=1&b=2", "postgresql://db/$(id)", "postgresql://a b/c",
    ] {
      #expect(throws: CommandFailure.self) {
        try KeyLine(
          login: Login("mpoc:acme/jo"), program: "/usr/bin/golive", key: PublicKey(line: Self.key(1)),
          server: wrong)
      }
    }
  }

  @Test func theLineIsWhatSshdNeedsAndNothingMore() throws {
    try grant("mpoc:acme/jo")
    let key = Self.key(1)
    #expect(text() == "restrict,pty,command=\"/usr/bin/golive session --as=mpoc:acme/jo\" \(key)\n")
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o644)
    #expect(try file.read().people == [line("mpoc:acme/jo")])
  }

  @Test func aPersonAKeyAndAConfusableNameAreGrantedOnce() throws {
    try grant("mpoc:acme/Jo")
    for (person, key) in [("mpoc:acme/Jo", 2), ("cit:acme/jo", 2), ("ipm/Jo", 2), ("mpoc:globex/Bo", 1)] {
      let before = text()
      #expect(throws: CommandFailure.self, "\(person)") { try grant(person, key: key) }
      #expect(text() == before)
    }
    try grant("mpoc:globex/Jo", key: 2)
    #expect(try file.read().people.count == 2)
  }

  @Test func revokingTakesAwayByPersonOrFingerprintAndLeavesTheRest() throws {
    try grant("mpoc:acme/jo", key: 1)
    try grant("ipm/Lee Chen", key: 2)
    try grant("mpoc:globex/bo", key: 3)
    let print = try line("ipm/Lee Chen", key: 2).key.fingerprint
    for who in [print, "MPOC:acme/jo"] {
      #expect(try file.change { (lines) throws(CommandFailure) in try lines.revoke(who) }.count == 1)
      #expect(throws: CommandFailure.self) {
        try file.change { (lines) throws(CommandFailure) in try lines.revoke(who) }
      }
    }
    #expect(try file.read().people.map(\.login.text) == ["mpoc:globex/bo"])
  }

  @Test func linesOfOthersStayByteByByteAndAreReported() throws {
    try grant("mpoc:acme/jo")
    let own = "# ours\n\n\(Self.key(9))\n  command=\"x\"  \(Self.key(8))\n"
    let smuggled = text().replacing("restrict,pty,", with: "restrict,pty,port-forwarding,")
    try write(own + smuggled)
    try grant("ipm/Lee", key: 5)
    #expect(text().hasPrefix(own + smuggled))
    #expect(try file.read().foreign == [3, 4, 5])
    #expect(throws: CommandFailure.self) { try grant("ipm/Kim", key: 9) }
  }

  @Test func administratorsAtTheSameTimeLoseNothing() throws {
    let file = file
    let lines = try (0..<40).map { try line("mpoc:p\($0)/jo", key: $0 + 1) }
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      try? file.change { (all) throws(CommandFailure) in try all.grant(lines[index]) }
    }
    #expect(try Set(file.read().people) == Set(lines))
    #expect(names() == ["keys"])
  }

  @Test(arguments: [
    "chmod 664 etc/keys", "chmod 646 etc/keys", "chmod 775 etc", "chmod 777 .",
    "mv etc/keys real; ln -s ../real etc/keys",
    "ln etc/keys second", "mv etc real; ln -s real etc", "rm etc/keys; mkdir etc/keys",
    "rm etc/keys; mkfifo etc/keys",
    "printf 'no line end' >> etc/keys", "printf '\\377\\n' >> etc/keys",
  ]) func aPlaceThatOthersCouldChangeIsNotUsed(_ deed: String) throws {
    try grant("mpoc:acme/jo")
    try shell(deed)
    let before = text()
    #expect(throws: CommandFailure.self) { try file.read() }
    #expect(throws: CommandFailure.self) { try grant("ipm/Lee", key: 2) }
    #expect(text() == before)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"), arguments: ["etc/keys", "etc", "."])
  func aPlaceThatBelongsToSomebodyElseIsNotUsed(_ path: String) throws {
    try grant("mpoc:acme/jo")
    try shell("chown 12345 \(path)")
    #expect(throws: CommandFailure.self) { try file.read() }
    #expect(throws: CommandFailure.self) { try grant("ipm/Lee", key: 2) }
  }

  @Test func onlyTheOwnerOfTheFileChangesIt() throws {
    let foreign = KeyFile(path: file.path, owner: geteuid() + 1, top: place.path)
    #expect { try foreign.change { _ in } } throws: {
      ($0 as? CommandFailure)?.sentence.contains("Run it as root") == true
    }
  }

  @Test(arguments: ["keys", "/", "/etc/../keys", "/etc//keys", "/etc/./keys", "/etc/keys/"])
  func aPathThatIsNotPlainIsRefused(_ path: String) {
    #expect(throws: CommandFailure.self) { try KeyFile(path: path, owner: geteuid()).read() }
  }

  @Test func whereThereIsNoFileNobodyComesIn() throws {
    #expect(try file.read().people == [])
    #expect(names() == [])
  }

  @Test func aProgramAShellWouldReadOtherwiseIsRefused() {
    for program in [
      "golive", "./golive", "/opt/my golive", "/usr/bin/golive\"", "/usr/bin/$HOME", "/a;b", "/a\nb", "",
    ] {
      #expect(throws: CommandFailure.self, "\(program)") {
        try KeyLine(login: Login("ipm/Lee"), program: program, key: PublicKey(line: Self.key(1)))
      }
    }
  }

  private func write(_ text: String) throws {
    let descriptor = open(file.path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    try Descriptor.write(text, to: descriptor)
  }

  private func names() -> [String] {
    let listed = try? ChildProcess.run(["/bin/sh", "-c", "ls -A '\(place.path)/etc' 2>/dev/null"]).said
    return (listed ?? "").split(separator: "\n").map(String.init)
  }

  private func shell(_ deed: String) throws {
    let done = try ChildProcess.run(["/bin/sh", "-c", "cd '\(place.path)' && \(deed)"])
    #expect(done.status == 0, "\(done.said)")
  }
}
