import ArgumentParser
import Domain
import Platform

@main
enum Main {
  static func main() {
    umask(0o077)
    fillStandardDescriptors()
    // A closed pipe is then a write error, which can report that a change was stored before it.
    signal(SIGPIPE, SIG_IGN)
    if let fault = firstFaultyArgument() {
      Output.complain(fault)
      exit(CommandFailure.Kind.usage.rawValue)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == SessionCommand.name { LoginEnvironment.scrub() }
    setlocale(LC_CTYPE, "")
    exit(status(of: arguments))
  }

  /// A file opened in place of a closed standard output would receive the program's output.
  private static func fillStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Read-only, so that writing to it fails as it should.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Swift replaces invalid bytes in arguments, and the replacements would be stored.
  private static func firstFaultyArgument() -> String? {
    for (number, argument) in UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)
    ).enumerated() {
      guard let argument, String(validatingCString: argument) == nil else { continue }
      let bytes = UnsafeBufferPointer(start: argument, count: strlen(argument)).map { UInt8(bitPattern: $0) }
      do throws(UTF8Text.Fault) { _ = try UTF8Text.read(bytes) } catch {
        return "Argument \(number), \(error.inLine). Nothing was changed."
      }
    }
    return nil
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
    // Parsing would take half as long as the whole start of the dashboard. Completion passes its request in
    // the environment.
    if arguments.isEmpty, Environment.value("SAP_SHELL") == nil {
      let launchOptions = LaunchOptions()
      let call = try Invocation(launchOptions)
      return try call.told { () throws(CommandFailure) in try Golive.open(call, launchOptions) }
    }
    if arguments.first == SessionCommand.name {
      // Not a subcommand, because the options of every command, such as --workspace, must not be open to a
      // login.
      return try SessionCommand.parse(Array(arguments.dropFirst())).run()
    }
    if let page = try HelpWords.answer(arguments, width: min(TerminalWidth.wanted ?? 80, 100)) {
      return try Output.write(page)
    }
    var command = try Golive.parseAsRoot(CommandLineOrder.verbFirst(arguments, groups: Golive.groups))
    try command.run()
  }

  /// The parser reports help, version and completion scripts as errors; they go to standard output.
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
