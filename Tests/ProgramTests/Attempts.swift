import Foundation
import TestSupport

/// One attempt to escape with a login key.
struct Attempt {
  let name: String
  let command: [String]
  /// The text that would show success.
  var success = Attempts.success
  /// The text that shows where it ended instead.
  var landing: String?
}

/// Keys to type into a session with a terminal, and how it is opened.
struct Typing {
  var keys: String
  /// A pattern on the screen to wait for before typing.
  var awaited = "Acme"
  var environment = ["TERM=xterm-256color"]
  var options: [String] = []
  var command: [String] = []
}

/// The attempts possible with a key, at one address.
struct Attempts {
  /// A shell prints something other than the line sent, so that an echo does not count as success.
  static let payload = "echo $((6*7))ESCAPED"
  static let success = "42ESCAPED"
  private static let told = "This login opens the dashboard, which needs a terminal: ssh -t."

  let site: SSHSite
  let address: String
  let key: String

  init(site: SSHSite, address: String? = nil, key: String = "dana") {
    self.site = site
    self.address = address ?? site.address
    self.key = key
  }

  private func ssh(_ options: [String] = [], _ rest: String...) -> [String] {
    site.client(key: key, options) + [address] + rest
  }

  private func shell(_ line: String) -> [String] { ["/bin/bash", "-c", line] }

  /// Commands, files and the environment.
  var commands: [Attempt] {
    let evil = "\(site.directory)/evil"
    let variables = ["GOLIVE_HOME", "EDITOR", "BASH_ENV", "ENV", "SHELL"].map { "\($0)=\(evil)" }
    let file = site.drop + "/copied"
    let copied = "\(address):/etc/hostname"
    return [
      Attempt(name: "shell command", command: ssh([], Self.payload), landing: Self.told),
      Attempt(name: "many words", command: ssh([], "sh", "-c", "'\(Self.payload)'"), landing: Self.told),
      Attempt(name: "command after the session", command: ssh([], ";", Self.payload), landing: Self.told),
      Attempt(
        name: "--as as the command", command: ssh([], "--", "--as=ipm/Root", "--json"), landing: Self.told),
      Attempt(name: "golive's own commands", command: ssh([], "list", "--json"), landing: Self.told),
      Attempt(name: "no command", command: ssh(["-T"]), landing: Self.told),
      Attempt(
        name: "LD_PRELOAD", command: ssh(["-o", "SetEnv=LD_PRELOAD=/evil.so"]), success: "evil.so",
        landing: Self.told),
      Attempt(
        name: "variables that name programs",
        command: ssh(["-o", "SetEnv=\(variables.joined(separator: " "))"]),
        landing: Self.told),
      Attempt(name: "scp up", command: copy(["/etc/hostname", "\(address):\(file)"])),
      Attempt(name: "scp down", command: copy([copied, file])),
      Attempt(name: "scp -O up", command: copy(["-O", "/etc/hostname", "\(address):\(file)"])),
      Attempt(name: "scp -O down", command: copy(["-O", copied, file])),
      Attempt(
        name: "sftp", command: site.client("/usr/bin/sftp", key: key, ["-b", "/dev/null"]) + [address],
        landing: "subsystem request failed"),
      Attempt(name: "-s sftp", command: ssh(["-s"], "sftp"), landing: "subsystem request failed"),
      Attempt(name: "-s sh", command: ssh(["-s"], "sh"), landing: "subsystem request failed"),
    ]
  }

  private func copy(_ words: [String]) -> [String] {
    site.client("/usr/bin/scp", key: key, words.filter { $0 == "-O" }) + words.filter { $0 != "-O" }
  }

  /// Other connections beside a session, and access without the key.
  var connections: [Attempt] {
    let target = "127.0.0.1:\(site.port)"
    let must = ["-N", "-o", "ExitOnForwardFailure=yes"]
    let agent =
      "eval $(ssh-agent) >/dev/null; \(words(ssh(["-A"], Self.payload))); s=$?; ssh-agent -k >/dev/null; exit $s"
    let unknown = site.client(key: "stranger")
    return [
      Attempt(
        name: "-W", command: ssh(["-W", target]), success: "SSH-2.0", landing: "administratively prohibited"),
      Attempt(
        name: "-L",
        command: tunnel(["-L", "\(site.port + 1):\(target)"], Self.reading(site.port + 1)),
        success: "SSH-2.0"),
      Attempt(
        name: "-D", command: tunnel(["-D", "\(site.port + 2)"], Self.socks(site.port + 2, to: site.port)),
        success: "SSH-2.0"),
      Attempt(
        name: "-R", command: ssh(must + ["-R", "\(site.port + 3):\(target)"]),
        landing: "remote port forwarding failed"),
      Attempt(
        name: "-L of a unix socket",
        command: tunnel(
          ["-L", "\(site.directory)/sock:/run/nothing"],
          "for i in {1..100}; do [ -S \(site.directory)/sock ] && break; sleep 0.1; done; [ -S \(site.directory)/sock ] || exit 1"
        )),
      Attempt(
        name: "-R of a unix socket", command: ssh(must + ["-R", "\(site.drop)/r:\(target)"]),
        landing: "remote port forwarding failed"),
      Attempt(name: "-A", command: shell(agent), landing: Self.told),
      Attempt(
        name: "-X", command: shell("DISPLAY=127.0.0.1:99 \(words(ssh(["-X"], Self.payload)))"),
        landing: Self.told),
      Attempt(
        name: "-Y", command: shell("DISPLAY=127.0.0.1:99 \(words(ssh(["-Y"], Self.payload)))"),
        landing: Self.told),
      Attempt(
        name: "-w", command: ssh(["-o", "ExitOnForwardFailure=yes", "-w", "any"], Self.payload),
        landing: "open failed"),
      Attempt(
        name: "unknown key", command: unknown + [site.address, Self.payload], landing: "Permission denied"),
      Attempt(
        name: "no key",
        command: site.client(key: "stranger", ["-o", "PubkeyAuthentication=no"]) + [
          site.address, Self.payload,
        ],
        landing: "Permission denied"),
      Attempt(
        name: "root", command: site.client(key: "dana") + ["root@127.0.0.1", Self.payload],
        landing: "Permission denied"),
      Attempt(
        name: "another account",
        command: site.client(key: "dana") + ["\(site.neighbour)@127.0.0.1", Self.payload],
        landing: "Permission denied"),
    ]
  }

  private func words(_ command: [String]) -> String { SSHSite.words(command) }

  private func tunnel(_ forward: [String], _ probe: String) -> [String] {
    shell("\(words(ssh(["-N"] + forward))) & \(probe); kill $!; exit 1")
  }

  /// Waits for a port to open and reads the first bytes from it.
  private static func reading(_ port: Int) -> String {
    """
    for i in {1..100}; do (exec 3<>/dev/tcp/127.0.0.1/\(port)) 2>/dev/null && break; sleep 0.1; done
    timeout 3 bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(port); head -c 7 <&3' 2>/dev/null
    """
  }

  /// Asks a SOCKS proxy for a port and reads the first bytes from it.
  private static func socks(_ proxy: Int, to port: Int) -> String {
    let number = String(format: "\\x%02x\\x%02x", port >> 8, port & 255)
    return """
      for i in {1..100}; do (exec 3<>/dev/tcp/127.0.0.1/\(proxy)) 2>/dev/null && break; sleep 0.1; done
      timeout 3 bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(proxy)
      printf "\\x04\\x01\(number)\\x7f\\x00\\x00\\x01\\x00" >&3; head -c 15 <&3 | tail -c 7' 2>/dev/null
      """
  }

  /// Attempts typed into a session with a terminal.
  var terminals: [Attempt] {
    get throws {
      let payload = Self.payload
      let chord = "\u{18}\u{5}\(payload)\r\u{1B}"
      let leaving =
        "\u{1A}\(payload)\r\u{1C}\(payload)\r!\(payload)\r:!\(payload)\r\u{1B}:sh\r\(payload)\r~C\r~^Z\r"
      let lines = "\(payload)\r!\(payload)\r\u{1A}\(payload)\r:editor\reditor\r\(payload)\r\u{1C}\(payload)\r"
      let all = [
        ("escapes typed", Typing(keys: leaving)),
        ("the editor", Typing(keys: "2E\(payload)\r\u{1B}c\(chord)\u{1B}/\(chord)")),
        ("interrupts", Typing(keys: "\u{3}\u{3}\u{4}\(payload)\r\u{3}\u{3}\u{3}\(payload)\r")),
        ("plain lines", Typing(keys: lines, environment: ["TERM=dumb"])),
        ("hostile TERM", Typing(keys: "2E\(payload)\r", environment: ["TERM=../../evil"])),
        ("TERM of a shell", Typing(keys: "2E\(payload)\r", environment: ["TERM=$(\(payload))"])),
        (
          "TERMINFO, VISUAL, HOME",
          Typing(
            keys: "2E\(payload)\r",
            options: ["-o", "SetEnv=TERMINFO=\(site.drop) VISUAL=sh HOME=\(site.drop)"])
        ),
        (
          "a locale that is a path",
          Typing(
            keys: "2E\(payload)\r", options: ["-o", "SetEnv=LC_ALL=../..\(site.drop) LANG=\(site.drop)"])
        ),
        ("a command with a terminal", Typing(keys: payload + "\r", command: ["sh", "-i"])),
        ("--as with a terminal", Typing(keys: payload + "\r", command: ["--", "--as=ipm/Root"])),
      ]
      return try all.map { name, open in
        Attempt(name: name, command: try typing(open), landing: "Acme")
      }
    }
  }

  /// A command that opens a session, waits until it shows a text, types, waits until nothing more is said, and hangs
  /// up.
  func typing(_ typing: Typing) throws -> [String] {
    let place = "\(site.directory)/typed-\(UUID().uuidString)"
    try typing.keys.write(toFile: place, atomically: true, encoding: .utf8)
    let ssh = site.client(key: key, ["-tt", "-e", "none"] + typing.options) + [address] + typing.command
    return shell(
      """
      mkfifo \(place).in; exec 3<>\(place).in
      \(words(["env"] + typing.environment + ssh)) < \(place).in > \(place).out 2>&1 3>&- &
      for i in {1..600}; do grep -aq '\(typing.awaited)' \(place).out && break; sleep 0.1; done
      cat \(place) >&3; still=0; before=0
      for i in {1..300}; do
        size=$(stat -c %s \(place).out); [ $size = $before ] && still=$((still + 1)) || still=0; before=$size
        [ $still -ge 10 ] && break; sleep 0.1
      done
      kill $!; wait $!; cat \(place).out; exit 1
      """)
  }
}
