import Canvas
import Testing
import Theming

@Suite("Contrast")
struct ContrastTests {
  @Test("The ratio is that of WCAG 2")
  func ratio() {
    #expect(abs(RGB(0xFFFFFF).contrast(with: RGB(0x000000)) - 21) < 0.01)
    #expect(abs(RGB(0x767676).contrast(with: RGB(0xFFFFFF)) - 4.54) < 0.01)
    #expect(abs(RGB(0xFF0000).contrast(with: RGB(0xFFFFFF)) - 4.0) < 0.01)
  }

  @Test(
    "Every role can be read on its own background", arguments: ["dark", "light", "cvd-dark", "cvd-light"])
  func readable(name: String) throws {
    let theme = try Theme.load(name, depth: .palette)

    for role in Role.allCases {
      let (text, ground) = try colours(theme[role])
      #expect(text.contrast(with: ground) >= 4.5, "\(role): \(text) on \(ground)")
    }
  }

  @Test(
    "The row under the cursor and the current tab stand out",
    arguments: ["dark", "light", "cvd-dark", "cvd-light"])
  func standsOut(name: String) throws {
    let theme = try Theme.load(name, depth: .palette)
    let (_, ground) = try colours(theme[.text])

    for role in [Role.cursor, .tabCurrent] {
      let (_, own) = try colours(theme[role])
      #expect(own.contrast(with: ground) >= 1.5, "\(role)")
    }
  }

  @Test(
    "Done, late and blocked differ for eyes that see no green and eyes that see no red",
    arguments: ["cvd-dark", "cvd-light"], [Eyes.withoutGreen, .withoutRed])
  func colourBlind(name: String, eyes: Eyes) throws {
    let theme = try Theme.load(name, depth: .palette)
    let roles: [Role] = [.done, .late, .blocked]

    for (index, one) in roles.enumerated() {
      for other in roles[(index + 1)...] {
        let distance = try eyes.distance(colours(theme[one]).text, colours(theme[other]).text)
        #expect(distance > 70, "\(one) and \(other): \(distance)")
      }
    }
  }

  private func colours(_ style: Style) throws -> (text: RGB, ground: RGB) {
    let foreground = RGB(index: try #require(UInt8(exactly: style.foreground)))
    let background = RGB(index: try #require(UInt8(exactly: style.background)))
    return style.attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
  }
}

/// An approximation of colour-blind vision (Viénot, Brettel and Mollon 1999).
enum Eyes: Sendable {
  case withoutGreen
  case withoutRed

  func distance(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (seen(one), seen(other))
    let warm = a.warm - b.warm
    let blue = a.blue - b.blue
    return (2 * warm * warm + blue * blue).squareRoot()
  }

  private func seen(_ colour: RGB) -> (warm: Double, blue: Double) {
    let red = self == .withoutGreen ? 0.293 : 0.112
    return (red * Double(colour.red) + (1 - red) * Double(colour.green), Double(colour.blue))
  }
}
