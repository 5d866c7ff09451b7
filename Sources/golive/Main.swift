import ArgumentParser

@main
struct Golive: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "golive")
}
