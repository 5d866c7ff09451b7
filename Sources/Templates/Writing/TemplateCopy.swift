import Domain
import SafeTOML

extension TemplateFile {
  /// The text with its comments, under another code and title.
  ///
  /// - Parameter product: `nil` leaves it as it is. A platform whose name or maker another product does not have becomes
  ///   a comment: it is not known to be that product's.
  package func copied(code: String, title: String, product: String?) -> String {
    var bytes = Array(text.utf8)
    let marks = (try? TOMLText.marks(text, file: file)) ?? []
    let words = ["code": code, "title": title, "product": product]
    for mark in marks.prefix(while: { !$0.isHeader }).reversed() {
      if mark.name == "platform", let product, losesPlatform(for: product) {
        bytes.insert(contentsOf: "# That of \(product) has other names: ".utf8, at: mark.range.lowerBound)
      }
      guard let word = words[mark.name] ?? nil else { continue }
      bytes.replaceSubrange(mark.range, with: "\(mark.name) = \(TOMLWriting.quoted(word))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing in the product's name speaks for the platform of the original.
  package func losesPlatform(for product: String) -> Bool {
    guard let platform = reading.template?.platform, product != reading.product else { return false }
    let words = Set(product.lowercased().split(separator: " "))
    let known = "\(platform.name) \(platform.vendor)".lowercased().split(separator: " ")
    return !known.isEmpty && words.isDisjoint(with: known)
  }
}
