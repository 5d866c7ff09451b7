import Canvas
import Dashboard
import Domain
import Pictures
import StateStore
import Theming

/// A picture of the screen: only the loop of the screen knows what is on it.
extension EffectHandler {
  func savePicture(of grid: Grid, in theme: Theme, to path: String) -> [Message] {
    do throws(StoreError) {
      guard let form = PictureForm(path: path) else {
        throw .refused(.rule("\(DisplayText.line(path)): \(PictureForm.rule). No picture was made."))
      }
      let picture = Picture(grid, on: PicturePaper(theme), title: "golive: \(grid.text(row: 0).trimmed)")
      try services.write(picture.written(as: form), path)
      return [.saved("Wrote \(DisplayText.line(path)).")]
    } catch { return [.failed(Failure(error))] }
  }
}
