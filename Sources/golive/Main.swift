import ArgumentParser
import Domain
import Glibc

@main
enum Main {
  static func main() {
    setlocale(LC_CTYPE, "")
    let arguments = CommandLineOrder.verbFirst(
      Array(CommandLine.arguments.dropFirst()), groups: Golive.groups)
    exit(status(of: arguments))
  }

  /// Carries out a command line and returns the process's exit code.
  private static func status(of arguments: [String]) -> Int32 {
    do {
      var command = try Golive.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let failure as CommandFailure {
      Output.complain(failure.sentence)
      return failure.kind.rawValue
    } catch {
      return answer(error)
    }
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
