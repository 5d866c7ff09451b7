/// The project id and the prefix of issue numbers, both made from a customer's name.
extension ProjectID {
  /// Maximum length in bytes.
  static let longest = 40

  /// ASCII lower case with hyphens, 1 to 40 characters, such as `northwind-dental`; whether it is free is
  /// not checked.
  ///
  /// Accents are removed from Latin letters; a name without Latin letters yields `p-` and a fingerprint.
  package static func slug(from customer: String) -> ProjectID {
    let slug = cut(asciiWords(customer).joined(separator: "-").lowercased(), to: longest)
    return ProjectID(slug.isEmpty ? "p-" + fingerprint(of: customer) : slug)
  }

  /// The same with a number added, for an id that is taken: `acme-2`.
  package func numbered(_ number: Int) -> ProjectID {
    let end = "-\(number)"
    return ProjectID(Self.cut(rawValue, to: Self.longest - end.utf8.count) + end)
  }

  private static func cut(_ slug: String, to bytes: Int) -> String {
    var slug = String(slug.prefix(bytes))
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// Six letters and digits (FNV-1a of the name), so that two names in another script get different ids.
  private static func fingerprint(of name: String) -> String {
    let hash = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let text = String(hash, radix: 36)
    return String(repeating: "0", count: max(0, 6 - text.utf8.count)) + text.suffix(6)
  }

  /// Whether it has the form that `slug` produces.
  package var isSlug: Bool {
    !rawValue.isEmpty && rawValue.utf8.count <= 40
      && rawValue.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
  }
}

/// Two or three capitals for issue numbers, `ND` for Northwind Dental, different from all of `taken`.
func issuePrefix(for customer: String, taken: Set<String>) -> String {
  let words = asciiWords(customer).map { $0.uppercased().filter(\.isLetter) }.filter { !$0.isEmpty }
  let initials = String(words.compactMap(\.first))
  let letters = words.joined()
  let candidates = [
    String(initials.prefix(3)), String(letters.prefix(2)), String(letters.prefix(3)),
    String((letters.prefix(1) + "PR").prefix(3)), "PR",
  ]
  if let free = candidates.first(where: { $0.count >= 2 && !taken.contains($0) }) { return free }
  let alphabet = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
  let pairs = alphabet.lazy.flatMap { first in alphabet.lazy.map { first + $0 } }
  return pairs.first { !taken.contains($0) } ?? "PR"
}

/// Words of ASCII letters and digits; accents and letters of other scripts are removed.
private func asciiWords(_ text: String) -> [String] {
  var words: [String] = [""]
  for scalar in text.unicodeScalars {
    if let ascii = asciiForm(scalar) {
      words[words.count - 1] += ascii
    } else if !isInsideWord(scalar) {
      words.append("")
    }
  }
  return words.filter { !$0.isEmpty }
}

private func asciiForm(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": return String(scalar)
  case "ß", "ẞ": return "ss"
  case "þ", "Þ": return "th"
  case "ð", "Ð": return "d"
  case "ŋ", "Ŋ": return "ng"
  case "ı", "ĸ": return scalar == "ı" ? "i" : "k"
  case "ə", "Ə": return "e"
  default: break
  }
  // The Unicode name contains the base letter: LATIN SMALL LETTER E WITH ACUTE, LATIN SMALL LIGATURE OE.
  guard scalar.properties.isAlphabetic, let name = scalar.properties.name else { return nil }
  let parts = name.split(separator: " ").drop { $0 == "FULLWIDTH" }
  guard parts.count >= 4, parts.first == "LATIN" else { return nil }
  let (size, kind, letter) = (
    parts[parts.startIndex + 1], parts[parts.startIndex + 2], parts[parts.startIndex + 3]
  )
  guard kind == "LETTER" || kind == "LIGATURE", letter.count <= 2,
    letter.utf8.allSatisfy({ (65...90).contains($0) })
  else { return nil }
  return size == "SMALL" ? letter.lowercased() : String(letter)
}

private func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
}
