extension Project {
  /// One go-live of a project with several: a port group or a site. The first wave has no item.
  package struct Wave: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    package let goLive: Day?
    package let goLiveGrade: DateGrade
    /// The task whose finish is the wave's go-live day.
    package let goLiveTask: ItemID?
  }

  /// The progress of one wave.
  package struct WaveProgress: Hashable, Sendable {
    /// `nil` for the first wave.
    package let wave: ItemID?
    package let title: String
    package let goLive: Day?
    package let goLiveGrade: DateGrade
    /// The first phase with open work of the wave; `nil` if all of it is settled.
    package let phase: ItemID?
    package let done: Int
    package let total: Int

    package var isOpen: Bool { phase != nil }
  }

  /// Every wave, the first included; empty in a project with one go-live.
  package var waveProgress: [WaveProgress] {
    guard !waves.isEmpty else { return [] }
    let first = progress(of: nil, "Wave 1", head.goLive, head.goLiveGrade)
    return [first] + waves.map { progress(of: $0.id, $0.title, $0.goLive, $0.goLiveGrade) }
  }

  /// The open wave that is least advanced; `nil` with only one go-live or if all are finished.
  package var leastAdvancedOpenWave: WaveProgress? {
    waveProgress.filter(\.isOpen).min { order(of: $0.phase) < order(of: $1.phase) }
  }

  /// The phase the board shows: the project's own, or an earlier one that a wave is still in.
  package var shownPhase: ItemID {
    guard let wave = leastAdvancedOpenWave?.phase, order(of: wave) < currentPhaseIndex else {
      return head.phase
    }
    return wave
  }

  private func order(of phase: ItemID?) -> Int { phases.firstIndex { $0.id == phase } ?? phases.count }

  private func progress(of wave: ItemID?, _ title: String, _ day: Day?, _ grade: DateGrade) -> WaveProgress {
    let own = tasks.filter { $0.isPerWave && $0.wave == wave && !$0.isDropped }
    let open = own.filter { !$0.state.isSettled && $0.weight != .advisory }
    return WaveProgress(
      wave: wave, title: title, goLive: day, goLiveGrade: grade,
      phase: open.map(\.phase).min { order(of: $0) < order(of: $1) }, done: own.count { $0.state == .done },
      total: own.count)
  }
}

extension Project.Wave {
  init(_ item: Item) {
    self.init(
      id: item.id, title: item.text(.title), goLive: item.day(.goLive),
      goLiveGrade: item.value(.goLiveGrade, or: .target), goLiveTask: item.item(.goLiveTask))
  }
}
