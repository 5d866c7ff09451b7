/// A figure of golive, with that of the floor program and the limit of decision 11.
struct Row {
  let name: String
  let floor: Double?
  let program: Double
  let budget: String

  init(name: String, floor: Double? = nil, program: Double, budget: String = "") {
    self.name = name
    self.floor = floor
    self.program = program
    self.budget = budget
  }

  /// The value that `share` of each do not exceed.
  init(_ name: String, _ floor: [Double], _ program: [Double], share: Double = 0.5, budget: String = "") {
    self.init(
      name: name, floor: Measurement.percentile(share, of: floor),
      program: Measurement.percentile(share, of: program), budget: budget)
  }

  private static let widths = [46, 12, 12, 8]

  static func printTitles() {
    Swift.print(line(["", "floor", "golive", "ratio"], "budget"))
  }

  func print() {
    let ratio = floor.flatMap { $0 > 0 ? Self.rounded(program / $0) : nil } ?? "-"
    Swift.print(
      Self.line([name, floor.map(Self.rounded) ?? "-", Self.rounded(program), ratio], budget))
  }

  private static func line(_ cells: [String], _ last: String) -> String {
    zip(cells, widths).map { $0 + String(repeating: " ", count: max(1, $1 - $0.count)) }.joined() + last
  }

  private static func rounded(_ value: Double) -> String {
    let text = value >= 1000 ? "\(Int(value.rounded()))" : "\((value * 1000).rounded() / 1000)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
