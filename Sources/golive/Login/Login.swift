import Domain

/// The identity of a login key, as the administrator wrote it: `mpoc:acme/Dana%20Ruiz`, or
/// `ipm/Lee%20Chen`.
///
/// Characters of a name other than ASCII letters, digits, `.`, `_` and `-` are percent-encoded, so that no
/// shell interprets them.
struct Login: Hashable, Sendable {
  let role: Role
  /// The only project this person may see; `nil` for people of the provider who see all.
  let project: ProjectID?
  let name: String

  var actor: Actor { Actor(name: name, role: role) }

  init(role: Role, project: ProjectID?, name: String) throws(CommandFailure) {
    self.role = role
    self.project = project
    self.name = name
    if let project, !project.isSlug {
      throw Self.unreadable("a project is named by its id, such as northwind-dental; golive list shows them")
    }
    guard project != nil || role.side == .provider else {
      throw Self.unreadable(
        "\(role.rawValue) is not a role of the provider, so it needs a project: "
          + "\(role.rawValue.lowercased()):PROJECT/NAME")
    }
    guard Self.isName(name) else {
      throw Self.unreadable(
        "a name is one line of at most 100 visible characters, without / % \" \\ and blanks at its ends")
    }
  }

  /// Reads the written form. Blanks and letters of any script need not be encoded.
  init(_ text: String) throws(CommandFailure) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Self.unreadable("it needs the form ROLE:PROJECT/NAME or ROLE/NAME") }
    let seat = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let role = Role(word: String(seat.first ?? "")) else {
      throw Self.unreadable(
        "there is no role \"\(DisplayText.line(String(seat.first ?? "")))\"; use one of \(Role.allWords)")
    }
    guard let name = PercentText.decoded(String(parts[1])) else {
      throw Self.unreadable("a % stands for a byte and needs two hexadecimal digits behind it")
    }
    try self.init(role: role, project: seat.count == 2 ? ProjectID(String(seat[1])) : nil, name: name)
  }

  /// The written form: ASCII letters, digits and `:/%._-`.
  var text: String {
    let seat = role.rawValue.lowercased() + (project.map { ":\($0)" } ?? "")
    return "\(seat)/\(PercentText.encoded(name))"
  }

  /// Whether both could act in one project under the same name, which its history could not distinguish.
  func isConfusable(with other: Login) -> Bool {
    guard name.lowercased() == other.name.lowercased() else { return false }
    return project == other.project || project == nil || other.project == nil
  }

  private static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, text.count <= 100, text.utf8.count <= 200, text.trimmed == text else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: !DisplayText.isHarmful(scalar) && !"/%\"\\".unicodeScalars.contains(scalar)
      }
    }
  }

  private static func unreadable(_ why: String) -> CommandFailure {
    CommandFailure(.usage, "The login cannot be read: \(why).")
  }
}

/// Percent-encoding as in URLs, for a word that a shell and sshd pass on unchanged.
enum PercentText {
  static func encoded(_ text: String) -> String {
    String(
      decoding: text.utf8.flatMap { byte -> [UInt8] in
        isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }

  /// `nil` for a `%` without two digits, and for bytes that are not UTF-8.
  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func value(_ digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.map { UInt8($0) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: ".-_".utf8.contains(byte)
    }
  }
}
