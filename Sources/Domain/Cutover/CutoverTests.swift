extension Project {
  /// The required cases of the test script at each site of a wave, by their newest runs.
  func testCounts(of wave: ItemID?) -> [CutoverStanding.Tests] {
    let codes = sites(in: wave).map { Optional($0.code) }
    return (codes.isEmpty ? [nil] : codes).map { code in
      var counts = CutoverStanding.Tests(site: code)
      for list in checklists where list.mode == .test {
        for item in siteCases(of: list, at: code) where item.isRequired { counts.add(item) }
      }
      return counts
    }
  }
}
