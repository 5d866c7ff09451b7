import Domain

/// Where the person is, where they came from, and what they are on their way to.
package struct Navigation: Sendable {
  package internal(set) var screen = ScreenID.portfolio
  package internal(set) var previous: Place?
  package internal(set) var screens = Screens()
  /// Of the screens of a project; lists about many projects keep their own.
  package internal(set) var filters: [ScreenID: Filter] = [:]
  /// What was asked to be opened and has not been answered.
  package internal(set) var opening: Opening?
  /// The keys of an unfinished sequence, such as `g`.
  package internal(set) var pending: [Key] = []
  /// Ctrl-C was the last key, so that a second one leaves.
  var isInterrupted = false

  /// Goes to a screen, and remembers where we were if that is another place.
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

/// A screen, and the project it showed.
package struct Place: Hashable, Sendable {
  package let screen: ScreenID
  package let project: ProjectID?
}

/// A project that is being read, and what is to be shown or done once it is there.
package struct Opening: Hashable, Sendable {
  package let project: ProjectID
  package let screen: ScreenID
  package let item: ItemID?
  /// What is to be done with the item, where the screen on show stays.
  let verb: Verb?
  /// It was open before: its screens are as they were left.
  var isReturn = false

  init(project: ProjectID, screen: ScreenID, item: ItemID?, verb: Verb? = nil, isReturn: Bool = false) {
    self.project = project
    self.screen = screen
    self.item = item
    self.verb = verb
    self.isReturn = isReturn
  }
}
