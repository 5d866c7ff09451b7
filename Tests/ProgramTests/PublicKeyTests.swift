import Foundation
import TestSupport
import Testing

@testable import golive

@Suite struct PublicKeyTests {
  private static let ed25519 =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"

  @Test(
    .enabled(if: KeyPair.isPossible, "ssh-keygen is not installed (openssh-client)"),
    arguments: [
      ["ed25519"], ["ecdsa", "-b", "256"], ["ecdsa", "-b", "384"], ["ecdsa", "-b", "521"],
      ["rsa", "-b", "2048"],
    ]
  ) func theFingerprintIsTheOneOfSsh(_ kind: [String]) throws {
    let pair = try KeyPair(kind, comment: "jo@acme")
    let key = try PublicKey(file: pair.publicText)
    #expect(key.text + " jo@acme\n" == pair.publicText)
    #expect(pair.listed.contains(key.fingerprint))
    #expect(key.comment == "jo@acme")
  }

  @Test(.enabled(if: KeyPair.isPossible, "ssh-keygen is not installed (openssh-client)"))
  func aPrivateKeyAndAWeakKeyAreRefused() throws {
    let pair = try KeyPair(["ed25519"], comment: "x")
    #expect { try PublicKey(file: pair.privateText) } throws: { Self.sentence($0).contains("private key") }
    let weak = try KeyPair(["rsa", "-b", "1024"], comment: "x")
    #expect { try PublicKey(file: weak.publicText) } throws: { Self.sentence($0).contains("usable length") }
  }

  @Test func theFingerprintOfAKnownKey() throws {
    // GitHub's host key, whose fingerprint GitHub publishes.
    let key = try PublicKey(line: Self.ed25519)
    #expect(key.fingerprint == "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU")
  }

  @Test(arguments: [
    "", "# comment only", "AAAA", "ssh-ed25519", "ssh-ed25519 ", "ssh-ed25519 AAAA",
    "ssh-dss AAAAB3NzaC1kc3MAAACB",
    "command=\"sh\" \(ed25519)", "no-pty \(ed25519)", "cert-authority \(ed25519)", "\(ed25519)\n\(ed25519)",
    "ssh-rsa \(ed25519.split(separator: " ")[1])", "\(ed25519)A", "\(ed25519.dropLast(4))",
    "\(ed25519.dropLast())",
    "\(ed25519)====", "ssh-ed25519\t\(ed25519.split(separator: " ")[1])", "\(ed25519) bad\u{1B}[2J",
    "\(ed25519) \u{202E}", "\(ed25519) \(String(repeating: "x", count: 101))", "\(ed25519)\u{0}",
    "\(ed25519)\r\nssh-ed25519 x",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJ=",
    "ssh-ed25519-cert-v01@openssh.com AAAA",
  ])
  func whatIsNotOneWholeKeyIsRefused(_ text: String) {
    #expect(throws: CommandFailure.self) { try PublicKey(file: text) }
  }

  @Test func base64HasOneSpelling() {
    var random = Seeded(3)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = Base64Text.encoded(bytes)
      #expect(Base64Text.decoded(text) == (bytes.isEmpty ? nil : bytes))
    }
    for text in ["A", "AA", "AB==", "AA=A", "AA==AA==", "A===", "====", "AA=", "AA-_", "AAA\n"] {
      #expect(Base64Text.decoded(text) == nil, "\(text)")
    }
  }

  private static func sentence(_ error: any Error) -> String { (error as? CommandFailure)?.sentence ?? "" }
}

/// A key pair made by ssh-keygen.
struct KeyPair {
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")
  private let directory = TemporaryDirectory()
  let publicText: String
  let privateText: String
  /// The output of `ssh-keygen -l`.
  let listed: String

  init(_ kind: [String], comment: String) throws {
    let path = directory.path + "/key"
    let made = try ChildProcess.run(
      ["/usr/bin/ssh-keygen", "-q", "-N", "", "-C", comment, "-f", path, "-t"] + kind)
    try #require(made.status == 0, "\(made.said)")
    publicText = try String(contentsOfFile: path + ".pub", encoding: .utf8)
    privateText = try String(contentsOfFile: path, encoding: .utf8)
    listed = try ChildProcess.run(["/usr/bin/ssh-keygen", "-lf", path + ".pub"]).said
  }
}
