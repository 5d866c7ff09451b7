import Domain

/// What the views are read for.
package enum ViewPurpose: Hashable, Sendable {
  case choosing, saving
}

/// What is done with views, in answer to a menu or a prompt.
package enum ViewStep: Sendable {
  case show(NamedView)
  /// The list as it is without a view.
  case leave
  case askName
  case save(name: String)
  case askColumns
  case setColumns(String)
}

extension NamedView.List {
  package var screen: ScreenID {
    switch self {
    case .portfolio: .portfolio
    case .work: .work
    }
  }
}

extension Model {
  /// The list on the screen, if it has views.
  var viewList: NamedView.List? { NamedView.List.allCases.first { $0.screen == screen } }

  /// Why views are not available now; `nil` when they are.
  var viewRefusal: String? {
    if actor.side != .provider {
      return "Views are of the lists of all customers, for the provider's side alone."
    }
    return viewList == nil ? "Only the lists of all customers have views.  1 portfolio" : nil
  }

  /// Why the view on the screen cannot be saved now; `nil` when it can.
  var viewSavingRefusal: String? {
    viewRefusal ?? (isDemo ? "Nothing of the demo is kept, so views are not saved here either." : nil)
  }

  mutating func take(_ step: ViewStep) -> [Effect] {
    switch step {
    case .show(let view): return show(view)
    case .leave: return leaveView()
    case .askName: return askViewName()
    case .save(let name): return saveView(named: name)
    case .askColumns: return askColumns()
    case .setColumns(let text): return setColumns(text)
    }
  }

  mutating func take(_ library: ViewLibrary, for purpose: ViewPurpose) -> [Effect] {
    views = library
    guard viewList != nil else { return [] }
    switch purpose {
    case .choosing:
      let wantsNames = library.own.contains { FilterField.isOwnNamed(in: $0.filter) }
      return (wantsNames ? [.loadOwnFields] : []) + askView()
    case .saving: return askViewName()
    }
  }

  /// What the screen shows now, as a view.
  func shownView(named name: String, of list: NamedView.List) -> NamedView {
    switch list {
    case .portfolio: portfolio.asView(name)
    case .work: work.asView(name)
    }
  }

  /// The name of the view on the screen; `nil` where none is shown.
  package var viewTitle: String? {
    viewList.flatMap { list in
      view(of: list).map { $0.title(for: shownView(named: $0.name, of: list)) }
    }
  }

  private func view(of list: NamedView.List) -> NamedView? {
    switch list {
    case .portfolio: portfolio.view
    case .work: work.view
    }
  }

  // MARK: Choosing

  /// The menu: a letter for each view.
  private mutating func askView() -> [Effect] {
    guard let list = viewList else { return [] }
    let entries = views.entries(for: list)
    let shown = entries.map { entry in
      Picker.Choice(
        id: "view \(entry.view.name)", title: DisplayText.line(entry.view.name),
        detail: entry.view.words, key: entry.key)
    }
    let others = [
      Picker.Choice(id: "leave", title: "the list without a view", key: "0"),
      Picker.Choice(
        id: "save", title: "save what is shown as a view",
        off: capabilities.refusal(of: .shared(.saveView)) ?? viewSavingRefusal,
        key: "+"),
      Picker.Choice(id: "columns", title: "choose the columns", key: "="),
    ]
    let problems =
      views.problems.isEmpty
      ? []
      : [
        Picker.Choice(
          id: "problems", title: views.problems.count.counted("fault"), detail: views.problems[0],
          off: "\(DisplayText.line(views.problems[0]))  golive view check tells all")
      ]
    let now = view(of: list).map { "view \($0.name)" }
    return ask(
      .picker(
        Picker("Views of \(list.title)", choices: shown + others + problems, selected: now) { choice in
          switch choice.id {
          case "leave": [.view(.leave)]
          case "save": [.view(.askName)]
          case "columns": [.view(.askColumns)]
          case let id: entries.first { "view \($0.view.name)" == id }.map { [.view(.show($0.view))] } ?? []
          }
        }))
  }

  private mutating func show(_ view: NamedView) -> [Effect] {
    let filter: Filter
    let fields = view.list.fields.knowing(own: ownFields)
    do { filter = try Filter.read(view.filter, for: fields, today: day) } catch {
      say("\(DisplayText.line(view.name)) was not shown: \(error.sentence)", .refused)
      return []
    }
    let effects: [Effect]
    switch view.listing {
    case .portfolio(let listing):
      portfolio.show(view)
      let query = portfolio.ask(height: portfolio.rows(workspaceContext)) { query in
        (query.filter, query.scope) = (filter, listing.scope)
        (query.order, query.descending) = (listing.order, listing.descending)
      }
      effects = [.loadPortfolio(query)]
    case .work(let listing):
      work.show(view, listing, filter)
      effects = [.loadWork(work.query(on: day))]
    }
    return effects + (screen == view.list.screen ? [] : go(to: view.list.screen))
  }

  private mutating func leaveView() -> [Effect] {
    switch viewList {
    case .portfolio:
      portfolio.show(nil)
      let query = portfolio.ask(height: portfolio.rows(workspaceContext)) { query in
        let usual = PortfolioQuery()
        (query.filter, query.scope) = (usual.filter, usual.scope)
        (query.order, query.descending) = (usual.order, usual.descending)
      }
      return [.loadPortfolio(query)]
    case .work:
      work.restart { $0.leaveView(clearing: true) }
      return [.loadWork(work.query(on: day))]
    case nil: return []
    }
  }

  // MARK: Saving

  private mutating func askViewName() -> [Effect] {
    guard let list = viewList else { return [] }
    return ask(
      .prompt(
        Prompt(
          "Save what is shown of \(list.title) as a view called", kind: .required,
          text: view(of: list)?.name ?? ""
        ) { [.view(.save(name: $0))] }))
  }

  /// Asks before another view is overwritten.
  private mutating func saveView(named name: String) -> [Effect] {
    guard let list = viewList else { return [] }
    var view = shownView(named: name.trimmed, of: list)
    if let problem = view.problem(on: day) { return react([.refuse(problem)]) }
    guard let known = views.own.first(where: { $0.list == list && $0.isNamed(name) }) else {
      return [.saveView(view, replacing: false)]
    }
    (view.name, view.key, view.about) = (known.name, known.key, known.about)
    let changed = view
    return ask(
      .confirm(
        Confirm(
          "Overwrite the view \"\(DisplayText.line(known.name))\"?",
          lines: [
            "It shows: \(known.words(saying: false))", "Now it would show: \(changed.words(saying: false))",
          ],
          key: "o", verb: "overwrites it"
        ) { [.effect(.saveView(changed, replacing: true))] }))
  }

  /// The view on the screen was written into the file.
  mutating func saved(_ view: NamedView) {
    overlayStack.submitted = nil
    switch view.list {
    case .portfolio: portfolio.show(view)
    case .work: (work.view, work.beforeView) = (view, work.beforeView ?? work.arrangement)
    }
    let key = keymap.label(for: .shared(.views), on: screen)
    say("Saved as the view \"\(DisplayText.line(view.name))\".  \(key) shows all")
  }

  // MARK: Columns

  mutating func askColumns() -> [Effect] {
    guard let list = viewList else { return [] }
    let now = shownView(named: "", of: list).columns
    let usual = list.usualColumns
    return ask(
      .prompt(
        Prompt(
          "Columns, in order (empty: the usual ones)",
          text: (now.isEmpty ? usual : now).map(\.text).joined(separator: " "),
          completions: list.columns.map(\.name)
        ) { [.view(.setColumns($0))] }))
  }

  private mutating func setColumns(_ text: String) -> [Effect] {
    guard let list = viewList else { return [] }
    do throws(ColumnProblem) {
      let read = try list.columns(text)
      let columns = read == list.usualColumns ? [] : read
      switch list {
      case .portfolio: portfolio.columns = columns
      case .work: work.columns = columns
      }
      overlayStack.submitted = nil
    } catch { return react([.refuse(error.sentence)]) }
    return []
  }
}

extension NamedView {
  /// Why it cannot be kept; `nil` if it can.
  package func problem(on today: Day) -> String? {
    if let problem = NamedView.problem(ofName: name) { return problem }
    if filter.utf8.count > LineEditor.longestSearch {
      return "Its filter is too long: at most \(LineEditor.longestSearch) bytes are kept."
    }
    do { _ = try Filter.read(filter, for: list.fields, today: today) } catch {
      return "Its filter cannot be kept: \(error.sentence)"
    }
    return nil
  }

  /// What it means, or what it consists of.
  package var words: String { words(saying: true) }

  /// - Parameter isSaying: whether what somebody wrote about it comes first.
  func words(saying isSaying: Bool) -> String {
    if isSaying, !about.isEmpty { return DisplayText.line(about) }
    var parts: [String]
    switch listing {
    case .portfolio(let listing):
      parts = [listing.scope.title, "by \(listing.order.title)\(listing.descending ? ", reversed" : "")"]
    case .work(let listing):
      parts =
        [listing.part.rawValue, "by \(listing.grouping.title)"]
        + (listing.order.map { ["sorted by \($0.title)"] } ?? []) + (listing.isOwn ? ["own projects"] : [])
    }
    if !filter.isEmpty { parts.append(DisplayText.line(filter)) }
    if !columns.isEmpty { parts.append("columns \(columns.text)") }
    return parts.joined(separator: "; ")
  }
}

extension NamedView.List {
  var usualColumns: [ColumnChoice] {
    switch self {
    case .portfolio: PortfolioColumn.usual.map { ColumnChoice($0.rawValue) }
    case .work: WorkColumn.usual.map { ColumnChoice($0.rawValue) }
    }
  }
}
