import Testing

struct DemoTests {
  @Test func theDemoHasTwelveCustomersInAllPhasesAndIsTheSameEveryTime() throws {
    let program = try CommandLineProgram()

    let answer = try program.run("demo", "--json")

    let projects = answer.rows("projects")
    #expect(answer.status == 0)
    #expect(projects.count == 12)
    #expect(Set(projects.compactMap { $0["phase"] as? String }).count == 7)
    #expect(projects.contains { ($0["disputed"] as? Int ?? 0) > 0 })
    #expect(projects.contains { ($0["urgentIssues"] as? Int ?? 0) > 0 })
    #expect(Set(projects.compactMap { $0["holder"] as? String }).isSuperset(of: ["US", "CUST"]))
    #expect(answer.complaint.isEmpty, "\(answer.complaint)")
    #expect(try program.run("demo", "--json").output == answer.output)
    #expect(try program.names() == [])
  }

  @Test(arguments: ["2026-01-04T07:30", "2028-02-29T00:00"])
  func noCommandOfTheDemoIsRefusedWhateverTheDay(now: String) throws {
    let program = try CommandLineProgram()
    program.environment["GOLIVE_NOW"] = now

    let answer = try program.run("demo", "--plain")

    #expect(answer.status == 0)
    #expect(answer.complaint.isEmpty, "\(answer.complaint)")
  }
}
