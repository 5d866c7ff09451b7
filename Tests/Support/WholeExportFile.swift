import Domain
import SQLiteEngine
import StateStore

/// The lines of a whole export, as a file that `golive import` reads.
package enum WholeExportFile {
  package static func bytes(of workspace: Workspace) throws(StoreError) -> [UInt8] {
    var text = ""
    _ = try workspace.exportAll(tool: "test") {
      text += $0
      return true
    }
    return Array(text.utf8)
  }

  /// Imports it where there is no workspace.
  package static func read(_ bytes: [UInt8], into path: String) throws(StoreError) {
    try SQLiteEngine.build(at: path, name: "new") { (engine) throws(StoreError) in
      let kim = try Workspace(engine, actor: Actor(name: "kim", role: .ipm), via: "test", rules: .domain)
      var lines = bytes.split(separator: 0x0A)[...]
      do throws(ImportFailure) { _ = try kim.importAll { lines.popFirst().map(Array.init) } } catch {
        switch error {
        case .line(let number, let reason): throw .failed("line \(number): \(reason)")
        case .store(let error): throw error
        }
      }
    }
  }
}
