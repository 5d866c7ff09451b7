import ArgumentParser
import Domain
import Platform
import StateStore

struct DemoCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract:
      "Show invented customers in a temporary workspace, twelve under way and some closed; nothing is kept."
  )
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let workspace = try DemoWorkspace(call)
    defer { workspace.remove() }
    let demo = workspace.invocation(call, as: options.actorText == nil ? DemoPeople.ipm : call.actor)
    let launchOptions = options.launchOptions
    let isLinear = LinearTerminal.isWanted(launchOptions)
    guard launchOptions.format == nil, isLinear || Terminals.canDraw else {
      return try list(demo, refusals: workspace.refusals)
    }
    let status = try DashboardRun.run(demo, launchOptions, isDemo: true)
    if status != 0 {
      workspace.remove()
      Platform.exit(status)
    }
  }

  private func list(_ call: Invocation, refusals: [String]) throws(CommandFailure) {
    for refusal in refusals { Output.complain("demo: " + refusal) }
    let store = try call.store()
    let page = try storing { () throws(StoreError) in try store.portfolio(PortfolioQuery(scope: .all)) }
    try call.output.show(.projects(page, today: call.today, actor: call.actor))
  }
}
