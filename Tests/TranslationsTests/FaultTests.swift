import Domain
import Foundation
import TestSupport
import Testing
import Translations

/// Files of an organisation: what is wrong in them is told at once, what is right holds.
struct FaultTests {
  private let place = TemporaryDirectory()

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(place.path)/\(name)"))
  }

  private func file(_ text: String, _ name: String = "fr.toml") throws -> TranslationFile {
    try write(text, to: name)
    return try #require(TranslationFile.read("\(place.path)/\(name)"))
  }

  private func problem(_ line: String, in area: String = "seat") throws -> String {
    let file = try file("[\(area)]\n\(line)\n")
    #expect(file.faults.count == 1 && file.faults.first?.line == 2, "\(file.faults.map(\.words))")
    return file.faults.first?.problem ?? ""
  }

  @Test(arguments: [
    ("helo = \"Bonjour\"", "there is no such sentence; did you mean hello?"),
    ("hello = \"Bonjour\"", "the place {name} is missing"),
    ("hello = \"Bonjour, {nam}\"", "there is no place {nam}; did you mean {name}?"),
    ("hello = \"Bonjour, {name\"", "a { or } is missing"),
    ("hello = 3", "it needs a text in quotes"),
    ("hello = \"\"", "it needs a text of 1 to 1000 bytes"),
    ("hello = \"{name}|{name}\"", "| divides forms and cannot stand in a sentence"),
    ("left = \"{count} choses\"", "it has two forms: { one = \"...\", other = \"...\" }"),
    (
      "left = { other = \"{count} choses\" }",
      "the form one is missing; it has two forms: { one = \"...\", other = \"...\" }"
    ),
    ("left = { one = \"une chose\", other = \"des choses\" }", "the place {count} is missing"),
    (
      "left = { one = \"une\", few = \"x\", other = \"{count} choses\" }",
      "there is no such form; it has two forms: { one = \"...\", other = \"...\" }"
    ),
    ("state-left-out = \"pas nécessaire\"", "at most 10 letters fit (this has 14)"),
  ])
  func everyFaultSaysWhatIsExpected(line: String, expected: String) throws {
    #expect(try problem(line) == expected)
  }

  @Test func listsTablesAndTheFileItselfAreChecked() throws {
    #expect(
      try problem("months = [\"janvier\"]", in: "names")
        == "it needs a list of 12 names, such as [\"...\", \"...\"]")
    #expect(
      try file("[seats]\nhello = \"x\"\n").faults.map(\.problem) == [
        "there is no such table; did you mean seat?"
      ])
    let broken = try file("[seat]\nhello = \n")
    #expect(broken.faults.count == 1 && broken.faults[0].line == 2 && broken.count == 0)
    #expect(try file("", "French.toml").faults[0].problem.hasPrefix("a file is named for its language"))
    #expect(TranslationFile.read("\(place.path)/none.toml") == nil)
  }

  @Test func faultsAreInTheOrderOfTheFileWithTheirPlaces() throws {
    let file = try file("[seat]\nhello = \"Bonjour\"\nnext = \"Suite : \"\nlive = 1\n[keys]\nsi = \"oui\"\n")
    #expect(
      file.faults.map { $0.words.split(separator: "/").last.map(String.init) } == [
        "fr.toml:2:1: seat.hello: the place {name} is missing",
        "fr.toml:4:1: seat.live: it needs a text in quotes",
        "fr.toml:6:1: keys.si: there is no such sentence",
      ])
    #expect(file.count == 1 && file.texts(SeatText.next) == "Suite : ")
  }

  @Test func whatIsNotTranslatedIsEnglishSentenceBySentence() throws {
    try write("[seat]\nhello = \"Servus, {name}\"\n", to: "de-at.toml")
    try write("[seat]\nnext = \"Suite : \"\n", to: "fr.toml")
    let austrian = try #require(TranslationLibrary.texts(in: "de-at", [place.path]))
    #expect(austrian(SeatText.hello, (.name, "Eva")) == "Servus, Eva")
    #expect(austrian(SeatText.stateDone) == "erledigt")
    let french = try #require(TranslationLibrary.texts(in: "fr", [place.path]))
    #expect(french(SeatText.next) == "Suite : " && french(SeatText.stateDone) == "done")
    #expect(french(SeatText.left, count: 1) == "You have 1 thing left to do.")
    #expect(TranslationLibrary.texts(in: "it", [place.path]) == nil)
    #expect(TranslationLibrary.texts(in: "en", [place.path])?.translation(of: SeatText.next) == nil)
  }

  @Test func aWholeCatalogueThatIsWrittenIsReadAgain() throws {
    for language in ["de", "es", "en"] {
      let texts = try #require(TranslationLibrary.texts(in: language, []))
      let again = try file(texts.toml(commenting: false), "xx.toml")
      #expect(again.faults.map(\.words) == [] && again.count == Texts.catalogueSize)
      #expect(again.texts(SeatText.left, count: 2) == texts(SeatText.left, count: 2))
    }
  }
}
