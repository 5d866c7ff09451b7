import StateStore

extension Dialect {
  /// Texts are compared by their bytes, as everywhere in golive.
  static let postgres = Dialect(
    integer: "BIGINT", strict: "", clustered: "", nextTick: "nextval('change_tick')",
    text: "TEXT COLLATE \"C\"",
    afterCopy: ["SELECT setval('change_tick', max(tick)) FROM change HAVING max(tick) > 0"],
    guards: [
      """
      CREATE FUNCTION refuse_edit() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN RAISE EXCEPTION 'the change log is insert-only'; END $body$
      """,
      "CREATE TRIGGER change_is_never_edited BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION refuse_edit()",
      """
      CREATE FUNCTION continue_the_log() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM project
            WHERE id = NEW.project AND head_seq = NEW.seq AND head_hash = NEW.prev_hash)
        THEN RAISE EXCEPTION 'an entry must continue the change log'; END IF;
        RETURN NEW;
      END $body$
      """,
      "CREATE TRIGGER change_continues_the_log BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION continue_the_log()",
    ])
}

/// What only a workspace on a server has, beside the tables that all have.
enum ServerTables {
  static let statements = [
    "CREATE SEQUENCE change_tick",
    // One row: whoever changes anything takes it first, so that entries are stored in the order of their ticks.
    // It also says what was found to be wrong.
    """
    CREATE TABLE turn(
      one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
      taken BIGINT NOT NULL,
      damage TEXT COLLATE "C"
    )
    """,
    "INSERT INTO turn(one, taken) VALUES(1, 0)",
    "CREATE TABLE damage_decision(number BIGINT NOT NULL PRIMARY KEY, note TEXT COLLATE \"C\" NOT NULL)",
  ]
}
