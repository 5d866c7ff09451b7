import Domain
import SafeTOML

/// Every kind of project that can be created: built-in templates, then the user's own.
///
/// A user template replaces an earlier one with the same code. One with a fault is left out and its faults kept; the
/// others load.
package struct TemplateLibrary: Sendable {
  /// In the order they were read.
  package private(set) var files: [TemplateFile] = []
  package private(set) var templates: [ProjectTemplate] = []

  /// Reads `*.toml` of each directory in the order of their names; a missing directory counts as empty.
  package init(directories: [String] = []) {
    for (file, bytes) in Self.builtIns {
      add(TemplateFile(file, String(decoding: bytes, as: UTF8.self), isBuiltIn: true))
    }
    for directory in directories {
      do {
        for name in try TOMLText.names(in: directory) { add(TemplateFile.read("\(directory)/\(name)")) }
      } catch {
        add(TemplateFile(TemplateFault(error)))
      }
    }
  }

  package var failures: [TemplateFailure] {
    files.filter { !$0.reading.faults.isEmpty }.map {
      TemplateFailure(file: $0.file, faults: $0.reading.faults)
    }
  }

  /// The file that a template in use is read from.
  package func file(of code: String) -> TemplateFile? {
    files.last { $0.reading.template?.code == code }
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

  /// The known code that is most likely meant.
  package func nearest(to code: String) -> String? { Fuzzy.nearest(to: code, among: templates.map(\.code)) }

  private mutating func add(_ file: TemplateFile?) {
    guard let file else { return }
    files.append(file)
    guard let template = file.reading.template else { return }
    if let index = templates.firstIndex(where: { $0.code == template.code }) {
      templates[index] = template
    } else {
      templates.append(template)
    }
  }
}

/// A template with the text it was read from.
package struct TemplateFile: Sendable {
  package let file: String
  package let isBuiltIn: Bool
  /// All of it, also of a built-in one that is kept in several files.
  package let text: String
  package let reading: TemplateReading

  package init(_ file: String, _ text: String, isBuiltIn: Bool = false) {
    self.file = file
    self.text = text
    self.isBuiltIn = isBuiltIn
    reading = TemplateReading(text, file: file)
  }

  /// One that cannot be read.
  fileprivate init(_ fault: TemplateFault) {
    file = fault.file
    text = ""
    isBuiltIn = false
    reading = TemplateReading(fault)
  }

  private static let largest = 1 << 20

  /// `nil` if there is no such file.
  package static func read(_ path: String) -> TemplateFile? {
    do { return try TOMLText.read(path, limit: largest).map { TemplateFile(path, $0) } } catch {
      return TemplateFile(TemplateFault(error))
    }
  }
}
