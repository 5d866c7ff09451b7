import Domain
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct DemoTests {
  /// Shared by several tests, because a demo takes long to build.
  private struct Demos {
    /// A demo that stays open while the tests run.
    let open: String
    /// The workspace of a killed demo, found by the next one.
    let left: String
    /// The output of that next one.
    let answer: CommandLineProgram.Answer
    /// The contents of its home at that time.
    let names: [String]

    init() throws {
      let program = try CommandLineProgram()
      let living = try OpenDemo(program)
      open = living.path
      left = try OpenDemo(program).killed()
      guard FileManager.default.fileExists(atPath: left) else { throw OpenDemo.NotOpened(status: nil) }
      answer = try program.run("demo", "--json")
      names = try program.names()
      living.staysOpen()
    }
  }

  private static let demos = Result { try Demos() }

  @Test func theDemoHasTwelveCustomersInAllPhasesAndIsTheSameEveryTime() throws {
    let demos = try Self.demos.get()
    let answer = demos.answer
    let all = answer.rows("projects")
    let projects = all.filter { $0["status"] as? String != "closed" }
    #expect(answer.status == 0)
    #expect(projects.count == 12 && all.count == 21)
    #expect(Set(projects.compactMap { $0["phase"] as? String }).count == 7)
    #expect(projects.contains { ($0["disputed"] as? Int ?? 0) > 0 })
    #expect(projects.contains { ($0["urgentIssues"] as? Int ?? 0) > 0 })
    #expect(Set(projects.compactMap { $0["holder"] as? String }).isSuperset(of: ["US", "CUST"]))
    #expect(answer.complaint.isEmpty, "\(answer.complaint)")
    let other = try CommandLineProgram().run(
      "list", "--scope", "all", "--json", "--workspace", demos.open, "--as", "Lee Chen:IPM")
    #expect(other.output == answer.output)
    #expect(demos.names == [])
  }

  @Test func theNextDemoRemovesWhatAKilledOneLeftAndNoOther() throws {
    let demos = try Self.demos.get()
    #expect(!FileManager.default.fileExists(atPath: demos.left))
    #expect(FileManager.default.fileExists(atPath: demos.open + "/golive.db"))
  }

  /// The portfolio is consistent: a task about a list is done when its list is.
  @Test func tasksAboutAChecklistAgreeWithIt() throws {
    let projects = try WorkspaceReading.projects(at: Self.demos.get().open)
    #expect(projects.count == 21)
    var done: [String] = []
    for project in projects {
      for (task, code): (ItemID, String) in [("EXE-39", "RDY"), ("GOL-02", "PRE"), ("GOL-09", "TST")] {
        guard project.task(task)?.state == .done else { continue }
        guard let list = project.checklists.first(where: { $0.code == code }) else { continue }
        done.append(code)
        let open = list.checks.filter { !$0.state.isComplete }.map(\.id)
        #expect(
          open.isEmpty, "\(project.head.customer): \(task) is done, but \(open.count) of \(code) are open")
      }
      #expect(project.isLive || project.task("GOL-12")?.state != .done, "\(project.head.customer)")
    }
    #expect(Set(done) == ["RDY", "PRE", "TST"])
  }

  /// Numbers by the hundred, orders in many states, one of them rejected.
  @Test func theDemoHasPortOrdersInManyStatesAndNumbers() throws {
    let path = try Self.demos.get().open
    let orders = try WorkspaceReading.projects(at: path).flatMap(\.portOrders)
    let states = Dictionary(grouping: orders, by: \.state).mapValues(\.count)
    #expect(states[.rejected] == 1 && states[.ported] == 1 && states[.focConfirmed] == 3, "\(states)")
    #expect(states[.documentsPending] == 1 && states[.carrierReview] == 2 && states[.submitted] == 1)
    let numbers = try CommandLineProgram().run(
      "numbers", "list", "northwind", "--json", "--workspace", path, "--as", "Lee Chen:IPM")
    #expect(numbers.json["numbers"] as? Int == 61, "\(numbers.output.prefix(400))")
  }

  /// Tests before go-live at two sites: passed, in part, failed, and run again, some by the customer's own testers.
  @Test func theDemoHasTestRunsAtBothSitesOfNorthwind() throws {
    let projects = try WorkspaceReading.projects(at: Self.demos.get().open)
    let project = try #require(projects.first { $0.id == "northwind-dental" })
    let runs = project.testRuns.values.flatMap { $0 }
    #expect(
      Set(runs.map(\.result)) == [.pass, .partial, .fail] && Set(runs.compactMap(\.site)) == ["DEN", "NYC"])
    #expect(runs.contains { $0.tester == "Jae Park" } && runs.contains { $0.tester == "Dana Ruiz" })
    let again = project.testRuns(of: "TST-T18", at: "DEN")
    #expect(again.map(\.result) == [.fail, .pass] && again.map(\.number) == [1, 2])
    #expect(again.first?.issue.flatMap { project.issue($0) }?.state == .closed)
    let failed = try #require(project.testRuns(of: "TST-T21").first)
    #expect(failed.issue.flatMap { project.issue($0) }?.state.isOpen == true)
  }

  /// From the introduction to the handover: every room of the house has something in it.
  @Test func theDemoHasDocumentsCallsAndRegisters() throws {
    let projects = try WorkspaceReading.projects(at: Self.demos.get().open)
    let northwind = try #require(projects.first { $0.id == "northwind-dental" })
    let made = Set(northwind.documents.map(\.kind))
    #expect(made == [.introduction, .sow, .plan, .timeline, .minutes, .status])
    #expect(
      northwind.approval(of: .sow).map { $0.covered.contains(northwind.latest(.sow)?.digest ?? "?") } == true)
    #expect(northwind.calls.map(\.state) == [.held, .planned])
    #expect(northwind.entries(of: .risks).count == 15 && northwind.entries(of: .training).count == 3)
    let all = projects.flatMap(\.registerEntries)
    #expect(Set(all.map(\.register)) == Set(Register.allCases))
    #expect(all.contains { $0.state == .movedToSupport } && all.contains { $0.state == .held })
    let reviews = projects.flatMap(\.documents).flatMap(\.reviews)
    #expect(reviews.map(\.answer) == [.accepted])
  }

  @Test func closedCustomersGiveFiguresAndForecasts() throws {
    let program = try CommandLineProgram()
    let path = try Self.demos.get().open

    let stats = try program.run("stats", "--json", "--workspace", path).json

    let phases = stats["phases"] as? [[String: Any]] ?? []
    #expect(stats["projects"] as? Int == 9)
    // Seven phases, and the total.
    #expect(phases.count == 8)
    #expect(
      phases.allSatisfy { $0["sample"] as? Int == 9 && $0["median"] is Int && $0["plannedMedian"] is Int })
    #expect(phases.contains { ($0["median"] as? Int ?? 0) < ($0["ninetieth"] as? Int ?? 0) })
    let line = try program.run("timeline", "harbor", "--json", "--workspace", path).json
    #expect((line["p50"] as? String ?? "") > "2026-11-18", "\(line.keys.sorted())")
    #expect((line["p80"] as? String ?? "") > (line["p50"] as? String ?? "9"))
  }

  @Test(arguments: TestLength.isLong ? ["2028-02-29T00:00", "2026-01-04T07:30"] : ["2028-02-29T00:00"])
  func noCommandOfTheDemoIsRefusedWhateverTheDay(now: String) throws {
    let program = try CommandLineProgram()
    program.environment["GOLIVE_NOW"] = now

    let answer = try program.run("demo", "--plain")

    #expect(answer.status == 0)
    #expect(answer.complaint.isEmpty, "\(answer.complaint)")
  }
}
