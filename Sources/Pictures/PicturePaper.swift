import Canvas
import Theming

/// What a picture is painted on, and the colours that palette indices have on it.
///
/// A terminal decides itself how its first 16 colours look; a picture has to be the same everywhere.
package struct PicturePaper: Hashable, Sendable {
  /// What the terminal's own background is taken to be, for themes that leave it as it is.
  package enum Ground: String, CaseIterable, Sendable {
    case dark, light
  }

  /// A cell's two colours, with dim and reverse applied.
  struct Paint: Hashable {
    let ink: RGB
    let ground: RGB
  }

  /// The background of the theme, also around the screen.
  let page: RGB
  /// The colour of most text.
  let text: RGB
  private let ground: Ground

  package init(_ theme: Theme, on ground: Ground = .dark) {
    self.ground = ground
    let style = theme[.text]
    page = ground.colour(style.background, else: ground.page)
    text = ground.colour(style.foreground, else: ground.text)
  }

  func paint(_ style: Style) -> Paint {
    var ink = ground.colour(style.foreground, else: ground.text)
    var back = ground.colour(style.background, else: ground.page)
    if style.attributes.contains(.reverse) { swap(&ink, &back) }
    if style.attributes.contains(.dim) { ink = ink.mixed(with: back, parts: 5, of: 8) }
    return Paint(ink: ink, ground: back)
  }
}

extension PicturePaper.Ground {
  fileprivate var page: RGB {
    switch self {
    case .dark: RGB(0x1C1C1C)
    case .light: RGB(0xFFFFFF)
    }
  }

  fileprivate var text: RGB {
    switch self {
    case .dark: RGB(0xD0D0D0)
    case .light: RGB(0x24292F)
    }
  }

  /// - Parameter own: the colour of the index -1, the terminal's own.
  fileprivate func colour(_ index: Int16, else own: RGB) -> RGB {
    guard let index = UInt8(exactly: index) else { return own }
    return index < 16 ? RGB(palette[Int(index)]) : RGB(index: index)
  }

  /// Colours that can be read on the ground, in the order of the palette.
  private var palette: [UInt32] {
    switch self {
    case .dark:
      [
        0x1C1C1C, 0xE87C7C, 0x87C77A, 0xDDBB66, 0x7FAAF0, 0xCF8CD8, 0x66C7CC, 0xD0D0D0,
        0x8A8A8A, 0xFF9C9C, 0xA8E59A, 0xFFDD88, 0xA2C5FF, 0xE8AAF0, 0x8CE8EC, 0xFFFFFF,
      ]
    case .light:
      [
        0x24292F, 0xB3261E, 0x1E7B34, 0x8A6100, 0x0B57C2, 0x8E3BA3, 0x0A7478, 0x6B7280,
        0x767676, 0xC9302C, 0x2B7F3F, 0x936A00, 0x2A66CF, 0x9B45B0, 0x0E7C83, 0xFFFFFF,
      ]
    }
  }
}

extension RGB {
  /// `#1c1c1c`
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }

  /// So many parts of this colour, the rest of the other.
  func mixed(with other: RGB, parts: Int, of all: Int) -> RGB {
    func mix(_ mine: UInt8, _ theirs: UInt8) -> UInt8 {
      UInt8((Int(mine) * parts + Int(theirs) * (all - parts)) / all)
    }
    return RGB(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
