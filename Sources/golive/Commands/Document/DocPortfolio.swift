import ArgumentParser
import Documents
import Domain
import StateStore

struct DocPortfolio: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "The weekly report on all projects: in danger, live soon, load of each IPM, figures.",
    discussion: "A file portfolio.md among your own templates takes the place of the built-in one.")
  @Flag(help: "As Markdown.") var markdown = false
  @Flag(help: "As a page for a browser or a printer.") var html = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if markdown, html { throw ValidationError("Choose one of --markdown and --html.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(.refused, "The report on all projects is for the provider's side.")
    }
    let store = try call.store()
    let page = try storing { () throws(StoreError) in
      try store.portfolio(PortfolioQuery(scope: .active, limit: .max))
    }
    let figures = try storing { () throws(StoreError) in
      try store.figures(FiguresQuery(months: FiguresQuery.usual(on: call.today)))
    }
    let texts = call.paperTexts
    let template = try DocumentTemplates(call.paths, in: texts).portfolio()
    let text = template.markdown(
      PortfolioFacts(page.rows, figures: figures, by: call.actor, at: call.clock.now))
    let date = texts.long(call.clock.now.today)
    let written =
      html
      ? HTMLPage(
        text, title: "\(texts(PortfolioTemplate.name)), \(date)", footer: date, language: texts.language
      ).text
      : markdown ? text : TextPage(text, width: 120).text
    try file.put(written, saying: "wrote the portfolio report")
  }
}
