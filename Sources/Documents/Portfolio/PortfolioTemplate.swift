import Domain

/// The template of the weekly report on all projects.
package struct PortfolioTemplate: Sendable {
  private let template: FieldTemplate<PortfolioFacts>

  package init(_ text: String, file: String, in texts: Texts = .english) throws(DocumentProblem) {
    template = try FieldTemplate(
      text, file: file, fields: PortfolioFields.all, isForCustomer: false, in: texts)
  }

  package func markdown(_ facts: PortfolioFacts) -> String { template.markdown(facts) }

  /// The template that golive brings along.
  package static var builtIn: String { String(decoding: PackageResources.portfolio_md, as: UTF8.self) }
  package static let name = TitleText.portfolio
}

/// What the report may name.
package enum PortfolioFields {
  package static let facts = all.map(\.fact)

  static let all: [DocumentField<PortfolioFacts>] = [
    .said("title", "the report's title") { _, texts in texts(PortfolioTemplate.name) },
    .day("date", "the day it is made") { $0.today },
    .text("author", "who makes it") { $0.author.name },
    .text("project_count", "how many projects go on") { String($0.rows.count) },
    .text("red_count", "how many of them are red") { $0.count(.red) },
    .text("amber_count", "how many of them are amber") { $0.count(.amber) },
    .text("green_count", "how many of them are green") { $0.count(.green) },
    .rows("projects", "the projects that go on, those in danger first", row) { $0.projects },
    .rows("in_danger", "the red and amber ones", row) { facts in
      facts.projects.filter { $0.health.health == .red || $0.health.health == .amber }
    },
    .rows("live_soon", "those that go live within three weeks", row) { facts in
      facts.projects.filter(\.isLiveSoon)
    },
    .rows("loads", "what each IPM has to carry", load) { $0.loads },
    .text("figures_from", "the first month of the figures") { $0.figures?.months.lowerBound.short },
    .text("figures_to", "the last month of the figures") { $0.figures?.months.upperBound.short },
    .rows("figures", "the figures of the last twelve months", figure) { $0.figureLines },
    .rows("trend", "the months in which something was counted", month) { $0.trend },
    .rows("rejections", "why carriers rejected port orders", rejection) { $0.rejections },
  ]

  private static let figure: [DocumentField<FigureLine>] = [
    .text("figure", "its name") { $0.title },
    .text("figure_value", "its value") { $0.value },
    .text("figure_n", "the number of projects, or answers, behind it") { String($0.sample) },
    .text("figure_counts", "what exactly it counts, and what is left out") { $0.counts },
  ]

  private static let month: [DocumentField<PortfolioFigures.Line>] = [
    .text("month", "the month") { Month(iso: $0.name)?.short },
    .text("month_live", "projects that went live") { String($0.sums.live) },
    .text("month_on_time", "of those with a confirmed day, how many on the first one") {
      $0.sums.onConfirmed.of == 0 ? nil : $0.sums.onConfirmed.words
    },
    .text("month_replans", "re-plans") { String($0.sums.moves) },
    .text("month_held_us", "business days held by the provider") { String($0.sums.held[.provider] ?? 0) },
    .text("month_held_customer", "by the customer") { String($0.sums.held[.customer] ?? 0) },
    .text("month_held_carrier", "by carriers") { String($0.sums.held[.carrier] ?? 0) },
    .text("month_rejections", "rejections of port orders") { String($0.sums.rejected) },
    .text("month_feedback", "the average feedback and its number") { line in
      let overall = line.sums.feedback.lines.first { $0.entry == .overall }
      return overall?.average.map { "\($0) (\(overall?.sample ?? 0))" }
    },
  ]

  private static let rejection: [DocumentField<PortfolioFacts.Rejection>] = [
    .text("rejection_reason", "the carrier's code") { $0.reason.isEmpty ? "without a reason" : $0.reason },
    .text("rejection_count", "how often") { String($0.count) },
  ]

  private static let row: [DocumentField<PortfolioFacts.Row>] = [
    .text("project", "its id") { $0.project.id.rawValue },
    .text("customer", "its customer") { $0.project.customer },
    .text("phase", "the phase it is in") { $0.project.phaseTitle },
    .word("health", "green, amber, red, blue or grey") { $0.health.health.rawValue },
    .text("because", "the first reason for it") { $0.health.reasons.first?.text },
    .day("go_live", "the committed day, or the day it went live") { row in
      row.project.live ?? row.project.goLive
    },
    .word("grade", "target, requested, confirmed or live") { row in
      row.project.live == nil ? row.project.goLiveGrade.rawValue : "live"
    },
    .text("slip", "business days the forecast is later: +3 bd") { row in
      row.project.slip(on: row.today).flatMap { $0 == 0 ? nil : "\($0.signed) bd" }
    },
    .text("float", "business days that can still be lost") { row in
      row.project.float(on: row.today).map { "\($0) bd" }
    },
    .said("gate", "criteria of the next gate that are open, of all") { row, texts in
      texts.of(row.project.gateOpen, row.project.gateTotal)
    },
    .text("urgent", "open issues of priority 1 and 2") { row in
      row.project.urgentIssues == 0 ? nil : String(row.project.urgentIssues)
    },
    .text("waiting_on", "who holds what waits longest, and since when") { row in
      row.project.heldDays(on: row.today).map { "\(row.project.holder.ball) \($0) bd" }
    },
    .text("next", "what is due first") { $0.project.nextTitle },
    .day("next_due", "the day it is due") { $0.project.nextDue },
    .text("ipm", "who runs it") { $0.project.ipm },
  ]

  private static let load: [DocumentField<PortfolioFacts.Load>] = [
    .text("ipm", "the IPM") { $0.name.isEmpty ? "nobody" : $0.name },
    .text("load_projects", "how many projects") { String($0.rows.count) },
    .text("load_danger", "how many of them are red or amber") { load in
      String(load.rows.count { $0.health.health == .red || $0.health.health == .amber })
    },
    .text("load_go_lives", "go-lives within three weeks") { String($0.rows.count(where: \.isLiveSoon)) },
  ]
}

extension PortfolioFacts {
  fileprivate func count(_ health: Health) -> String {
    String(projects.count { $0.health.health == health })
  }
}
