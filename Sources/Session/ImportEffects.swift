import Dashboard
import Domain
import StateStore

/// Effects on lists that are read from files.
extension EffectHandler {
  func review(_ question: ImportQuestion) throws(StoreError) -> [Message] {
    let state = try seenState(of: question.project)
    let content: ImportPreview.Content
    switch question.list {
    case .numbers(let country, let scope):
      let file = try numberList(question.path, country: country)
      content = .numbers(file, try store.review(file, scope: scope, into: question.project))
    }
    return [.reviewed(ImportPreview(question, content, sequence: state.sequence))]
  }

  func importList(_ preview: ImportPreview) throws(StoreError) -> [Message] {
    switch (preview.content, preview.question.list) {
    case (.numbers(let file, _), .numbers(_, let scope)):
      return try importNumbers(file, scope: scope, into: preview.question.project)
    }
  }

  private func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID
  ) throws(StoreError) -> [Message] {
    let imported = try store.importNumbers(
      file, scope: scope, validRowsOnly: true, into: project, id: services.commandID(), at: services.clock()
    ) { done, all in
      guard all > 2000 else { return }
      let filled = done * 20 / all
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
      onProgress?("Importing [\(bar)] \(done) of \(all) rows; nothing is stored before the last one.")
    }
    return try stored(imported.entry)
  }

  func numberList(_ path: String, country: String?) throws(StoreError) -> NumberFile {
    try list(path) { (bytes) throws(ImportProblem) in try NumberFile(reading: bytes, country: country) }
  }

  /// Reads a file, or names the line and column from which it cannot be read.
  private func list<List>(
    _ path: String, _ read: ([UInt8]) throws(ImportProblem) -> List
  ) throws(StoreError) -> List {
    let bytes = try services.read(path)
    do throws(ImportProblem) { return try read(bytes) } catch {
      throw .refused(
        .rule(
          "\(DisplayText.line(path)), line \(error.line), column \(error.column): "
            + "\(DisplayText.line(error.sentence)). Nothing was read."))
    }
  }
}
