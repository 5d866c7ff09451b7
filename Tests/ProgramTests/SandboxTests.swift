import Platform
import TestSupport
import Testing

/// What a login's process can still do, tried by a process in the same state.
@Suite struct SandboxTests {
  private static let probe = BuiltProducts.path(of: "SandboxProbe")

  @Test func nothingThatStartsReachesOrSpiesOnSomethingElseWorks() throws {
    let (status, said) = try ChildProcess.run([Self.probe])
    let answers = said.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let refused = Set(answers.filter { $0.last == "EPERM" }.compactMap(\.first))

    #expect(status == 0)
    #expect(
      refused == [
        "thread-before:socket", "thread-after:socket", "posix_spawn", "execve", "execveat", "fork", "vfork",
        "ptrace", "process_vm_readv", "socketpair", "unshare", "setns", "mount", "bpf", "io_uring_setup",
        "keyctl", "userfaultfd", "open_by_handle_at", "kill", "tgkill:other", "tiocsti",
      ])
    #expect(!said.contains("escaped"))
  }

  @Test func whatADashboardNeedsStillWorks() throws {
    let said = try ChildProcess.run([Self.probe]).said
    for line in ["thread-after:start works", "tgkill:self works", "open works", "clone3 ENOSYS"] {
      #expect(said.contains(line))
    }
  }

  @Test func itsMemoryHasALimitFarBelowTheMachines() throws {
    let said = try ChildProcess.run([Self.probe]).said
    for line in ["address-space 512 MiB", "mmap:1GiB ENOMEM"] { #expect(said.contains(line)) }
  }

  @Test func noMemoryOfItIsLeftBehind() throws {
    let said = try ChildProcess.run([Self.probe]).said
    for line in ["core off", "dumpable 0", "new-privileges 1"] { #expect(said.contains(line)) }
  }

  #if arch(x86_64)
    @Test func theOtherWayOfNumberingCallsKills() throws {
      let (status, said) = try ChildProcess.run([Self.probe, "x32"])
      #expect(status & 0x7F == SIGSYS)
      #expect(!said.contains("posix_spawn"))
    }
  #endif
}
