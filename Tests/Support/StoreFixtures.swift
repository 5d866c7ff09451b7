import Domain
import Platform
import StateStore

/// A directory of its own that goes away with the value.
package final class TemporaryDirectory {
  package let path: String

  package init(in parent: String = "/tmp") {
    var template = Array("\(parent)/golive-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "\(parent)/golive-test"
  }

  deinit { Self.remove(path) }

  package static func remove(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    if info.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(directory)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

extension Moment {
  /// 23 November 2026, 09:00 UTC and some minutes.
  package static func test(minute: Int = 0) -> Moment {
    Moment(timestamp: Timestamp(milliseconds: 1_795_424_400_000 + Int64(minute) * 60_000), zoneOffset: 0)
  }
}

extension NewProject {
  /// For rules that only look at names.
  package static func test(_ id: String = "acme", customer: String = "Acme") -> NewProject {
    NewProject(
      id: ProjectID(id), customer: customer, start: Day(number: 20_780), options: [],
      template: ProjectTemplate(
        code: "test", title: "Test", product: "Test", phases: [], tasks: [], checklists: [], steps: [],
        goLiveTask: "", portingTasks: []))
  }
}

extension ProjectStore {
  /// Creates a project as `NewProject.test` and returns it as stored.
  @discardableResult
  package func createTestProject(_ id: String = "acme", customer: String = "Acme") throws(StoreError)
    -> ProjectState
  {
    try commit(
      .createProject(.test(id, customer: customer)), id: "create-\(id)", on: ProjectState(id: ProjectID(id)),
      at: .test()
    ).state
  }
}
