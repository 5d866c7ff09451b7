/// A part of an e-mail (RFC 2045, 2046): a text, or several parts in one.
struct MailPart {
  /// Headers, an empty line, and the content; lines end with CR LF.
  let text: String

  init(type: String, text: String, fileName: String? = nil) {
    var headers = [
      "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]
    if let fileName { headers.append("Content-Disposition: attachment; filename=\"\(fileName)\"") }
    self.text = headers.map { $0 + "\r\n" }.joined() + "\r\n" + QuotedPrintable.text(text)
  }

  /// - Parameter kind: `alternative` if they say the same, the best one last; `mixed` if they go along together.
  init(_ kind: String, _ parts: [MailPart]) {
    // A line of quoted-printable text never holds `=_`, so that none is taken for a boundary.
    let boundary = "=_golive_\(kind)"
    text =
      "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
      + parts.map { "--\(boundary)\r\n\($0.text)" }.joined() + "--\(boundary)--\r\n"
  }
}
