import Documents
import Domain
import TestSupport
import Testing

@testable import Translations

/// Documents in another language: no word of a template is outside the catalogue, no word that the program fills in either.
struct PaperLanguageTests {
  private static let pseudo = PseudoLanguage.texts(withPapers: PaperCatalogue.units)

  private static func facts(_ kind: DocumentKind, in texts: Texts) throws -> DocumentFacts {
    let state = try kind == .minutes ? CallProject.held().state : SeatProject.state()
    return try #require(
      DocumentFacts(
        kind, of: PseudoLanguage.state(state), by: SeatProject.lee, at: SeatProject.moment, in: texts))
  }

  private static func markdown(_ kind: DocumentKind, in texts: Texts) throws -> String {
    try DocumentTemplate(kind.builtInTemplate, file: "built in", kind: kind, in: texts)
      .markdown(facts(kind, in: texts))
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  @Test(arguments: DocumentKind.allCases)
  func noWordOfATemplateIsOutsideTheCatalogue(kind: DocumentKind) {
    let text = PaperUnits.replacing(in: kind.builtInTemplate) { Self.pseudo.paper($0) ?? $0 }
    let words = text.replacing(/\{\{[^}]*\}\}/, with: " ")
    #expect(PseudoLanguage.latin(in: Self.lines(words), besides: []) == [])
    #expect(!PaperUnits.all(in: kind.builtInTemplate).isEmpty)
  }

  /// Words that are the same in every language: names, addresses, and what the project's template calls its gates and parts.
  private static func data(of project: Project) -> Set<String> {
    let head = project.head
    let texts =
      [head.customer, head.product, project.id.rawValue, "Lee Chen", "golive", "America/New York"]
      + head.included + [head.platform.name, head.platform.administrator] + project.phases.map(\.gate)
      + project.people.flatMap { [$0.name, $0.email ?? ""] } + project.calls.compactMap(\.place)
    return Set(texts.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init) })
  }

  /// Papers with sentences about health, gates, limits and tests, which are worked out in English.
  private static let reasoned: Set<DocumentKind> = [
    .status, .operateReview, .goDecision, .readiness, .testReport,
  ]

  @Test(arguments: DocumentKind.allCases.filter { !reasoned.contains($0) })
  func noWordThatTheProgramFillsInIsEnglish(kind: DocumentKind) throws {
    let text = try Self.markdown(kind, in: Self.pseudo)
    let state = try kind == .minutes ? CallProject.held().state : SeatProject.state()
    let data = Self.data(of: try #require(Project(state)))
    #expect(PseudoLanguage.latin(in: Self.lines(text), besides: data) == [])
  }

  @Test(arguments: ["de", "es"], DocumentKind.allCases)
  func everyDocumentIsMadeInEveryBuiltInLanguage(language: String, kind: DocumentKind) throws {
    let texts = try #require(TranslationLibrary.texts(in: language, []))
    let missing = PaperUnits.all(in: kind.builtInTemplate).filter { texts.paper($0) == nil }
    #expect(missing == [])
    let text = try Self.markdown(kind, in: texts)
    #expect(text.hasPrefix("# ") && !text.contains("{{"))
    #expect(try text != Self.markdown(kind, in: .english))
    let document = try Self.facts(kind, in: texts).document(text)
    #expect(document.language == language && document.title != kind.title)
  }

  @Test func aGermanAcceptanceIsGermanToTheLastWord() throws {
    let texts = try #require(TranslationLibrary.texts(in: "de", []))
    let facts = try #require(
      DocumentFacts(
        .acceptance, of: CloseProject.state(), by: CloseProject.ipm, at: CloseProject.moment, in: texts))
    let template = try DocumentTemplate(
      DocumentKind.acceptance.builtInTemplate, file: "built in", kind: .acceptance, in: texts)
    try expectGolden(text: template.markdown(facts), "document-acceptance-de")
  }

  @Test func aTemplateInItsOwnLanguageStaysAndAnEnglishOneIsTranslatedWhereItIsKnown() throws {
    let texts = try #require(TranslationLibrary.texts(in: "de", []))
    let own = "# Unser Papier: {{customer}}\n\n## Milestones\n\nOur own sentence.\n"
    let made = try DocumentTemplate(own, file: "own", kind: .plan, in: texts)
      .markdown(Self.facts(.plan, in: texts))
    #expect(made == "# Unser Papier: Northwind Dental\n\n## Meilensteine\n\nOur own sentence.\n")
  }
}
