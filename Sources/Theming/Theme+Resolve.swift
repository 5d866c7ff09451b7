import Canvas

extension Theme {
  /// Gives every role a style at this depth: the file's, else its parent's.
  init(_ file: ThemeFile, source: ThemeSource, depth: ColourDepth) throws(ThemeError) {
    let ground = try Theme.resolve(.text, file, source)
    self.init(
      name: file.name,
      styles: try Role.allCases.map { (role) throws(ThemeError) in
        try Theme.resolve(role, file, source).style(at: depth, ground: ground)
      })
  }

  private static func resolve(
    _ role: Role, _ file: ThemeFile, _ source: ThemeSource
  ) throws(ThemeError) -> ResolvedLook {
    var foreground: Colour?
    var background: Colour?
    var attributes: Style.Attributes?
    var next: Role? = role
    var steps = 0
    while let current = next {
      guard steps <= Role.allCases.count else {
        throw source.error(["roles", role.name, "inherit"], "expected no circle of roles")
      }
      steps += 1
      let look = file.look(of: current)
      foreground = foreground ?? look?.foreground
      background = background ?? look?.background
      attributes = attributes ?? look?.attributes
      next = look?.parent ?? current.parent
    }
    return ResolvedLook(
      foreground: foreground ?? .terminal, background: background ?? .terminal,
      attributes: attributes ?? .plain)
  }
}

/// A role's appearance with every attribute decided.
private struct ResolvedLook {
  let foreground: Colour
  let background: Colour
  let attributes: Style.Attributes

  func style(at depth: ColourDepth, ground: ResolvedLook) -> Style {
    guard depth != .mono else { return mono(ground: ground) }
    var style = Style(
      foreground: foreground.index(at: depth), background: background.index(at: depth), attributes: attributes
    )
    if depth == .eight, foreground.index(at: .sixteen) > 8 { style.attributes.insert(.bold) }
    if style.foreground >= 0, style.foreground == style.background {
      style.foreground = style.background % 8 < 3 ? 7 : 0
    }
    return style
  }

  /// Without colours: text on another background is shown in reverse, faint text stays faint.
  private func mono(ground: ResolvedLook) -> Style {
    var kept = attributes.intersection([.bold, .underline, .reverse])
    if background != ground.background { kept.insert(.reverse) }
    return Style(attributes: kept)
  }
}
