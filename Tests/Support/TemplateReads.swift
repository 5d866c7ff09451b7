import Domain
import Templates

extension ProjectTemplate {
  /// Reads and checks a whole template document.
  package init(toml text: String, file: String) throws(TemplateFailure) {
    let reading = TemplateReading(text, file: file)
    guard let template = reading.template else {
      throw TemplateFailure(file: file, faults: reading.faults)
    }
    self = template
  }
}

extension TemplateLibrary {
  package func template(_ code: String) throws(TemplateFailure) -> ProjectTemplate {
    if let template = self[code] { return template }
    throw TemplateFailure(file: code, faults: failures.flatMap(\.faults))
  }
}
