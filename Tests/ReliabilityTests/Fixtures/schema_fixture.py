#!/usr/bin/env python3
"""Writes a small workspace, as one version of golive makes it, as SQL text:

    python3 Tests/ReliabilityTests/Fixtures/schema_fixture.py VERSION GOLIVE > Tests/ReliabilityTests/Fixtures/VERSION.sql

VERSION is that of the schema, GOLIVE the program whose newest schema it is. Run it before the schema changes again.
"""
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

TEMPLATE = """\
code = "small"
title = "Small"
product = "Product"
go-live-task = "TWO-01"
porting-tasks = []
task = [
  { id = "ONE-01", phase = "ONE", title = "Prepare", owner = "IPM", duration = 2 },
  { id = "ONE-02", phase = "ONE", title = "Approve the Scope of Work", owner = "MPOC", duration = 1, after = ["ONE-01+3"]%s },
  { id = "TWO-01", phase = "TWO", title = "Go live", owner = "PORT", duration = 0, after = ["ONE-02"] },
]

[[phase]]
code = "ONE"
title = "ONE"
gate = { code = "G1", title = "ONE to TWO", criteria = [{ id = "G1.1", title = "Done", proof = "tasks ONE" }] }

[[phase]]
code = "TWO"
title = "TWO"
gate = { code = "G2", title = "TWO to end", criteria = [{ id = "G2.1", title = "All", proof = "checklist CHK" }] }

[[checklist]]
code = "CHK"
title = "Checks"
phase = "TWO"
items = [
  { id = "CHK-A1", title = "Look", owner = "MPOC", due-offset = -5 },
]

[[step]]
number = 1
title = "Start"
"""
NUMBERS = "number,usage,action,site\n+12125550100,spare,keep,\n+12125550200..+12125550219,fax,port,\n"

version, program = int(sys.argv[1]), os.path.abspath(sys.argv[2])
home = tempfile.mkdtemp()
environment = {
    "HOME": home, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": home + "/config",
    "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
}
templates = home + "/config/golive/templates"
os.makedirs(templates)
with open(templates + "/small.toml", "w") as file:
    file.write(TEMPLATE % ("" if version == 1 else ', approves = "sow"'))
with open(home + "/numbers.csv", "w") as file:
    file.write(NUMBERS)


def golive(now, who, *words, fails=False):
    command = [program, "--workspace", home + "/w", "--as", who, *words]
    done = subprocess.run(
        command, env={**environment, "GOLIVE_NOW": now}, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0 and not fails:
        sys.exit(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


first, second, third = "2026-11-24T09:00", "2026-11-25T10:00", "2026-11-26T16:30"
ira, dana = "Ira:IPM", "Dana Ruiz:MPOC"
golive(first, ira, "new", "Acme", "--template", "small", "--mpoc", "Dana Ruiz", "--calendar", "us", "--start", "2026-11-23")
golive(first, ira, "new", "Øster & Søn", "--id", "oester", "--template", "small", "--calendar", "england-wales",
       "--start", "2026-11-24")
golive(second, ira, "comment", "acme", "ONE-01", "First call went well")
golive(second, ira, "task", "done", "acme", "ONE-01")
golive(second, ira, "issue", "raise", "acme", "No ringback at the front desk", "--priority", "P2")
golive(second, ira, "set", "acme", "ONE-02", "note", "Was sent on Monday")
golive(second, ira, "undo", "acme")
golive(second, ira, "redo", "acme")
behalf = [] if version == 1 else ["--on-behalf", "Dana Ruiz, phone"]
golive(second, ira, "check", "claim", "acme", "CHK-A1", "--evidence", "Looked, 設計 ok", *behalf)
golive(second, ira, "hold", "oester", "--reason", "waits for budget")
receipt = ""
if version > 1:
    said = golive(third, dana, "sign", "acme", "sow", fails=True)
    digest = re.search(r"--digest (\w+)", said)
    if digest:
        said = golive(third, dana, "sign", "acme", "sow", "--digest", digest.group(1))
    receipt = " ".join(re.search(r"Receipt +(\S+) · #(\d+) · (\S+) · (\S+)", said).groups())
if version >= 5:
    golive(third, ira, "numbers", "import", "acme", home + "/numbers.csv", "--keep")
if version >= 6:
    golive(third, ira, "doc", "make", "acme", "sow", "--reason", "first")
if version >= 8:
    golive(third, ira, "field", "add", "acme", "tenant-id", "--label", "Tenant ID", "--value", "contoso")

base = sqlite3.connect(home + "/w/golive.db")
found = dict(base.execute("SELECT k, v FROM meta"))["schema"]
if found != str(version):
    sys.exit(f"{program} makes workspaces of version {found}")
print(f"receipt: {receipt}")
master = base.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
quoted = lambda value: base.execute("SELECT quote(?)", (value,)).fetchone()[0]
for kind, name, sql in master:
    if kind != "table":
        continue
    print("--\n" + sql)
    for row in base.execute(f'SELECT * FROM "{name}"'):
        print(f"--\nINSERT INTO {name} VALUES({', '.join(map(quoted, row))})")
for kind, name, sql in master:
    if kind != "table":
        print("--\n" + sql)
