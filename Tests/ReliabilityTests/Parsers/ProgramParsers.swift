import Dashboard
import Domain
import TestSupport

@testable import Terminal
@testable import golive

/// Parsers of the program itself: its own files, logins, keys from a terminal.
extension FuzzedParser {
  static let program: [FuzzedParser] = [
    FuzzedParser(
      bytes: "keys.toml",
      [
        Array(
          "\"ctrl-p\" = \"palette\"\nx = \"done\"\n[board]\nm = \"move-to\"\n[issues]\n\"g x\" = \"none\"\n"
            .utf8
        )
      ]
    ) { bytes in
      inFile("keys.toml", bytes) { path in
        let problems = KeyBindings(path: path).problems
        return problems.isEmpty ? .taken : .refused(problems.prefix(5).joined(separator: "\n"))
      }
    },
    FuzzedParser("logins", ["mpoc:acme/Dana%20Ruiz", "ipm/Lee Chen", "cit:northwind-dental/設計"]) { text in
      do throws(CommandFailure) {
        let login = try Login(text)
        return .kept("\(login)", again: "\(try Login(login.text))")
      } catch { return .refused(error.sentence) }
    },
    FuzzedParser("public keys", [key, "# comment\n\(key)\n"]) { text in
      do throws(CommandFailure) {
        let read = try PublicKey(file: text)
        return .kept(read.text, again: try PublicKey(line: read.text).text)
      } catch { return .refused(error.sentence) }
    },
    FuzzedParser(
      "the key file",
      [
        "restrict,pty,command=\"/usr/bin/golive session --as=mpoc:acme/jo\" \(key)\n# ours\n\n\(key)\n",
        "restrict,pty,command=\"/usr/bin/golive session --as=ipm/Lee%20Chen --linear\" \(key)\n",
      ]
    ) { text in
      // Only a line that golive itself would write counts as one, and whatever else is there stays byte by byte.
      let lines = KeyLines(text)
      let whole = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
      let own = lines.people.allSatisfy { whole.contains($0.text) }
      return own ? .kept(whole, again: lines.text) : .kept("a line of golive", again: "another line")
    },
    FuzzedParser(bytes: "keys of a terminal", keys) { bytes in
      var decoder = KeyDecoder()
      let text = String(decoding: bytes, as: UTF8.self)
      var inputs = decoder.decode(text.unicodeScalars.map { .text($0.value) })
      inputs += decoder.decode(bytes.map { .text(UInt32($0) << 16 | UInt32($0)) })
      for case .paste(let pasted) in inputs
      where DisplayText.firstHarmful(in: pasted, breaks: true) == "\u{1B}" {
        return .kept("a paste", again: "a paste with an escape sequence")
      }
      return .taken
    },
  ]

  private static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEAAAABAAAAAQAAAAEAAAABAAAAAQAAAAEAAAABAAAA person 1"

  private static let keys: [[UInt8]] = [
    "jk\u{1B}[A\u{1B}OP\u{1B}[1;5C", "\u{1B}[200~pasted\ntext\u{1B}[201~", "\u{1B}[<0;3;8M\u{1B}[<0;3;8m",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P>|XTerm(354)\u{1B}\\", "\u{1B}[97;5u\u{1B}[27;5;13~",
    "é設計e\u{301}",
  ].map { Array($0.utf8) }
}
