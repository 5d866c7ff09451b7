import ArgumentParser
import Platform

/// What a dashboard starts beside itself on its first start of a day; nobody sees what it prints.
struct DailyCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "The daily back-up and check of the workspace.", shouldDisplay: false)
  static let name = "daily"

  @Option(help: "Seconds to wait first.") var after = 0
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "check the workspace")
    sleep(UInt32(max(0, min(after, 60))))
    DailyWork(call).run()
  }
}
