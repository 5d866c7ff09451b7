import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips with a word where PostgreSQL's server is not installed.
  static var needsServer: ConditionTrait {
    .enabled(if: PostgresServer.isInstalled, "PostgreSQL's server is not installed (Debian: postgresql-15)")
  }
}
