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
    case .people, .tasks, .checks, .daysOff:
      guard let project = Project(state) else { throw .noSuchProject(question.project.rawValue) }
      content = .feed(try feed(question, into: project), basis: state)
    }
    return [.reviewed(ImportPreview(question, content, sequence: state.sequence))]
  }

  func importList(_ preview: ImportPreview) throws(StoreError) -> [Message] {
    let question = preview.question
    switch preview.content {
    case .numbers(let file, _):
      let scope: NumberImport.PortScope? =
        if case .numbers(_, let scope) = question.list { scope } else { nil }
      return try importNumbers(file, scope: scope, into: question.project)
    case .feed(let feed, let basis):
      guard let command = feed.command(from: Feed.source(question.path)) else {
        throw .refused(.rule("no row can be imported"))
      }
      return try commit(command, question.project, on: basis)
    }
  }

  private func feed(_ question: ImportQuestion, into project: Project) throws(StoreError) -> Feed {
    try list(question.path) { (bytes) throws(ImportProblem) in
      let (text, actor, now) = (try FeedText(bytes), store.actor, services.clock())
      switch question.list {
      case .people: return try Feed.people(text, into: project, by: actor, at: now)
      case .tasks(let phase, let dates):
        return try Feed.tasks(
          text, into: project, phase: phase, dates: dates, source: Feed.source(question.path), by: actor,
          at: now)
      case .checks(let list, let dates):
        return try Feed.checks(
          text, into: project, list: list.flatMap(project.checklist), dates: dates, by: actor, at: now)
      case .daysOff(let side, let division, let dates):
        let file = try daysOff(text, dates, division)
        return Feed.daysOff(file, encoding: text.encoding, into: project, of: side)
      case .numbers: throw ImportProblem(line: 1, "it is a list of numbers")
      }
    }
  }

  private func daysOff(
    _ text: FeedText, _ dates: DateForm?, _ division: String?
  ) throws(ImportProblem) -> DaysOffFile {
    do throws(DaysOffFile.Problem) { return try services.daysOff(text, dates, division) } catch {
      throw ImportProblem(line: error.line, column: error.column, error.sentence)
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
