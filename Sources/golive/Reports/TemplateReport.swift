import Domain
import Templates

extension Report {
  static func templates(_ library: TemplateLibrary) -> Report { templates(library.files, in: library) }

  static func templates(_ files: [TemplateFile], in library: TemplateLibrary) -> Report {
    let columns = [
      Column("code", "CODE"), Column("title", "TITLE"), Column("product", "PRODUCT"),
      Column("phases", "PHASES"),
      Column("tasks", "TASKS"), Column("state", "STATE"), Column("faults", "FAULTS"),
      Column("options", "OPTIONS"), Column("source", "FROM"),
    ]
    let rows = files.map { file -> [Value] in
      let reading = file.reading
      return [
        .text(reading.code), .text(reading.title), .text(reading.product),
        Value(reading.template.map(\.phases.count)), Value(reading.template.map(\.tasks.count)),
        .text(library.state(of: file)), .number(reading.faults.count),
        Value(reading.template.map { $0.options.map(\.word.rawValue).joined(separator: " ") }),
        .text(file.isBuiltIn ? "built in" : file.file),
      ]
    }
    return Report(
      kind: "templates",
      tables: [Table("templates", "Templates", columns, rows: rows, empty: "There are no templates.")])
  }

  static func templateCheck(_ files: [TemplateFile], beside templates: [ProjectTemplate]) -> Report {
    let columns = [
      Column("file", "FILE"), Column("line", "LINE"), Column("column", "COLUMN"), Column("key", "KEY"),
      Column("found", "FOUND"), Column("expected", "EXPECTED"),
    ]
    let faults = files.flatMap(\.reading.faults)
    let rows = faults.map { fault -> [Value] in
      [
        .text(fault.file), Value(fault.line), Value(fault.column), .text(fault.path), .text(fault.found),
        .text(fault.expected),
      ]
    }
    let warnings = files.flatMap { $0.warnings(beside: templates) }
    let doubts = warnings.map { warning -> [Value] in
      [.text(warning.file), .number(warning.line), .number(warning.column), .text(warning.text)]
    }
    return Report(
      kind: "templateCheck", facts: [Fact("files", "Files checked", .number(files.count))],
      tables: [
        Table("faults", "Faults", columns, rows: rows, empty: "No fault."),
        Table(
          "warnings", "Warnings",
          [
            Column("file", "FILE"), Column("line", "LINE"), Column("column", "COLUMN"),
            Column("text", "WHAT"),
          ], rows: doubts, empty: "No warning."),
      ],
      drawing: warnings.map { DisplayText.line($0.words).ended + "\n" }.joined()
        + drawing(of: faults, in: files))
  }

  private static func drawing(of faults: [TemplateFault], in files: [TemplateFile]) -> String {
    guard faults.isEmpty else {
      return faults.map { DisplayText.line($0.words).ended + "\n" }.joined()
    }
    let names = files.map { $0.isBuiltIn ? "the built-in \($0.reading.code)" : DisplayText.line($0.file) }
    return names.isEmpty
      ? "There is no template of your own to check.\n" : "No fault in \(names.joined(separator: ", ")).\n"
  }
}

extension TemplateLibrary {
  /// Whether a file gives the template of its code.
  fileprivate func state(of file: TemplateFile) -> String {
    guard let template = file.reading.template else { return "not loaded" }
    return self.file(of: template.code)?.file == file.file ? "in use" : "replaced"
  }
}
