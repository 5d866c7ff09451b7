import Domain
import SafeTOML

extension TemplateFile {
  /// The text with its comments, under another code and title.
  ///
  /// - Parameter product: `nil` leaves it as it is.
  package func copied(code: String, title: String, product: String?) -> String {
    var bytes = Array(text.utf8)
    let marks = (try? TOMLText.marks(text, file: file)) ?? []
    let words = ["code": code, "title": title, "product": product]
    for mark in marks.prefix(while: { !$0.isHeader }).reversed() {
      guard let word = words[mark.name] ?? nil else { continue }
      bytes.replaceSubrange(mark.range, with: "\(mark.name) = \(TOMLWriting.quoted(word))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
