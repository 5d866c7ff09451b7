import ArgumentParser
import Domain
import StateStore

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

  static let ownCommands: @Sendable ([String], Int, String) -> [String] = { _, _, prefix in
    guard let call = try? Invocation(LaunchOptions()) else { return [] }
    return Settings(call.paths).commands.map(\.name).filter { $0.hasPrefix(prefix) }
  }
}
