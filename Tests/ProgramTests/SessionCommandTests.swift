import Foundation
import TestSupport
import Testing

@Suite struct SessionCommandTests {
  @Test func withoutATerminalThereIsOneSentence() throws {
    let answer = try CommandLineProgram().run("session", "--as=mpoc:acme/Dana%20Ruiz")
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(
      answer.complaint == "golive: This login opens the dashboard, which needs a terminal: ssh -t.\n")
  }

  @Test(arguments: [
    [], ["--as"], ["--as=mpoc/Jo"], ["--as=ipm/Lee", "--workspace", "/tmp"], ["--as=ipm/Lee", "--json"],
    ["--as=ipm/Lee", "--theme", "x"], ["--as=ipm/Lee", "list"], ["--as=ipm/Lee", "--plain"],
    ["--as=ipm/Lee\u{1B}[2J"],
  ])
  func itTakesNothingButThePerson(_ arguments: [String]) throws {
    let answer = try CommandLineProgram().run(["session"] + arguments)
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(!answer.complaint.contains("terminal:"))
    #expect(!answer.complaint.contains("\u{1B}"))
  }

  @Test func filesAreForTheirOwnerWhateverTheMaskWas() throws {
    let program = try CommandLineProgram()
    let golive = BuiltProducts.path(of: "golive")
    let home = program.home.path
    let line =
      "umask 000; export GOLIVE_HOME=\(home)/own; \(golive) new Acme && \(golive) export acme --ics --to \(home)/own/a.ics"
    let done = try ChildProcess.run(["/bin/sh", "-c", line])
    #expect(done.status == 0, "\(done.said)")
    let open = try ChildProcess.run(["/usr/bin/find", home + "/own", "-perm", "/077"])
    #expect(open.said == "")
    #expect(try ChildProcess.run(["/usr/bin/find", home + "/own", "-type", "f"]).said.contains("a.ics"))
  }
}
