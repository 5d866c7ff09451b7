import Domain

/// In plain lines.
extension TimelineScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let schedule = facts(in: context).schedule
    let words = context.project.goLiveDates(schedule, on: context.today).words(near: context.today)
    return ["\(head)\(filter). \(words.sentenceStart)."]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let facts = facts(in: context)
    let project = context.project
    return fresh(in: context).rows(in: context).compactMap { row -> LinearRow? in
      switch row.content {
      case .phase(let index):
        let phase = project.phases[index]
        guard let span = facts.schedule.phases[phase.id] else { return nil }
        let late = span.variance.map { $0 > 0 ? ", \($0) business days behind the baseline" : "" } ?? ""
        return LinearRow(
          .item(row.item),
          "Phase \(phase.title), \(span.start.short(near: context.today)) to \(span.finish.short(near: context.today)), "
            + "\(span.percent) % done\(late)")
      case .task(let place):
        let task = project.tasks[place]
        guard let line = facts.schedule[task.id] else { return nil }
        let float = line.float.map { $0 <= 0 ? ", no float" : ", float \($0)" } ?? ", done"
        return LinearRow(
          .item(task.id), name: task.id.rawValue,
          "\(task.id) \(task.title), \(line.start.short(near: context.today)) to \(line.finish.short(near: context.today))\(float)"
        )
      case .wave(let place):
        let wave = facts.waves[place]
        return LinearRow(
          .item(row.item),
          "Wave \(wave.title)\(wave.goLive.map { ", go-live \($0.short(near: context.today)) (\(wave.goLiveGrade.rawValue))" } ?? "")"
        )
      }
    }
  }

  package func spokenDetail(in context: ScreenContext) -> [String] {
    CardReader.spoken(current(in: context), in: context)
  }
}
