import Domain

/// The SHA-256 chain over a project's log: an entry's hash covers its content and the previous hash.
///
/// It covers the digest of the body instead of the body, so that a text can be blanked later without
/// breaking the chain.
package enum Chain {
  static func hash(of entry: ChangeEntry, bodyHash: String, previous: String) -> String {
    digest([
      previous, entry.project.rawValue, String(entry.sequence), entry.command, String(entry.at.milliseconds),
      entry.actor, entry.role, entry.via, entry.summary, entry.step.rawValue, bodyHash,
      entry.undoes.map { String($0) } ?? "",
    ])
  }

  /// As `hash(of:)`, from the stored columns that follow the previous hash.
  static func hash(previous: String, row: Row) -> String {
    digest(
      [previous, row.text(0), String(row.number(1)), row.text(2), String(row.number(3))]
        + (4...9).map { row.text($0) } + [row.optionalNumber(10).map { String($0) } ?? ""])
  }

  /// The digest that identifies a signed text.
  package static func seal(_ text: String) -> String { digest([text]) }

  /// Lower-case hex of the digest of all parts, each preceded by its length so that part boundaries are
  /// unambiguous.
  static func digest(_ parts: [String]) -> String {
    var input: [UInt8] = []
    for part in parts {
      input += String(part.utf8.count).utf8
      input.append(UInt8(ascii: ":"))
      input += part.utf8
    }
    return digest(of: input)
  }

  /// Lower-case hex of the SHA-256 of the bytes, as `sha256sum` prints it.
  package static func digest(of bytes: [UInt8]) -> String { Digest.hexadecimal(Digest.sha256(bytes)) }
}
