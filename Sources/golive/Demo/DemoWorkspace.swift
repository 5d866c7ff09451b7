import Domain
import Platform
import StateStore

/// A workspace in a private temporary directory, kept until `remove`.
struct DemoWorkspace {
  let directory: String
  private let mark: SessionLock?
  let refusals: [String]

  var path: String { directory + "/workspace" }

  /// In memory if possible, because the demo keeps nothing.
  private static let places = [Disk.inMemory, Environment.value("TMPDIR"), "/tmp"].compactMap(\.self)

  init(_ call: Invocation) throws(CommandFailure) {
    let template = try NewProjects(paths: call.paths, actor: DemoPeople.ipm).template(nil)
    DemoLeftovers.remove(from: Self.places)
    let directory = try Self.makeDirectory()
    self.directory = directory
    mark = DemoLeftovers.mark(directory)
    do throws(StoreError) {
      let engine = try Engines.create(at: directory + "/workspace", name: "demo")
      var builder = DemoBuilder(engine: engine, now: call.clock.now, template: template)
      try builder.build()
      refusals = builder.refusals
    } catch {
      FileTree.remove(directory)
      throw CommandFailure(error)
    }
  }

  /// The same command line on this workspace.
  func invocation(_ call: Invocation, as actor: Actor) -> Invocation {
    call.moved(to: path, as: actor)
  }

  func remove() { FileTree.remove(directory) }

  private static func makeDirectory() throws(CommandFailure) -> String {
    for place in places {
      var path = Array("\(place)/\(DemoLeftovers.prefix)XXXXXX".utf8CString)
      if mkdtemp(&path) != nil {
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
    throw CommandFailure(
      .workspace, "No temporary directory could be made. Set TMPDIR to a place you can write to.")
  }
}
