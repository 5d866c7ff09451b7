import Foundation
import TestSupport
import Testing

struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"]) func everyShellGetsAScriptWithTheCommands(shell: String) throws {
    let answer = try CommandLineProgram().run("--generate-completion-script", shell)

    #expect(answer.status == 0)
    for word in ["demo", "check", "export", "workspace"] { #expect(answer.output.contains(word)) }
  }

  @Test func theBashScriptIsReadByBash() throws {
    let program = try CommandLineProgram()
    let script = try program.run("--generate-completion-script", "bash").output
    try program.write(script, to: "golive.bash")

    let process = try Process.run(
      URL(fileURLWithPath: "/bin/bash"),
      arguments: ["-n", program.home.appendingPathComponent("golive.bash").path])
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
  }
}
