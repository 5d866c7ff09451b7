import Foundation
import TestSupport
import Testing

/// The customer's side on a command line without a login: their own projects, and no trace of others.
struct OwnProjectsTests {
  private static let token = "zqjx"
  private static let dana = ["--as", "Dana Ruiz:MPOC"]

  private func program() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    try program.run("new", "\(Self.token) Ltd", "--mpoc", "Sam Poe", "--start", "2026-10-05")
    try program.run("issue", "raise", Self.token, "\(Self.token) broken")
    return program
  }

  @Test func noCommandTellsOfAnotherCustomer() throws {
    let program = try program()
    let id = "\(Self.token)-ltd"
    let anywhere: [[String]] = [
      ["list", "--scope", "all"], ["list", "--filter", Self.token], ["today"], ["news"], ["info"], ["export"],
      ["show", "oak"], ["seat", "oak"], ["history", "oak"], ["plan", "oak"], ["gate", "oak"],
      ["approvals", "oak"], ["what-if", "oak", "EXE-25", "--shift", "3"], ["stats"], ["doctor"],
    ]
    for command in anywhere {
      for form in [[], ["--json"], ["--csv"]] {
        let answer = try program.run(command + form + Self.dana)
        let said = (answer.output + answer.complaint).lowercased()
        // What the customer typed may be echoed.
        let echo = command.contains(Self.token) ? said.replacing("\"\(Self.token)\"", with: "") : said
        #expect(!echo.contains(Self.token), "\(command + form)")
      }
    }
    let named: [[String]] = [
      ["show", id], ["seat", id], ["board", id], ["history", id], ["export", id], ["approvals", id],
      ["comment", id, "PLN-01", "hello"], ["undo", id], ["checklist", "export", id],
      ["verify", id, "2", "2026-11-18", "0123-4567-89AB-CDEF"],
    ]
    for command in named {
      let answer = try program.run(command + Self.dana)
      let unknown = try program.run(command.map { $0 == id ? "nobody-ltd" : $0 } + Self.dana)
      #expect(answer.status == unknown.status && answer.status != 0, "\(command)")
      #expect(
        answer.complaint.replacing(id, with: "") == unknown.complaint.replacing("nobody-ltd", with: ""),
        "\(command)")
    }
    #expect(try program.run("show", Self.token).status == 0)
  }

  /// The other project's name is contained in the customer's: a search would find theirs, but the receipt
  /// is of the other.
  @Test func aReceiptOfAnotherProjectIsOneOfNone() throws {
    let program = try program()
    try program.run("new", "Oak", "--mpoc", "Sam Poe", "--start", "2026-10-05")
    func verify(_ id: String) throws -> (status: Int32, complaint: String) {
      let answer = try program.run(
        ["verify", id, "1", "2026-11-18", "0123-4567-89AB-CDEF"] + Self.dana)
      return (answer.status, answer.complaint.replacing(id, with: "ID"))
    }
    #expect(try verify("oak") == verify("law"))
    #expect(try verify("oak") != verify("oak-iron-law"))
    #expect(try verify("OAK-IRON-LAW").status == 1)
  }

  @Test func hersAreThoseWithHerNameAndRoleOnThem() throws {
    let program = try program()
    try program.run("people", "add", Self.token, "Dana Ruiz", "--role", "DEPUTY")
    func customers(_ who: String) throws -> Int {
      try program.run("list", "--json", "--as", who).rows("projects").count
    }
    #expect(try customers("Dana Ruiz:MPOC") == 1)
    #expect(try customers("Dana Ruiz:DEPUTY") == 1)
    #expect(try customers("Sam Poe:MPOC") == 1)
    #expect(try customers("Eve:MPOC") == 0)
    #expect(try customers("Lee Chen:IPM") == 2)
  }
}
