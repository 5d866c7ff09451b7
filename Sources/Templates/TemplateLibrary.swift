import Domain
import SafeTOML

/// Every kind of project that can be created: built-in templates, then the user's own.
///
/// A user template replaces an earlier one with the same code. One that cannot be read is left out and its
/// error kept; the others load.
package struct TemplateLibrary: Sendable {
  private static let largest = 1 << 20

  package private(set) var templates: [ProjectTemplate] = []
  package private(set) var failures: [TemplateError] = []

  /// Reads `*.toml` of each directory in the order of their names; a missing directory counts as empty.
  package init(directories: [String] = []) {
    for (file, bytes) in Self.builtIns { add(String(decoding: bytes, as: UTF8.self), file: file) }
    for directory in directories {
      do {
        for name in try TOMLText.names(in: directory) { add(directory: directory, name: name) }
      } catch {
        failures.append(TemplateError(error))
      }
    }
  }

  /// Whether a directory contains no templates, without reading any; an unreadable one does not count as
  /// empty.
  package static func isEmpty(_ directory: String) -> Bool {
    (try? TOMLText.names(in: directory))?.isEmpty ?? false
  }

  package subscript(_ code: String) -> ProjectTemplate? { templates.first { $0.code == code } }

  /// A part of the template with that code; of the first template that has any, if its own has none.
  package func part<Part>(
    _ part: (ProjectTemplate) -> Part, of code: String?, isMissing: (Part) -> Bool
  ) -> Part? {
    let own = code.flatMap { self[$0] }.map { [$0] } ?? []
    for template in own + templates {
      let found = part(template)
      if !isMissing(found) { return found }
    }
    return nil
  }

  /// The template with this code; the error lists the codes there are.
  package func template(_ code: String) throws(TemplateError) -> ProjectTemplate {
    if let template = self[code] { return template }
    throw TemplateError(
      file: "templates", place: .file, found: "no template \"\(code)\"",
      expected: "one of \(templates.map(\.code).joined(separator: ", "))")
  }

  private mutating func add(directory: String, name: String) {
    let path = "\(directory)/\(name)"
    do {
      if let text = try TOMLText.read(path, limit: Self.largest) { add(text, file: path) }
    } catch {
      failures.append(TemplateError(error))
    }
  }

  private mutating func add(_ text: String, file: String) {
    do {
      let template = try ProjectTemplate(toml: text, file: file)
      if let index = templates.firstIndex(where: { $0.code == template.code }) {
        templates[index] = template
      } else {
        templates.append(template)
      }
    } catch {
      failures.append(error)
    }
  }
}
