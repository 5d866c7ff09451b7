import Domain
import TOMLKit

/// One value of a file, as the catalogue keeps it.
struct SentenceReading {
  struct Problem: Error {
    /// `.one`, where a form is meant.
    let part: String
    let text: String
  }

  let result: Result<String, Problem>

  private static let longest = 1000

  init(_ value: any TOMLValueConvertible, of phrase: any Phrase) {
    do throws(Problem) {
      if phrase.isList {
        result = .success(try Self.list(value, of: phrase))
      } else if phrase.isPlural {
        result = .success(try Self.plural(value, of: phrase))
      } else {
        guard let text = value.string else { throw Problem(part: "", text: "it needs a text in quotes") }
        try Self.check(text, against: phrase, needs: Texts.slots(of: phrase.rawValue))
        result = .success(text)
      }
    } catch { result = .failure(error) }
  }

  private static func list(_ value: any TOMLValueConvertible, of phrase: any Phrase) throws(Problem) -> String
  {
    let count = phrase.rawValue.split(separator: ",").count
    let names = value.array?.compactMap { $0.string } ?? []
    guard names.count == count, value.array?.count == count,
      names.allSatisfy({ !$0.isEmpty && !$0.contains(",") && DisplayText.firstHarmful(in: $0) == nil })
    else { throw Problem(part: "", text: "it needs a list of \(count) names, such as [\"...\", \"...\"]") }
    return names.joined(separator: ",")
  }

  private static func plural(_ value: any TOMLValueConvertible, of phrase: any Phrase) throws(Problem)
    -> String
  {
    let form = "it has two forms: { one = \"...\", other = \"...\" }"
    guard let table = value.table else { throw Problem(part: "", text: form) }
    if let strange = table.keys.first(where: { $0 != "one" && $0 != "other" }) {
      throw Problem(part: ".\(strange)", text: "there is no such form; \(form)")
    }
    let needed = Texts.slots(of: phrase.rawValue)
    var forms: [String] = []
    for name in ["one", "other"] {
      guard let text = table[name]?.string else {
        throw Problem(part: "", text: "the form \(name) is missing; \(form)")
      }
      // "A line" says its number by itself.
      do throws(Problem) {
        try check(text, against: phrase, needs: name == "one" ? needed.subtracting(["count"]) : needed)
      } catch { throw Problem(part: ".\(name)", text: error.text) }
      forms.append(text)
    }
    return forms.joined(separator: "|")
  }

  private static func check(_ text: String, against phrase: any Phrase, needs: Set<String>) throws(Problem) {
    func fault(_ words: String) -> Problem { Problem(part: "", text: words) }
    guard !text.trimmed.isEmpty, text.utf8.count <= longest else {
      throw fault("it needs a text of 1 to \(longest) bytes")
    }
    if let harmful = DisplayText.firstHarmful(in: text) {
      throw fault("the character U+\(String(harmful.value, radix: 16, uppercase: true)) cannot be shown")
    }
    if text.contains("|") { throw fault("| divides forms and cannot stand in a sentence") }
    let (own, known) = (Texts.slots(of: text), Texts.slots(of: phrase.rawValue))
    guard text.count(where: { $0 == "{" }) == text.count(where: { $0 == "}" }) else {
      throw fault("a { or } is missing")
    }
    let free: Set<String> = phrase.isForm ? ["weekday", "wd", "day", "dd", "month", "mon", "year", "yy"] : []
    if let strange = own.subtracting(known).subtracting(free).min() {
      let names = known.union(free).sorted().map { "{\($0)}" }.joined(separator: ", ")
      let near = Fuzzy.nearest(to: strange, among: known.union(free).sorted()).map {
        "; did you mean {\($0)}?"
      }
      throw fault("there is no place {\(strange)}\(near ?? (names.isEmpty ? "" : "; there are \(names)"))")
    }
    if !phrase.isForm, let missing = needs.subtracting(own).min() {
      throw fault("the place {\(missing)} is missing")
    }
    if let room = phrase.room.map({ max($0, phrase.rawValue.count) }), text.count > room {
      throw fault("at most \(room) letters fit (this has \(text.count))")
    }
  }
}
