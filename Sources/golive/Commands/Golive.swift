import ArgumentParser
import Domain
import Platform
import StateStore

/// Without a command: the dashboard, or the portfolio as text if no dashboard can be drawn.
struct Golive: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "golive", abstract: "Customer implementation projects, from the signed order to hand-over.",
    discussion: """
      golive alone opens the dashboard; golive demo shows one with twelve invented customers.
      The manual: golive help topics. Completion: golive --generate-completion-script bash (or zsh, fish).
      """,
    version: Version.whole,
    subcommands: [
      DemoCommand.self, NewCommand.self, ListCommand.self, ShowCommand.self, BoardCommand.self,
      SeatCommand.self,
      TodayCommand.self, WorkCommand.self, LoadCommand.self, ViewGroup.self,
      NewsCommand.self, TaskGroup.self, CheckGroup.self, IssueGroup.self, EscalateGroup.self, PortGroup.self,
      CutoverGroup.self,
      CallGroup.self, RegisterGroup.self, PhaseGroup.self,
      SiteGroup.self, OwnFieldGroup.self, TemplateGroup.self, TextsGroup.self, TestGroup.self,
      ReadinessCommand.self,
      StatusCommand.self,
      PeopleGroup.self, RemindCommand.self, TakeoverCommand.self, SetField.self, AddComment.self,
      HistoryCommand.self,
      UndoCommand.self,
      RedoCommand.self, PlanGroup.self, TimelineCommand.self, WhatIfCommand.self, GoLiveCommand.self,
      CalendarGroup.self, GateGroup.self, NumbersGroup.self, DocGroup.self, ScopeGroup.self, HoldCommand.self,
      ResumeCommand.self,
      CancelCommand.self,
      ReopenCommand.self, ContactCommand.self, HealthCommand.self, LimitsCommand.self, WindowCommand.self,
      StatsCommand.self,
      DraftsGroup.self,
      AcceptGroup.self, FeedbackGroup.self, ApprovalsCommand.self, SignCommand.self, SendBackCommand.self,
      WithdrawCommand.self,
      ReceiptCommand.self,
      DelegateCommand.self,
      VerifyCommand.self, DoctorCommand.self, DailyCommand.self, BackupGroup.self, RestoreCommand.self,
      ExportCommand.self, RunCommand.self, WatchCommand.self,
      ImportCommand.self, InfoCommand.self, ConfigGroup.self,
      KeysCommand.self,
      AdminGroup.self, SessionCommand.self,
      FilterCommand.self, ScreenshotCommand.self, PicturesCommand.self, ExitCodes.self, ManualCommand.self,
    ])
  @OptionGroup var options: GlobalOptions

  /// Command groups whose verbs may follow the project's name.
  static var groups: [String: Set<String>] {
    let groups: [CommandConfiguration] = [
      TaskGroup.configuration, CheckGroup.configuration, IssueGroup.configuration,
      EscalateGroup.configuration, PortGroup.configuration,
      CutoverGroup.configuration, CallGroup.configuration, PhaseGroup.configuration, SiteGroup.configuration,
      OwnFieldGroup.configuration,
      TestGroup.configuration,
      PeopleGroup.configuration, PlanGroup.configuration, CalendarGroup.configuration,
      GateGroup.configuration, NumbersGroup.configuration, DocGroup.configuration,
      ScopeGroup.configuration, RegisterGroup.configuration, AcceptGroup.configuration,
      FeedbackGroup.configuration,
    ]
    var verbs: [String: Set<String>] = [:]
    for group in groups {
      let names = group.subcommands.compactMap { command in command.configuration.commandName }
      for name in [group.commandName ?? ""] + group.aliases { verbs[name] = Set(names) }
    }
    return verbs
  }

  func run(_ call: Invocation) throws(CommandFailure) { try Self.open(call, options.launchOptions) }

  static func open(_ call: Invocation, _ launchOptions: LaunchOptions) throws(CommandFailure) {
    guard launchOptions.format == nil else { return try portfolio(call) }
    let isLinear = LinearTerminal.isWanted(launchOptions)
    guard isLinear || Terminals.canDraw else { return try portfolio(call) }
    let status = try DashboardRun.run(call, launchOptions)
    if status != 0 { Platform.exit(status) }
  }

  /// The text printed when the dashboard cannot be drawn.
  private static func portfolio(_ call: Invocation) throws(CommandFailure) {
    let store = try call.store()
    let page = try storing { () throws(StoreError) in try store.portfolio(PortfolioQuery()) }
    try call.output.show(.projects(page, today: call.today, actor: call.actor))
  }
}
