import Canvas
import Dashboard
import Domain
import Theming

/// The dates of a portfolio row and their status.
extension Surface {
  /// `live 20 bd` after go-live; a target is marked `?` and a requested day `~`, to distinguish them from a confirmed
  /// one.
  func goLiveText(_ row: ProjectSummary, _ today: Day) -> String {
    switch row.status {
    case .onHold: return "on hold"
    case .dormant, .cancelled, .closed: return row.status.title
    case .active: break
    }
    if let live = row.goLiveDates(on: today).liveMark { return live }
    guard let day = row.goLive else { return "unset" }
    return day.compact(near: today) + row.goLiveGrade.mark
  }

  func forecastText(_ row: ProjectSummary, _ today: Day) -> String {
    guard row.status == .active, let day = row.forecast(on: today) else { return "--" }
    return day.compact(near: today)
  }

  /// `+3`, `0`, `-1`; `--` without a date to compare with.
  func slipText(_ row: ProjectSummary, _ today: Day) -> String {
    guard row.status == .active, let slip = row.slip(on: today) else { return "--" }
    return slip.signed
  }

  func slipRole(_ row: ProjectSummary, _ today: Day) -> StyleRole {
    row.status == .active && (row.slip(on: today) ?? 0) > 0 ? .late : .text
  }

  /// The float in business days; negative when a confirmed day cannot be met.
  func floatText(_ row: ProjectSummary, _ today: Day) -> String {
    guard row.status == .active, let float = row.float(on: today) else { return "--" }
    return String(float)
  }

  func floatRole(_ row: ProjectSummary, _ today: Day) -> StyleRole {
    row.status == .active && (row.float(on: today) ?? 0) < 0 ? .late : .text
  }
}
