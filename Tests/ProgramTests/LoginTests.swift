import Domain
import TestSupport
import Testing

@testable import golive

@Suite struct LoginTests {
  @Test(arguments: [
    ("mpoc:acme/jo", "mpoc:acme/jo"), ("MPOC:acme/Dana Ruiz", "mpoc:acme/Dana%20Ruiz"),
    ("ipm/Lee Chen", "ipm/Lee%20Chen"),
    ("eng:northwind-dental/Zoë O'Neil", "eng:northwind-dental/Zo%C3%AB%20O%27Neil"),
    ("cit:acme-7/%E8%A8%AD%E8%A8%88", "cit:acme-7/%E8%A8%AD%E8%A8%88"),
    ("mpoc:acme/$(id);`id`&|<>*?#~!", "mpoc:acme/%24%28id%29%3B%60id%60%26%7C%3C%3E%2A%3F%23~%21"),
  ])
  func thePersonIsWrittenAsOneWordForAnyShell(_ given: String, _ written: String) throws {
    let login = try Login(given)
    // A tilde within a word is not special, but is encoded like other characters.
    #expect(login.text == written.split(separator: "~").joined(separator: "%7E"))
    #expect(try Login(login.text) == login)
    #expect(
      login.text.utf8.allSatisfy {
        Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/%._-".utf8).contains($0)
      })
  }

  @Test(arguments: [
    "", "/", "mpoc", "mpoc:acme", "mpoc:acme/", "/jo", ":acme/jo", "mpoc:/jo", "mpoc/jo", "carr/jo",
    "root/jo",
    "mpoc:acme/jo/x", "mpoc:../jo", "mpoc:a b/jo", "mpoc:Acme/jo", "mpoc:z%C3%BCrich/jo", "mpoc:acme;id/jo",
    "mpoc:acme%2F..%2Fx/jo",
    "mpoc:acme/jo\n", "mpoc:acme/jo\" ssh-ed25519 AAAA", "mpoc:acme/%0Ajo", "mpoc:acme/jo%", "mpoc:acme/jo%2",
    "mpoc:acme/%zz", "mpoc:acme/%FF", "mpoc:acme/%C3", "mpoc:acme/%00", "mpoc:acme/a%2Fb", "mpoc:acme/ jo",
    "mpoc:acme/jo%20", "mpoc:acme/\u{202E}oj", "mpoc:acme/a\u{200B}b", "mpoc:acme/\u{1B}[2J",
    "mpoc:acme/a\\b",
    "mpoc:acme/%22", "mpoc:acme/\u{E000}", "mpoc:acme/\u{378}", "mpoc:\u{202E}acme/jo",
    "mpoc:acme/" + String(repeating: "x", count: 101), "mpoc:" + String(repeating: "x", count: 41) + "/jo",
  ])
  func whatIsNoPersonIsRefused(_ text: String) {
    #expect(throws: CommandFailure.self) { try Login(text) }
  }

  @Test func anyNameComesBackAsItWas() throws {
    var random = Seeded(7)
    for _ in 0..<2000 {
      let scalars = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
      }
      let name = String(String.UnicodeScalarView(scalars))
      guard let login = try? Login(role: .mpoc, project: "acme", name: name) else { continue }
      #expect(try Login(login.text).name.utf8.elementsEqual(name.utf8), "seed \(random.seed)")
      #expect(login.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'\\$`;&|<>()".utf8.contains($0) })
    }
  }

  @Test(arguments: [
    ("mpoc:acme/Jo", "mpoc:acme/jo", true), ("mpoc:acme/Jo", "cit:acme/JO", true),
    ("mpoc:acme/Jo", "ipm/Jo", true), ("ipm/Jo", "pmo/Jo", true), ("mpoc:acme/Jo", "mpoc:globex/Jo", false),
    ("mpoc:acme/Jo", "mpoc:acme/Joe", false), ("mpoc:acme/Zo\u{EB}", "cit:acme/Zoe\u{308}", true),
  ])
  func peopleWhomHistoryCouldNotTellApartAreSeen(_ one: String, _ other: String, _ expected: Bool) throws {
    #expect(try Login(one).isConfusable(with: Login(other)) == expected)
    #expect(try Login(other).isConfusable(with: Login(one)) == expected)
  }

  @Test func nothingOfTheEnvironmentIsKeptButShapesOfNames() {
    let hostile = [
      "GOLIVE_HOME": "/tmp", "GOLIVE_NOW": "2026-01-01T00:00", "HOME": "/tmp", "XDG_DATA_HOME": "/tmp",
      "LD_PRELOAD": "/tmp/x.so", "EDITOR": "sh", "VISUAL": "sh", "PAGER": "sh", "TERMINFO": "/tmp",
      "TERMINFO_DIRS": "/tmp", "NCURSES_NO_UTF8_ACS": "1", "ESCDELAY": "1", "PATH": "/tmp", "TZ": "/tmp/x",
      "SWIFT_BACKTRACE": "enable=yes", "SAP_SHELL": "bash", "LOCPATH": "/tmp", "LANG": "C.UTF-8",
      "LC_ALL": "../../tmp/x", "LC_CTYPE": "de_DE@euro", "LC_MESSAGES": "C", "TERM": "xterm-kitty",
      "SSH_ORIGINAL_COMMAND": "sh",
    ]
    #expect(
      LoginEnvironment.kept { hostile[$0] } == [
        "LANG": "C.UTF-8", "LC_CTYPE": "de_DE@euro", "TERM": "xterm-kitty",
      ])
  }

  @Test(arguments: [
    nil, "", "../../evil", "/etc/passwd", "a/b", ".hidden", "-x", "a b", "xterm\n", "x\u{1B}", "\u{C4}",
    String(repeating: "x", count: 65),
  ])
  func aTerminalTypeOfAnotherShapeIsAnOrdinaryOne(_ type: String?) {
    #expect(LoginEnvironment.kept { $0 == "TERM" ? type : nil } == ["TERM": "xterm-256color"])
  }
}
