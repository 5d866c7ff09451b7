import ArgumentParser
import Domain
import Glibc

@main
enum Main {
  static func main() {
    umask(0o077)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == SessionCommand.name { LoginEnvironment.scrub() }
    setlocale(LC_CTYPE, "")
    exit(status(of: arguments))
  }

  /// Carries out a command line and returns the process's exit code.
  private static func status(of arguments: [String]) -> Int32 {
    do {
      try run(arguments)
      return 0
    } catch let failure as CommandFailure {
      Output.complain(failure.sentence)
      return failure.kind.rawValue
    } catch {
      return answer(error)
    }
  }

  private static func run(_ arguments: [String]) throws {
    // The parser would take half as long as the dashboard's whole start. Completion asks through the environment.
    if arguments.isEmpty, Environment.value("SAP_SHELL") == nil {
      let wishes = Wishes()
      return try Golive.open(Invocation(wishes), wishes)
    }
    if arguments.first == SessionCommand.name {
      // By itself: the options of every command, such as --workspace, are none of a login's.
      return try SessionCommand.parse(Array(arguments.dropFirst())).run()
    }
    var command = try Golive.parseAsRoot(CommandLineOrder.verbFirst(arguments, groups: Golive.groups))
    try command.run()
  }

  /// Help, version and completion scripts come as errors too; they go to standard output.
  private static func answer(_ error: any Error) -> Int32 {
    let text = Golive.fullMessage(for: error)
    if Golive.exitCode(for: error) == .success {
      do { try Output.write(text + "\n") } catch { return CommandFailure.Kind.workspace.rawValue }
      return 0
    }
    Output.complain(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
    return CommandFailure.Kind.usage.rawValue
  }
}
