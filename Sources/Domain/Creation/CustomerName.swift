/// What is made from a customer's name: the project id and the letters of issue numbers.
extension ProjectID {
  /// ASCII lower case with hyphens, 1 to 40 characters: `northwind-dental`; whether it is free is not checked.
  package static func slug(from customer: String) -> ProjectID {
    var slug = asciiWords(customer).joined(separator: "-").lowercased()
    if slug.utf8.count > 40 { slug = String(slug.prefix(40)) }
    while slug.last == "-" { slug.removeLast() }
    return ProjectID(slug.isEmpty ? "project" : slug)
  }

  /// The form `slug` gives.
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

/// Words of ASCII letters and digits; accents fall away, letters of other scripts with them.
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
  default: break
  }
  // The Unicode name says the letter: LATIN SMALL LETTER E WITH ACUTE.
  guard scalar.properties.isAlphabetic, let name = scalar.properties.name else { return nil }
  let parts = name.split(separator: " ")
  guard parts.count >= 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[3].count <= 2,
    parts[3].utf8.allSatisfy({ (65...90).contains($0) })
  else { return nil }
  return parts[1] == "SMALL" ? parts[3].lowercased() : String(parts[3])
}

private func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
}
