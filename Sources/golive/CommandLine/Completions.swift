import ArgumentParser
import Dashboard
import Domain
import StateStore
import Templates
import Translations

/// Words for shell completion; none if the workspace cannot be read.
enum Completions {
  static let projects: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    guard let call = try? Invocation(LaunchOptions()), let store = try? call.store() else {
      return []
    }
    let query = PortfolioQuery(order: .customer, scope: .all, limit: 200)
    let rows = (try? store.portfolio(query).rows) ?? []
    return rows.map(\.id.rawValue).filter { $0.hasPrefix(prefix) }
  }

  static let languages: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    return TranslationLibrary(directories: call.paths.texts).languages.filter { $0.hasPrefix(prefix) }
  }

  static let ownCommands: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    return call.settings.commands.map(\.name).filter { $0.hasPrefix(prefix) }
  }

  static let templates: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    let library = TemplateLibrary(directories: [call.paths.templates])
    return library.templates.map(\.code).filter { $0.hasPrefix(prefix) }
  }

  static let projectOptions: @Sendable ([String], Int, String) -> [String] = { words, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    let library = TemplateLibrary(directories: [call.paths.templates])
    let named = words.firstIndex(of: "--template").flatMap {
      words.indices.contains($0 + 1) ? words[$0 + 1] : nil
    }
    let template = (named ?? call.settings.own.template).flatMap { library[$0] } ?? library.templates.first
    return template?.options.map(\.word.rawValue).filter { $0.hasPrefix(prefix) } ?? []
  }

  static let templatesAndProjects: @Sendable ([String], Int, String) -> [String] = {
    templates($0, $1, $2) + projects($0, $1, $2)
  }

  /// Views of the list that the command prints.
  static let views: @Sendable ([String], Int, String) -> [String] = { words, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    let library = ViewsFile(call.paths.views).library(today: call.today)
    return lists(words).flatMap { library.names(for: $0) }.filter { $0.hasPrefix(prefix) }
  }

  /// Columns, behind those that are written already.
  static let columns: @Sendable ([String], Int, String) -> [String] = { words, _, prefix in
    let last = prefix.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let before = prefix.dropLast(last.count)
    let names = lists(words).flatMap { $0.columns.map(\.name) }
    return names.filter { $0.hasPrefix(last) }.map { before + $0 }
  }

  /// The last word of a filter of projects, or of what is about them: with their own fields.
  static let filter: @Sendable ([String], Int, String) -> [String] = { words, _, prefix in
    let fields: FilterFields =
      words.contains("today")
      ? .today : words.contains("work") || words.contains("load") ? .openWork : .portfolio
    // The shell takes a word with a blank for several.
    return fields.knowing(own: known()).hint(for: prefix).words.filter { !$0.contains(" ") }
  }

  static let ownFields: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    known().filter { $0.hasPrefix(prefix) }
  }

  static let ownValues: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    known().map { $0 + "=" }.filter { $0.hasPrefix(prefix) }
  }

  private static func known() -> [String] {
    guard let call = try? Invocation(LaunchOptions()), let store = try? call.store() else { return [] }
    return (try? store.ownFields()) ?? []
  }

  private static func lists(_ words: [String]) -> [NamedView.List] {
    if words.contains("work") { return [.work] }
    return words.contains("list") ? [.portfolio] : NamedView.List.allCases
  }
}
