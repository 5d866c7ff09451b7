import Domain

/// What `update` wants done. The session does it and answers with a `Message`.
package enum Effect: Hashable, Sendable {
  /// Answers `.portfolio`.
  case loadPortfolio(PortfolioQuery)
  /// Reads the rows of projects chosen elsewhere in the list; answers `.chosen`.
  case loadChosen([ProjectID])
  /// Answers `.today` with a page of what needs somebody.
  case loadToday(TodayQuery)
  /// Answers `.news`.
  case loadNews
  /// Looks customers up for the palette; answers `.found`.
  case find(String)
  /// Answers `.opened`.
  case open(ProjectID)
  /// Reads a project to tell more of it beside the list; answers `.looked`, and nothing where it cannot be read.
  case look(ProjectID)
  /// Answers `.history`.
  case loadHistory(ProjectID, item: ItemID?, before: Int?)
  /// Answers `.surveyed`.
  case survey(ClocksAndBookingsQuery)
  /// Answers `.passages`.
  case loadPassages
  /// Stores the customer's time zone and go-live window; a zone nobody knows is refused. Empty texts clear them.
  case setWindow(zone: String, window: String, ProjectID)
  /// Answers `.committed` or `.failed`. `basis` is what the person saw when they began to type; without it, what is
  /// on screen.
  case commit(Command, ProjectID, basis: ProjectState? = nil)
  /// Creates a project; answers `.created` or `.failed`.
  case create(NewProjectForm)
  case undo(ProjectID)
  case redo(ProjectID)
  case markSeen(tick: Int)
  /// What others did in a project since the customer last looked; answers `.seatNews`.
  case loadSeatNews(ProjectID)
  /// Hands long text to `$EDITOR`; answers `.edited`.
  case edit(text: String, purpose: EditPurpose)
  /// Answers `.themed`.
  case useTheme(String)
  case mouse(Bool)
  case copy(String)
  /// Leaves this workspace for a temporary one with a realistic portfolio.
  case openDemo
  case redraw
  /// From the screen to plain lines, or back.
  case turn(Manner)
  case suspend
  case quit
}

/// How the dashboard shows itself.
package enum Manner: Hashable, Sendable {
  case screen, lines
}

/// Which field the text from `$EDITOR` goes to.
package enum EditPurpose: Hashable, Sendable {
  case field(ItemID, Field)
  case comment(ItemID)
  /// Back into the prompt or form field that asked.
  case prompt
}

/// The answers of the new-project form, before the template is known.
package struct NewProjectForm: Hashable, Sendable {
  package var customer: String
  package var start: Day
  package var calendar: String
  package var mpoc: String?
  package var options: Set<ProjectOption>

  package init(customer: String, start: Day, calendar: String, mpoc: String?, options: Set<ProjectOption>) {
    self.customer = customer
    self.start = start
    self.calendar = calendar
    self.mpoc = mpoc
    self.options = options
  }
}
