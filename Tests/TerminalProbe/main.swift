import Canvas
import Dashboard
import Layout
import Platform
import Terminal

do throws(TerminalError) {
  let display = try CursesDisplay()
  var screen = ProbeScreen(display: display)
  let status = screen.run()
  display.close()
  exit(status)
} catch {
  print(error.sentence)
  exit(2)
}
