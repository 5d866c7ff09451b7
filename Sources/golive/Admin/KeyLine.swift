import Domain
import Translations

/// The access of one person: a line of sshd's key file that starts their session and nothing else.
struct KeyLine: Hashable, Sendable {
  private static let linear = "--linear"
  private static let language = "--language="
  private static let workspace = "--workspace="
  private static let options = "restrict,pty,command="

  let login: Login
  let program: String
  let key: PublicKey
  /// Whether the session begins in plain lines.
  let isLinear: Bool
  /// Of the customer's screen; `nil` for English.
  let language: String?
  /// An address on a database server; `nil` for the workspace of the service account.
  let server: String?

  init(
    login: Login, program: String, key: PublicKey, isLinear: Bool = false, language: String? = nil,
    server: String? = nil
  ) throws(CommandFailure) {
    guard Self.isProgram(program) else {
      throw CommandFailure(
        .usage,
        "--program: \(DisplayText.line(program)) needs to be a whole path of letters, digits and /._+- alone, "
          + "because a shell reads it.")
    }
    guard language.map(Texts.isLanguage) ?? true else {
      throw CommandFailure(.usage, "--language: a language is a code such as de, es or pt-br.")
    }
    guard server.map(Self.isAddress) ?? true else {
      throw CommandFailure(
        .usage,
        "--workspace: for a login it is an address postgresql://account@server/database of letters, digits and :/@._-?= "
          + "alone, because a shell reads it. Without it the workspace is that of the service account.")
    }
    (self.login, self.program, self.key) = (login, program, key)
    (self.isLinear, self.language, self.server) = (isLinear, language, server)
  }

  var text: String {
    let command =
      "\(program) \(SessionCommand.name) --as=\(login.text)" + (isLinear ? " \(Self.linear)" : "")
      + (language.map { " \(Self.language)\($0)" } ?? "")
      + (server.map { " \(Self.workspace)\($0)" } ?? "")
    return "\(Self.options)\"\(command)\" \(key.text)" + (key.comment.isEmpty ? "" : " \(key.comment)")
  }

  /// Reads exactly what `text` writes; `nil` for every other line.
  init?(_ line: String) {
    guard line.hasPrefix(Self.options + "\"") else { return nil }
    let rest = line.dropFirst(Self.options.count + 1)
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    let words = rest[..<end].split(separator: " ", omittingEmptySubsequences: false)
    let given = "--as="
    let options = words.dropFirst(3).map(String.init)
    let isLinear = options.contains(Self.linear)
    func value(_ name: String) -> String? {
      options.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
    }
    guard words.count >= 3, words[1] == SessionCommand.name, words[2].hasPrefix(given),
      let login = try? Login(String(words[2].dropFirst(given.count))),
      let key = try? PublicKey(line: String(rest[end...].dropFirst(2))),
      let read = try? KeyLine(
        login: login, program: String(words[0]), key: key, isLinear: isLinear, language: value(Self.language),
        server: value(Self.workspace)),
      read.text == line
    else { return nil }
    self = read
  }

  private static func isAddress(_ text: String) -> Bool {
    Engines.isServer(text)
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ":", "/", "@", ".", "_", "-", "?", "=": true
        default: false
        }
      }
  }

  private static func isProgram(_ path: String) -> Bool {
    path.hasPrefix("/")
      && path.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "+", "-": true
        default: false
        }
      }
  }
}

/// The whole key file; lines that golive did not write are kept.
struct KeyLines: Sendable {
  enum Line: Hashable, Sendable {
    case person(KeyLine)
    /// Blank, or a comment.
    case remark(String)
    /// A line that golive did not write and that grants access by its own terms.
    case foreign(String)

    var text: String {
      switch self {
      case .person(let line): line.text
      case .remark(let text), .foreign(let text): text
      }
    }
  }

  private(set) var lines: [Line]

  init(_ text: String) {
    var texts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if texts.last == "" { texts.removeLast() }
    lines = texts.map { text in
      if let line = KeyLine(text) { return .person(line) }
      let words = text.trimmed
      return words.isEmpty || words.hasPrefix("#") ? .remark(text) : .foreign(text)
    }
  }

  var text: String { lines.map { $0.text + "\n" }.joined() }

  var people: [KeyLine] {
    lines.compactMap { if case .person(let line) = $0 { line } else { nil } }
  }

  /// Numbers, from 1, of lines that grant access without golive.
  var foreign: [Int] {
    lines.indices.filter { if case .foreign = lines[$0] { true } else { false } }.map { $0 + 1 }
  }

  mutating func grant(_ line: KeyLine) throws(CommandFailure) {
    let key = Base64Text.encoded(line.key.blob)
    if let known = lines.first(where: { $0.text.containsText(key) }) {
      let owner =
        if case .person(let other) = known { other.login.text } else { "a line golive did not write" }
      throw CommandFailure(
        .refused, "Not granted: this key already gives access to \(owner). A key is for one person.")
    }
    if let other = people.first(where: { $0.login.isConfusable(with: line.login) }) {
      throw CommandFailure(
        .refused,
        "Not granted: \(other.login.text) has access already, and history knows people by their names. "
          + "Choose another name, or golive admin revoke \(other.login.text) first.")
    }
    lines.append(.person(line))
  }

  /// - Parameter who: a person as granted, or the fingerprint of a key.
  mutating func revoke(_ who: String) throws(CommandFailure) -> [KeyLine] {
    let login = who.hasPrefix("SHA256:") ? nil : try Login(who)
    let gone = people.filter { line in login.map { $0 == line.login } ?? (line.key.fingerprint == who) }
    guard !gone.isEmpty else {
      throw CommandFailure(
        .notFound,
        "Nobody was revoked: there is no \(DisplayText.line(who)). golive admin list shows who has access.")
    }
    lines.removeAll { if case .person(let line) = $0 { gone.contains(line) } else { false } }
    return gone
  }
}
