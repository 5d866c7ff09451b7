import Domain

/// The fixed words of every template that golive brings along, for files of translations.
package enum PaperCatalogue {
  /// In the order of the documents, each once.
  package static let units: [String] = {
    var seen: Set<String> = []
    let templates = DocumentKind.allCases.map(\.builtInTemplate) + [PortfolioTemplate.builtIn]
    return templates.flatMap(PaperUnits.all).filter { seen.insert($0).inserted }
  }()

  /// What is wrong with a translation, without a full stop; `nil` if nothing is.
  package static func problem(in words: String, of english: String) -> String? {
    if words.contains("|") { return "| divides the cells of tables and cannot stand in it" }
    // What would be read as other marks, or as several pieces, would make another document.
    guard PaperUnits.all(in: words) == [words] else {
      return "it begins with a mark of Markdown, such as # or -, or is blank at an end"
    }
    do throws(Fault) { return difference(from: try places(in: english), to: try places(in: words)) } catch {
      return error.text
    }
  }

  private struct Fault: Error { let text: String }

  /// A tag with the sections it stands in.
  private struct Place: Hashable {
    let tag: String
    let sections: [String]
  }

  private static func difference(from english: [Place], to own: [Place]) -> String? {
    let (lacking, strange) = (left(of: english, without: own), left(of: own, without: english))
    if let tag = strange.first?.tag, !lacking.contains(where: { $0.tag == tag }) {
      let near = Fuzzy.nearest(to: tag, among: lacking.map(\.tag)).map { "; did you mean \($0)?" } ?? ""
      return "there is no tag \(tag) in the English\(near)"
    }
    guard let first = lacking.first else { return nil }
    guard strange.contains(where: { $0.tag == first.tag }) else { return "the tag \(first.tag) is missing" }
    guard let section = first.sections.last else { return "\(first.tag) belongs outside of sections" }
    return "\(first.tag) belongs within \(section)"
  }

  private static func left(of all: [Place], without others: [Place]) -> [Place] {
    var rest = others
    return all.filter { place in
      guard let index = rest.firstIndex(of: place) else { return true }
      rest.remove(at: index)
      return false
    }
  }

  private static func places(in text: String) throws(Fault) -> [Place] {
    var found: [Place] = []
    var open: [TemplateTag] = []
    for tag in try tags(in: text) {
      let sections = open.map(\.written)
      switch tag.action {
      case .end:
        guard let last = open.popLast(), last.name == tag.name else {
          throw Fault(text: "{{/\(tag.name)}} closes no section")
        }
      case .section, .inverted:
        found.append(Place(tag: tag.written, sections: sections))
        open.append(tag)
      case .value, .other: found.append(Place(tag: tag.written, sections: sections))
      }
    }
    if let last = open.last { throw Fault(text: "\(last.written) is not closed with {{/\(last.name)}}") }
    return found
  }

  private static func tags(in text: String) throws(Fault) -> [TemplateTag] {
    do throws(TemplateTag.Unclosed) { return try TemplateTag.all(in: text) } catch {
      throw Fault(text: "a tag is opened with {{ and not closed")
    }
  }
}

extension TemplateTag {
  /// As it stands in a template.
  fileprivate var written: String {
    switch action {
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    case .value, .other: "{{\(name)}}"
    }
  }
}
