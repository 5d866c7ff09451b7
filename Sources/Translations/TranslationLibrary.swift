import Domain
import SafeTOML

/// Every language there is: the built-in ones, then the files of an organisation, which may re-word single sentences.
package struct TranslationLibrary: Sendable {
  /// In the order they were read: what comes later counts.
  package private(set) var files: [TranslationFile]
  /// Directories that cannot be read.
  package private(set) var faults: [TranslationFault] = []

  /// Reads `*.toml` of each directory; a missing directory counts as empty.
  ///
  /// - Parameter units: the words of an organisation's own document templates.
  package init(directories: [String] = [], knowing units: Set<String> = []) {
    files = Self.builtIns.compactMap { Self.builtIn($0.0) }
    for directory in directories {
      do throws(TOMLFault) {
        for name in try TOMLText.names(in: directory) {
          if let file = TranslationFile.read("\(directory)/\(name)", knowing: units) { files.append(file) }
        }
      } catch { faults.append(TranslationFault(error)) }
    }
  }

  private static let builtIns: [(String, [UInt8])] = [
    ("de", PackageResources.de_toml), ("es", PackageResources.es_toml),
  ]

  /// `en`, then the others by their code.
  package var languages: [String] { ["en"] + Set(files.map(\.language)).subtracting(["en"]).sorted() }

  package var own: [TranslationFile] { files.filter { !$0.isBuiltIn } }

  /// All that is wrong with files of an organisation, one sentence each without a full stop.
  package var problems: [String] { (faults + own.flatMap(\.faults)).map(\.words) }

  /// What is not in it is taken from its language (`pt` for `pt-br`), then from English; `nil` for a language that nobody
  /// has written. Reads no other language.
  package static func texts(in language: String, _ directories: [String]) -> Texts? {
    guard Texts.isLanguage(language) else { return nil }
    return texts(in: language) { code in
      [builtIn(code)].compactMap { $0 }
        + directories.compactMap { TranslationFile.read("\($0)/\(code).toml") }
    }
  }

  /// Every language there is, from what was read.
  package var texts: [Texts] {
    languages.compactMap { language in
      Self.texts(in: language) { code in files.filter { $0.language == code } }
    }
  }

  private static func texts(in language: String, from files: (String) -> [TranslationFile]) -> Texts? {
    let base = language.split(separator: "-").first.map(String.init) ?? language
    var isWritten = language == "en"
    var result = Texts(language: language)
    for code in base == language ? [language] : [base, language] {
      for file in files(code) {
        result = result.replaced(by: file.texts)
        isWritten = isWritten || code == language
      }
    }
    return isWritten ? result : nil
  }

  private static func builtIn(_ language: String) -> TranslationFile? {
    builtIns.first { $0.0 == language }.map { language, bytes in
      TranslationFile(
        "built-in \(language).toml", language: language, String(decoding: bytes, as: UTF8.self),
        isBuiltIn: true)
    }
  }

  /// A sentence for a language that is not there.
  package func unknown(_ language: String) -> String {
    let near = Fuzzy.nearest(to: language, among: languages).map { " Did you mean \($0)?" } ?? ""
    return
      "there is no language \"\(DisplayText.line(language))\"; there are \(languages.joined(separator: ", ")).\(near)"
  }
}
