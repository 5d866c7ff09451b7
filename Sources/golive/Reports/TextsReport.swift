import Documents
import Domain
import Translations

extension Report {
  static func texts(_ library: TranslationLibrary) -> Report {
    let columns = [
      Column("language", "LANGUAGE"), Column("name", "NAME"), Column("sentences", "SENTENCES"),
      Column("of", "OF"),
      Column("faults", "FAULTS"), Column("source", "FROM"),
    ]
    let total = Texts.catalogueSize
    let english: [Value] = [
      .text("en"), .text(SeatText.language.rawValue), .number(total), .number(total), .number(0),
      .text("built in"),
    ]
    let rows = library.files.map { file -> [Value] in
      [
        .text(file.language), Value(file.texts.translation(of: SeatText.language)), .number(file.count),
        .number(total), .number(file.faults.count), .text(file.isBuiltIn ? "built in" : file.file),
      ]
    }
    return Report(
      kind: "texts", tables: [Table("languages", "Languages", columns, rows: [english] + rows, empty: "")])
  }

  /// The sentences of a language for programs.
  static func sentences(_ texts: Texts) -> Report {
    let columns = [
      Column("area", "AREA"), Column("key", "KEY"), Column("english", "ENGLISH"), Column("text", "TEXT"),
    ]
    let rows = Texts.areas.flatMap { area in
      Texts.allCases(area).map { phrase -> [Value] in
        [
          .text(area.area), .text(phrase.key), .text(phrase.rawValue), Value(texts.translation(of: phrase)),
        ]
      }
    }
    let papers = PaperCatalogue.units.map { unit -> [Value] in
      [.text("papers"), .text(unit), .text(unit), Value(texts.paper(unit))]
    }
    return Report(
      kind: "sentences", facts: [Fact("language", "Language", .text(texts.language))],
      tables: [Table("sentences", "Sentences", columns, rows: rows + papers, empty: "")])
  }

  static func textsWritten(_ language: String, _ path: String) -> Report {
    Report(
      kind: "textsWritten",
      facts: [Fact("language", "Language", .text(language)), Fact("file", "Written to", .text(path))])
  }

  static func textsCheck(_ files: [TranslationFile]) -> Report {
    let columns = [
      Column("file", "FILE"), Column("line", "LINE"), Column("column", "COLUMN"), Column("key", "KEY"),
      Column("problem", "PROBLEM"),
    ]
    let faults = files.flatMap(\.faults)
    let rows = faults.map { fault -> [Value] in
      [
        .text(fault.file), Value(fault.line), Value(fault.column), .text(fault.key), .text(fault.problem),
      ]
    }
    return Report(
      kind: "textsCheck", facts: [Fact("files", "Files checked", .number(files.count))],
      tables: [Table("faults", "Faults", columns, rows: rows, empty: "No fault.")],
      drawing: drawing(of: faults, in: files))
  }

  private static func drawing(of faults: [TranslationFault], in files: [TranslationFile]) -> String {
    guard faults.isEmpty else { return faults.map { DisplayText.line($0.words).ended + "\n" }.joined() }
    let names = files.map { DisplayText.line($0.file) }
    return names.isEmpty
      ? "There is no file of sentences of your own to check.\n"
      : "No fault in \(names.joined(separator: ", ")).\n"
  }
}
