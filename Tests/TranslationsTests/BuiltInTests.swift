import Domain
import Testing
import Translations

@Suite("Built-in languages")
struct BuiltInTests {
  private let library = TranslationLibrary()

  @Test("Every sentence is there, with its places and forms", arguments: ["de", "es"])
  func whole(language: String) throws {
    let file = try #require(library.files.first { $0.language == language })
    #expect(file.faults.map(\.words) == [])
    let missing = Texts.phrases.filter { file.texts.translation(of: $0) == nil }
    #expect(missing.map { "\(type(of: $0).area).\($0.key)" } == [])
    #expect(file.count == Texts.catalogueSize)
  }

  @Test("Keys are told apart, and a sentence that is English says so by itself")
  func keys() {
    let keys = Texts.phrases.map { "\(type(of: $0).area).\($0.key)" }
    #expect(Set(keys).count == keys.count)
    #expect(Set(Texts.areas.map { $0.area }).count == Texts.areas.count)
    for phrase in Texts.phrases where phrase.isPlural {
      #expect(phrase.rawValue.split(separator: "|").count == 2)
    }
  }
}
