import Documents
import Domain
import SafeTOML
import TOMLKit

/// A file of sentences in one language. One with a fault is left out, the others hold.
package struct TranslationFile: Sendable {
  package let file: String
  package let language: String
  package let isBuiltIn: Bool
  package let text: String
  package private(set) var texts: Texts
  /// The number of sentences without a fault.
  package private(set) var count = 0
  /// In the order of the file.
  package private(set) var faults: [TranslationFault] = []

  package static let sizeLimit = 256 * 1024

  /// - Parameter units: the words of an organisation's own document templates.
  init(
    _ file: String, language: String, _ text: String, isBuiltIn: Bool = false, knowing units: Set<String> = []
  ) {
    (self.file, self.language, self.text, self.isBuiltIn) = (file, language, text, isBuiltIn)
    texts = Texts(language: language)
    do throws(TOMLFault) {
      let table = try TOMLText.parse(text, file: file)
      read(table, at: try TOMLText.places(text, file: file).all, knowing: units)
    } catch { faults = [TranslationFault(error)] }
  }

  /// `nil` if there is no such file.
  ///
  /// - Parameter units: the words of an organisation's own document templates.
  package static func read(_ path: String, knowing units: Set<String> = []) -> TranslationFile? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let language = name.hasSuffix(".toml") ? String(name.dropLast(5)) : name
    do throws(TOMLFault) {
      guard let text = try TOMLText.read(path, limit: sizeLimit) else { return nil }
      var file = TranslationFile(path, language: language, text, knowing: units)
      if !Texts.isLanguage(language) {
        file.faults.insert(
          TranslationFault(path, nil, "", "a file is named for its language, such as fr.toml or pt-br.toml"),
          at: 0)
      }
      return file
    } catch {
      var file = TranslationFile(path, language: language, "")
      file.faults = [TranslationFault(error)]
      return file
    }
  }

  private mutating func read(
    _ table: TOMLTable, at places: [String: TOMLPlaces.Place], knowing units: Set<String>
  ) {
    var found: [(place: TOMLPlaces.Place?, fault: TranslationFault)] = []
    func note(_ key: String, _ problem: String) {
      let place = places[key] ?? places[key.split(separator: ".").dropLast().joined(separator: ".")]
      found.append((place, TranslationFault(file, place, key, problem)))
    }
    for name in table.keys {
      if name == Self.papers, let papers = table[name]?.table {
        for (key, problem) in readPapers(papers, knowing: units) { note("\(name).\(key)", problem) }
        continue
      }
      guard let area = Texts.areas.first(where: { $0.area == name }), let sentences = table[name]?.table
      else {
        note(name, Self.unknown(name, among: Texts.areas.map { $0.area } + [Self.papers], what: "table"))
        continue
      }
      let phrases = Texts.allCases(area)
      for key in sentences.keys {
        guard let phrase = phrases.first(where: { $0.key == key }), let value = sentences[key] else {
          note("\(name).\(key)", Self.unknown(key, among: phrases.map { $0.key }, what: "sentence"))
          continue
        }
        switch SentenceReading(value, of: phrase).result {
        case .success(let sentence):
          texts.put(sentence, for: phrase)
          count += 1
        case .failure(let problem): note("\(name).\(key)" + problem.part, problem.text)
        }
      }
    }
    faults = found.sorted { ($0.place?.line ?? 0, $0.fault.key) < ($1.place?.line ?? 0, $1.fault.key) }.map(
      \.fault)
  }

  /// The table of the words of documents.
  static let papers = "papers"

  /// The words of documents, by their English. Returns what is wrong. Words that no document has are kept: a template of an
  /// organisation may have them.
  private mutating func readPapers(
    _ table: TOMLTable, knowing units: Set<String>
  ) -> [(key: String, problem: String)] {
    let known = isBuiltIn ? [] : Set(PaperCatalogue.units)
    return table.keys.compactMap { english in
      guard let words = table[english]?.string else { return (english, "it needs a text in quotes") }
      // What golive brings along is checked by its tests, and read at every start in another language.
      if isBuiltIn {
        texts.put(words, forPaper: english)
        count += 1
        return nil
      }
      if let problem = Self.problem(in: words, of: english) { return (english, problem) }
      texts.put(words, forPaper: english)
      guard !known.contains(english) else {
        count += 1
        return nil
      }
      if units.contains(english) { return nil }
      let near = Fuzzy.nearest(to: english, among: PaperCatalogue.units).map { "; did you mean \"\($0)\"?" }
      return (english, "no document has these words\(near ?? "")")
    }
  }

  private static func problem(in words: String, of english: String) -> String? {
    guard words.utf8.count <= longestWords else { return "it has more than \(longestWords) bytes" }
    if let harmful = DisplayText.firstHarmful(in: words) {
      return "the character U+\(String(harmful.value, radix: 16, uppercase: true)) cannot be shown"
    }
    return PaperCatalogue.problem(in: words, of: english)
  }

  private static let longestWords = 2000

  private static func unknown(_ name: String, among known: [String], what: String) -> String {
    let near = Fuzzy.nearest(to: name, among: known).map { "; did you mean \($0)?" }
    return
      "there is no such \(what)\(near ?? (what == "table" ? "; there are \(known.joined(separator: ", "))" : ""))"
  }
}

extension Texts {
  /// `de`, `pt-br`
  package static func isLanguage(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
  }
}
