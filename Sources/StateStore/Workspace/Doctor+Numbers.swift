import Domain

/// The doctor's look at the number inventories.
extension Workspace {
  /// The first number, or count, that differs from the result of replaying the log.
  func replayNumbers(_ log: [HistoryEntry], of project: ProjectID) throws(StoreError) -> Finding? {
    var logged = InventoryReplay()
    let found: [InventoryNumber]
    do throws(StoreError) {
      for entry in log where entry.numbers != nil {
        for run in try NumberRunTable.runs(of: project, sequence: entry.sequence, on: engine) {
          do { _ = try logged.apply(run) } catch {
            return finding(
              "\(error.range): entry \(entry.sequence) does not follow from those before it", project)
          }
        }
      }
      found = try NumberTable.all(of: project, on: engine)
    } catch { return finding(error.sentence, project) }
    let stored = Dictionary(uniqueKeysWithValues: found.map { ($0.range, $0) })
    let different = Set(logged.numbers.keys).union(stored.keys).sorted().first {
      logged.numbers[$0] != stored[$0]
    }
    if let different { return finding("\(different) is not what its log says", project) }
    let counted = NumberTally.differences(found.map { NumberChange($0.range, from: nil, to: $0) })
    guard Set(counted) == Set(try NumberTable.tally(of: project, on: engine)) else {
      return finding("the counts of its numbers are not those of its numbers", project)
    }
    return nil
  }

  private func finding(_ text: String, _ project: ProjectID) -> Finding {
    Finding("numbers", .bad, "\(project): \(text)")
  }
}
