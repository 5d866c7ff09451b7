/// Every table of the schema, by how a copy of a workspace comes by it.
package enum WorkspaceTables {
  /// Exported, imported and rebuilt: each has a kind of `Record`.
  package static let recorded = ["meta", "change", "number_run", "document_text", "seen"]
  /// Written anew from the recorded ones.
  package static let derived = [
    "project", "tally", "item", "touched", "booking", "today", "work", "figure", "number", "number_tally",
  ]
  /// Those with a column `project`, besides the log itself.
  static let ofProjects = [
    "item", "touched", "booking", "today", "work", "figure", "number", "number_tally", "number_run",
    "document_text",
  ]
}
