import Domain
import Mustache

/// Markdown with mustache tags that name the fields of a subject: a project, or the whole portfolio.
struct FieldTemplate<Subject>: Sendable {
  private let template: MustacheTemplate
  private let fields: [DocumentField<Subject>]
  private let texts: Texts

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - file: what to call it in an error.
  ///   - texts: the language its words are put into, those that it has a translation of.
  init(
    _ written: String, file: String, fields: [DocumentField<Subject>], isForCustomer: Bool, in texts: Texts
  ) throws(DocumentProblem) {
    self.texts = texts
    let text = PaperUnits.replacing(in: written) { texts.paper($0) ?? $0 }
    let tags = try Self.tags(of: text, file)
    try TemplateCheck(file: file, fields: fields.map(\.fact), isForCustomer: isForCustomer).check(tags)
    let names = Set(tags.map(\.name))
    self.fields = fields.filter { names.contains($0.fact.name) }
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(MarkdownText.name)}}" + text)
    } catch {
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber ?? 1
      throw DocumentProblem(file: file, line: line, what: "this is not a mustache template")
    }
  }

  private static func tags(of text: String, _ file: String) throws(DocumentProblem) -> [TemplateTag] {
    do throws(TemplateTag.Unclosed) { return try TemplateTag.all(in: text) } catch {
      throw DocumentProblem(file: file, line: error.line, what: "a tag is opened with {{ and not closed")
    }
  }

  /// The page in Markdown.
  func markdown(_ subject: Subject) -> String {
    var values: [String: Any] = [:]
    for field in fields { values[field.fact.name] = field.value(subject, texts).plain }
    let lines = template.render(values).split(separator: "\n", omittingEmptySubsequences: false)
    return Self.withoutGaps(lines.map { String($0).withoutTrailingBlanks })
  }

  /// Sections that are left out leave no gaps: of several empty lines one is kept.
  private static func withoutGaps(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n") + "\n"
  }
}
