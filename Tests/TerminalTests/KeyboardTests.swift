import TestSupport
import Testing

@Suite(.serialized) struct KeyboardTests {
  @Test func keysArriveAsPeopleNameThem() throws {
    let probe = try ProbeTerminal().ready()
    let presses = [
      ("Escape", "key escape"), ("Up", "key up"), ("S-Up", "key shiftUp"), ("S-Left", "key shiftLeft"),
      ("Home", "key home"), ("End", "key end"), ("PPage", "key pageUp"), ("DC", "key delete"),
      ("IC", "key insert"),
      ("BSpace", "key backspace"), ("BTab", "key backTab"), ("Tab", "key tab"), ("Enter", "key enter"),
      ("F5", "key function(5)"), ("F12", "key function(12)"), ("C-c", "key control(\"c\")"),
      ("C-s", "key control(\"s\")"), ("C-v", "key control(\"v\")"), ("M-x", "key alt(\"x\")"),
    ]
    for (name, said) in presses {
      try probe.tmux.keys(name)
      try probe.says(said)
    }
    try probe.tmux.type("é")
    try probe.says("key character(\"é\")")
  }

  @Test func otherTerminalsSequencesAreUnderstoodOrSwallowed() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("\u{1B}OB")
    try probe.says("key down")
    try probe.tmux.type("\u{1B}[a")
    try probe.says("key shiftUp")
    try probe.tmux.type("\u{1B}[27;5;13~\u{1B}]11;rgb:0000/0000/0000\u{7}x")
    try probe.says("key character(\"x\")")
  }

  @Test func aPasteComesAsOneText() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("\u{1B}[200~q\rq é\u{1B}[201~")
    try probe.says("paste q|q é")
  }

  @Test func clicksAndTheWheelComeUntilTheMouseIsOff() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("\u{1B}[M #$")
    try probe.says("click 2,3")
    try probe.tmux.type("\u{1B}[M`!!")
    try probe.says("wheel -1 at 0,0")
    try probe.tmux.type("\u{1B}[Ma!!")
    try probe.says("wheel 1 at 0,0")
    try probe.tmux.type("%")
    try probe.says("key character(\"%\")")
    #expect(try probe.tmux.ask("#{mouse_any_flag}") == "0")
  }

  @Test(arguments: [
    "\u{1B}[M #$\u{1B}[M##$", "\u{1B}[<0;3;4M\u{1B}[<0;3;4m",
    "\u{1B}[<0;9;9M\u{1B}[<0;9;9m\u{1B}[<0;3;4M\u{1B}[<0;3;4m",
  ])
  func aPressAndAReleaseThatArriveTogetherComeInTheirOrder(bytes: String) throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type(bytes)
    try probe.says("click 2,3 release 2,3")
  }

  @Test func copyingReachesTheTerminalsClipboard() throws {
    let probe = try ProbeTerminal().ready()
    try probe.tmux.type("Cj")
    try probe.says("key character(\"j\")")
    // tmux writes its recording when it finds the time.
    try waitUntil("the clipboard's sequence in the recording") {
      String(decoding: try probe.tmux.recording().bytes, as: UTF8.self).contains("]52;c;Y29waWVkIHRleHQ=")
    }
  }
}
