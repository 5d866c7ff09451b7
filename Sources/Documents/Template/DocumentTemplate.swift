import Domain
import Mustache

/// A document's template: Markdown with mustache tags that name its fields.
package struct DocumentTemplate: Sendable {
  private let template: MustacheTemplate
  private let names: Set<String>

  /// Reads and checks a template.
  ///
  /// - Parameter file: what to call it in an error.
  package init(_ text: String, file: String, kind: DocumentKind) throws(DocumentProblem) {
    let tags = try Self.tags(of: text, file)
    try TemplateCheck(file: file, kind: kind).check(tags)
    names = Set(tags.map(\.name))
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

  /// The document in Markdown.
  package func markdown(_ facts: DocumentFacts) -> String {
    var values: [String: Any] = [:]
    for field in DocumentFields.all where names.contains(field.fact.name) {
      values[field.fact.name] = field.value(facts).plain
    }
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
