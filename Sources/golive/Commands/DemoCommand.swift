import ArgumentParser
import Domain
import StateStore

struct DemoCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Show twelve invented customers in a temporary workspace; nothing is kept."
  )
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let template = try NewProjects(paths: call.paths, actor: DemoPeople.ipm).template(nil)
    let workspace = try DemoWorkspace(now: call.clock.now, template: template)
    defer { workspace.remove() }
    let actor = options.actorText == nil ? DemoPeople.ipm : call.actor
    let demo = call.moved(to: workspace.path, as: actor)
    if !options.wantsText, Terminals.canDraw {
      try Terminals.run(demo, options, isDemo: true)
    } else {
      try list(demo, refusals: workspace.refusals)
    }
  }

  private func list(_ call: Invocation, refusals: [String]) throws(CommandFailure) {
    for refusal in refusals { Output.complain("demo: " + refusal) }
    let store = try call.store()
    let page = try storing { () throws(StoreError) in try store.portfolio(PortfolioQuery()) }
    try call.output.show(.projects(page, today: call.today, actor: call.actor))
  }
}
