import Dashboard
import Domain
import StateStore
import Theming

/// What the runtime asks of the world besides store and terminal. Tests give fixed answers.
package struct Services {
  /// The time now, where the person is.
  package var clock: () -> Moment
  /// A new name for a command; a retry under the same name is stored once.
  package var commandID: () -> String
  package var themeNames: [String]
  /// `nil` when no theme has that name, or its file cannot be read.
  package var theme: (String, ColourDepth) -> Theme?
  /// The clocks of a place by its IANA name; `nil` where this machine does not know it.
  package var zone: (String) -> Zone?
  /// The clocks where the person is.
  package var ownZone: () -> Zone
  /// Looks up the template and chooses the project's id.
  package var newProject: (NewProjectForm) throws(StoreError) -> NewProject
  /// Asked once more before anything leaves the dashboard, whatever the model thought.
  package var capabilities: SessionCapabilities

  package init(
    clock: @escaping () -> Moment, commandID: @escaping () -> String, themeNames: [String],
    theme: @escaping (String, ColourDepth) -> Theme?,
    newProject: @escaping (NewProjectForm) throws(StoreError) -> NewProject,
    zone: @escaping (String) -> Zone? = { _ in nil }, ownZone: @escaping () -> Zone = { .utc },
    capabilities: SessionCapabilities = .account
  ) {
    self.clock = clock
    self.commandID = commandID
    self.themeNames = themeNames
    self.theme = theme
    self.newProject = newProject
    self.capabilities = capabilities
    self.zone = zone
    self.ownZone = ownZone
  }
}

extension Services {
  /// What `.useTheme` is answered with; no theme where there is none of that name.
  func use(themeNamed name: String, depth: ColourDepth) -> (theme: Theme?, answer: Message) {
    guard let found = theme(name, depth) else {
      let names = themeNames.joined(separator: ", ")
      return (nil, .failed(Failure("No theme \"\(DisplayText.line(name))\". :theme lists \(names).")))
    }
    return (found, .themed(found.name))
  }
}

/// Becomes readable when another process may have changed the workspace, such as an inotify descriptor.
package struct ChangeSource {
  package let descriptor: Int32
  /// Empties the descriptor; never blocks.
  package let drain: () -> Void

  package init(descriptor: Int32, drain: @escaping () -> Void) {
    self.descriptor = descriptor
    self.drain = drain
  }
}
