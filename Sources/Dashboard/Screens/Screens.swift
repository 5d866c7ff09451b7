/// The screens of a run, each with its own state.
package struct Screens: Sendable {
  private var ofProject: [ScreenID: any ProjectScreen] = [:]
  private var ofWorkspace: [ScreenID: any WorkspaceScreen] = [:]

  init() {
    for id in ScreenID.allCases {
      switch id.info.kind {
      case .project(let type): ofProject[id] = type.init()
      case .workspace(let type): ofWorkspace[id] = type.init()
      }
    }
  }

  package subscript<S: ProjectScreen>(_ type: S.Type) -> S {
    get { ofProject[S.id] as? S ?? S() }
    set { ofProject[S.id] = newValue }
  }

  package subscript<S: WorkspaceScreen>(_ type: S.Type) -> S {
    get { ofWorkspace[S.id] as? S ?? S() }
    set { ofWorkspace[S.id] = newValue }
  }

  /// `nil` for a screen about many projects.
  package func project(_ id: ScreenID) -> (any ProjectScreen)? { ofProject[id] }
  /// `nil` for a screen of one project.
  package func workspace(_ id: ScreenID) -> (any WorkspaceScreen)? { ofWorkspace[id] }

  mutating func set(_ screen: any ProjectScreen, for id: ScreenID) { ofProject[id] = screen }
  mutating func set(_ screen: any WorkspaceScreen, for id: ScreenID) { ofWorkspace[id] = screen }
}
