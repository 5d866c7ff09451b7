import Domain
import TestSupport
import Testing

/// Day numbers of the domain document, sections 1.4 and 2.
struct ForwardPassTemplateTests {
  private let template: ProjectTemplate

  init() throws { template = try TemplateProject.template.get() }

  private func pass(
    without options: Set<ProjectOption> = [], longer: [String: Int] = [:], notice: Int? = nil
  ) throws -> ForwardPass {
    let project = NewProject(
      id: "p", customer: "P", start: Day(number: 0),
      options: Set(ProjectOption.allCases).subtracting(options),
      template: template)
    return try ForwardPass(
      template.tasks.map { task in
        let after = task.after.map { Dependency(task: $0.task, lag: $0.lag == 8 ? notice ?? 8 : $0.lag) }
        return ForwardPass.Work(
          id: task.id, duration: task.duration + (longer[task.id] ?? 0), after: after,
          isDropped: !project.includes(task))
      })
  }

  @Test func everyTaskFallsOnItsDocumentedDays() throws {
    let spans = try pass().spans
    #expect(goldenDays.count == 88)
    for (id, start, finish) in goldenDays {
      #expect(spans[id] == ForwardPass.Span(start: start, finish: finish), "\(id)")
    }
  }

  @Test func theDefaultProjectTakesSixtyDaysAndGoesLiveOnDay37() throws {
    let pass = try pass()
    #expect(pass.length == 60)
    #expect(pass.spans[template.goLiveTask]?.finish == 37)
    #expect(pass.spans["CLS-08"]?.finish == 60)
  }

  /// Section 1.4: what a delay does to go-live and close.
  @Test(arguments: [
    (["EXE-02": 3], nil, 40, 63), (["EXE-06": 1], nil, 37, 60), (["EXE-06": 3], nil, 39, 62),
    (["EXE-28": 5], nil, 37, 60), (["EXE-28": 9], nil, 39, 62), (["EXE-25": 7], nil, 44, 67),
    (["EXE-25": 8], 10, 47, 70), (["EXE-24": -1, "EXE-25": -4], nil, 36, 59), (["EXE-25": -1], 10, 38, 61),
    (["EXE-25": 38], 30, 97, 120), (["EXE-13": 5], nil, 37, 60), (["EXE-35": 2], nil, 38, 61),
  ])
  func delaysMoveGoLiveAsDocumented(longer: [String: Int], notice: Int?, goLive: Int, close: Int) throws {
    let pass = try pass(longer: longer, notice: notice)
    #expect(pass.spans["GOL-08"]?.finish == goLive)
    #expect(pass.spans["CLS-08"]?.finish == close)
  }

  @Test func newNumbersOnlyGoesLiveWhenTheBuildIsReady() throws {
    let pass = try pass(without: [.porting])
    #expect(pass.spans["GOL-08"]?.finish == 36)
    #expect(pass.spans["CLS-08"]?.finish == 59)
    for id in template.portingTasks { #expect(pass.spans[id] == nil, "\(id)") }
  }

  @Test func everyCombinationOfOptionsKeepsTheOrder() throws {
    let options = ProjectOption.allCases
    for bits in 0..<(1 << options.count) {
      let left = Set(options.indices.filter { bits & (1 << $0) != 0 }.map { options[$0] })
      let pass = try pass(without: left)
      #expect(pass.spans[template.goLiveTask]?.finish == (left.contains(.porting) ? 36 : 37), "\(left)")
      #expect(pass.length == (left.contains(.porting) ? 59 : 60), "\(left)")
      for task in template.tasks {
        guard let span = pass.spans[task.id] else { continue }
        #expect(span.start >= 1 && span.finish >= span.start)
        for dependency in task.after {
          guard let before = pass.spans[dependency.task] else { continue }
          #expect(
            span.start >= before.finish + dependency.lag + (task.duration > 0 ? 1 : 0), "\(task.id) \(left)")
        }
      }
    }
  }
}
