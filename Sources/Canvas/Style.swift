/// The resolved appearance of a cell: palette indices and attributes.
package struct Style: Hashable, Sendable {
  /// Attributes of a cell, besides its colours.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let plain = Attributes(rawValue: 0)
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  /// Palette index 0...255, or -1 for the terminal's own colour.
  package var foreground: Int16
  package var background: Int16
  package var attributes: Attributes

  package init(foreground: Int16 = -1, background: Int16 = -1, attributes: Attributes = .plain) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package static let plain = Style()

  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

extension Style {
  /// This style on top of another: colours replace where set, attributes are combined.
  package func over(_ base: Style) -> Style {
    Style(
      foreground: foreground < 0 ? base.foreground : foreground,
      background: background < 0 ? base.background : background,
      attributes: attributes.union(base.attributes))
  }
}

extension Style: CustomStringConvertible {
  package var description: String {
    "Style(foreground: \(foreground), background: \(background), attributes: \(attributes.rawValue))"
  }
}
