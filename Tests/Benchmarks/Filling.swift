import SQLiteEngine
import StateStore
import TestSupport

/// Creates a workspace of many invented projects. Returns the exit code.
func fill(_ directory: String, _ projects: String, _ items: String) -> Int32 {
  guard let projects = Int(projects), let items = Int(items), projects >= 0, items >= 0 else { return 64 }
  do throws(StoreError) {
    let engine = try SQLiteEngine.create(at: directory, name: "benchmark")
    try WorkspaceGenerator(items: items).fill(engine, projects: projects)
    return 0
  } catch {
    print(error.sentence)
    return 1
  }
}
