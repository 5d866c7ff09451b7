import Domain
import Foundation
import TestSupport
import Testing

/// Golden numbers of domain document 1.4 and 2.2 to 2.8.
struct ScheduleTests {
  /// The built-in template's tasks, as work.
  private static func work() throws -> [ForwardPass.Work] {
    let template = try TemplateProject.template.get()
    return template.tasks.map { ForwardPass.Work(id: $0.id, duration: $0.duration, after: $0.after) }
  }

  @Test func everyTaskHasItsDaysAndItsFloat() throws {
    // The table counts EXE-12 without its conditional links to EXE-17 and EXE-18.
    let schedule = try Schedule(
      Self.work().map { task in
        var task = task
        task.after.removeAll { $0.task == "EXE-12" }
        return task
      })
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/operator-connect-days.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 88)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let span = try #require(schedule.forward.spans[words[0]])
      let float = try #require(schedule.float(of: words[0]))
      #expect("\(words[0]) \(span.start) \(span.finish) \(float)" == line)
    }
  }

  @Test func buildingInTheTenantPutsItsAccessBeforeTheBuild() throws {
    #expect(try Schedule(Self.work()).float(of: "EXE-12") == 6)
  }

  @Test func thePortingChainIsCriticalToGoLive() throws {
    let critical = Set(try Schedule(Self.work()).critical)
    for id in [
      "INI-01", "PLN-02", "PLN-08", "EXE-02", "EXE-04", "EXE-22", "EXE-23", "EXE-24", "EXE-25", "GOL-08",
    ] {
      #expect(critical.contains(id))
    }
    #expect(!critical.contains("EXE-06"))
  }

  struct Change: Sendable {
    let name: String
    let edits: [(task: String, more: Int)]
    let lag: Int
    let goLive: Int
    let close: Int
  }

  @Test(arguments: [
    Change(name: "number inventory +3", edits: [("EXE-02", 3)], lag: 8, goLive: 40, close: 63),
    Change(name: "call-flow approval +1", edits: [("EXE-06", 1)], lag: 8, goLive: 37, close: 60),
    Change(name: "call-flow approval +3", edits: [("EXE-06", 3)], lag: 8, goLive: 39, close: 62),
    Change(name: "network changes +5", edits: [("EXE-28", 5)], lag: 8, goLive: 37, close: 60),
    Change(name: "network changes +9", edits: [("EXE-28", 9)], lag: 8, goLive: 39, close: 62),
    Change(name: "one port rejection", edits: [("EXE-25", 7)], lag: 8, goLive: 44, close: 67),
    Change(name: "slowest domestic port", edits: [("EXE-25", 8)], lag: 10, goLive: 47, close: 70),
    Change(
      name: "fastest domestic port", edits: [("EXE-24", -1), ("EXE-25", -4)], lag: 8, goLive: 36, close: 59),
    Change(name: "international, fastest", edits: [("EXE-25", -1)], lag: 10, goLive: 38, close: 61),
    Change(name: "international, slowest", edits: [("EXE-25", 38)], lag: 30, goLive: 97, close: 120),
    Change(name: "devices +5", edits: [("EXE-13", 5)], lag: 8, goLive: 37, close: 60),
    Change(name: "mop-up +2", edits: [("EXE-35", 2)], lag: 8, goLive: 38, close: 61),
  ])
  func whatAChangeDoesToGoLiveAndClose(change: Change) throws {
    var work = try Self.work()
    for index in work.indices {
      for edit in change.edits where edit.task == work[index].id { work[index].duration += edit.more }
      if work[index].id == "GOL-08" {
        work[index].after = work[index].after.map {
          $0.task == "EXE-25" ? Dependency(task: $0.task, lag: change.lag) : $0
        }
      }
    }
    let forward = try ForwardPass(work)
    #expect(forward.spans["GOL-08"]?.finish == change.goLive, "\(change.name)")
    #expect(forward.length == change.close, "\(change.name)")
  }
}
