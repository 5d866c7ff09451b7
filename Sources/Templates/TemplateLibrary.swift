import Domain

/// Every kind of project that can be started: built-in templates, then those people wrote themselves.
///
/// A user template with the code of an earlier one takes its place. One that cannot be read is set aside
/// with the reason; the others load.
package struct TemplateLibrary: Sendable {
  package private(set) var templates: [ProjectTemplate] = []
  package private(set) var failures: [TemplateError] = []

  /// Reads `*.toml` of each directory in the order of their names; a directory that does not exist is empty.
  package init(directories: [String] = []) {
    for (file, bytes) in Self.builtIns { add(bytes, file: file) }
    for directory in directories {
      do {
        for name in try TemplateFile.names(in: directory) { add(directory: directory, name: name) }
      } catch {
        failures.append(error)
      }
    }
  }

  package subscript(_ code: String) -> ProjectTemplate? { templates.first { $0.code == code } }

  /// The template asked for, or the codes there are.
  package func template(_ code: String) throws(TemplateError) -> ProjectTemplate {
    if let template = self[code] { return template }
    throw TemplateError(
      file: "templates", place: .file, found: "no template \"\(code)\"",
      expected: "one of \(templates.map(\.code).joined(separator: ", "))")
  }

  private mutating func add(directory: String, name: String) {
    let path = "\(directory)/\(name)"
    do {
      add(try TemplateFile.read(path), file: path)
    } catch {
      failures.append(error)
    }
  }

  private mutating func add(_ bytes: [UInt8], file: String) {
    do {
      let template = try ProjectTemplate(toml: try TemplateFile.text(bytes, file: file), file: file)
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
