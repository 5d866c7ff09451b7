import Domain

/// The current screen, the way back, and a project that is being opened.
package struct Navigation: Sendable {
  package internal(set) var screen = ScreenID.portfolio
  package internal(set) var previous: Place?
  package internal(set) var screens = Screens()
  /// Filters of the screens of a project; screens about all projects keep their own.
  package internal(set) var filters: [ScreenID: Filter] = [:]
  /// The project that was requested and is not loaded yet.
  package internal(set) var opening: Opening?
  /// The keys of an unfinished sequence, such as `g`.
  package internal(set) var pending: [Key] = []
  /// The last key was Ctrl-C; a second one quits.
  var isInterrupted = false

  /// Goes to a screen, and adds the current place to the way back if it is another one.
  ///
  /// - Parameter project: the open project.
  mutating func show(_ next: ScreenID, of project: ProjectID?) {
    let here = place(in: project)
    screen = next
    pending = []
    if place(in: project) != here { previous = here }
  }

  func place(in project: ProjectID?) -> Place {
    Place(screen: screen, project: screen.needsProject ? project : nil)
  }

  mutating func setFilter(_ filter: Filter) { filters[screen] = filter.isEmpty ? nil : filter }
}

/// A screen and its project.
package struct Place: Hashable, Sendable {
  package let screen: ScreenID
  package let project: ProjectID?
}

/// A project that is being loaded, and what to do once it is.
package struct Opening: Hashable, Sendable {
  package let project: ProjectID
  package let screen: ScreenID
  package let item: ItemID?
  /// The verb to run on `item`, without leaving the current screen.
  let verb: Verb?
  /// The project was open before, so its screens keep their state.
  var isReturn = false
  /// The draft to go on with.
  var resumes: Draft.ID?

  init(
    project: ProjectID, screen: ScreenID, item: ItemID?, verb: Verb? = nil, isReturn: Bool = false,
    resumes: Draft.ID? = nil
  ) {
    self.project = project
    self.screen = screen
    self.item = item
    self.verb = verb
    self.isReturn = isReturn
    self.resumes = resumes
  }
}
