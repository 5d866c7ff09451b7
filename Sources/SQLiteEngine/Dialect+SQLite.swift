import StateStore

extension Dialect {
  static let sqlite = Dialect(
    integer: "INTEGER", strict: "STRICT", clustered: "STRICT, WITHOUT ROWID",
    nextTick: "(SELECT coalesce(max(tick), 0) + 1 FROM change)",
    guards: [
      """
      CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
      BEGIN SELECT raise(ABORT, 'the change log is insert-only'); END
      """,
      """
      CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
      BEGIN SELECT raise(ABORT, 'the change log is insert-only'); END
      """,
      """
      CREATE TRIGGER change_continues_the_log BEFORE INSERT ON change
      WHEN NEW.seq IS NOT (SELECT head_seq FROM project WHERE id = NEW.project)
        OR NEW.prev_hash IS NOT (SELECT head_hash FROM project WHERE id = NEW.project)
        OR EXISTS (SELECT 1 FROM change WHERE project = NEW.project AND seq = NEW.seq)
      BEGIN SELECT raise(ABORT, 'an entry must continue the change log'); END
      """,
    ],
    confinement: .sqlite)
}
