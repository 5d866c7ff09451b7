import Domain

/// The SHA-256 chain over a project's log: an entry's hash covers its content and the previous hash.
///
/// It covers the digest of the body instead of the body, so that a text can be blanked later without
/// breaking the chain.
package enum Chain {
  static func hash(of entry: LoggedEntry, previous: String) -> String {
    digest([
      previous, entry.project, String(entry.sequence), entry.command, String(entry.at), entry.actor,
      entry.role,
      entry.via, entry.summary, entry.step, entry.bodyHash, entry.undoes.map { String($0) } ?? "",
    ])
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
